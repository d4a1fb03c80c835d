import type { Guard } from '../entry';

/** Guards for every label of a concept that ends so. */
export const endingGuards: readonly { ending: string; guard: Guard }[] = [
  {
    ending: '链',
    guard: {
      notAfter: '接|路|条',
      exceptAfter:
        '接入|接口|接力|接续|接轨|接受|接连|接近|接下|接管|接触|接收|接到|路由|路线|条例|条块|条线|条款|条件',
      why: '区块|链接, 链路, 链条 are words of the web, of networks and of industry',
    },
  },
];
