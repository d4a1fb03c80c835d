import type { Guard } from '../entry';

/** Guards for every label of a concept that ends so. */
export const endingGuards: readonly { ending: string; guard: Guard }[] = [
  {
    ending: '办',
    guard: { notAfter: '公室|公楼|公用|公软', why: '一网通|办公室: an office' },
  },
  {
    ending: '案',
    guard: { notAfter: '例', why: '实施方|案例: a case' },
  },
  {
    ending: '城市',
    guard: {
      notAfter: '民|场',
      exceptAfter: '民生|民政|民众|场景',
      why: '智慧城|市民, 智慧城|市场',
    },
  },
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
