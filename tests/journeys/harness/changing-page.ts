/** A report that is published anew: `edition` says which one is served from now on. */
export const changingPage = { edition: 'first' as 'first' | 'second' };

const first = [
  '福建省2026年政府工作报告提出，推进区块链在电子证照中的应用，新建5G基站4万个，数字经济规模达到1.2万亿元。',
  '甘肃省2026年政府工作报告提出，把区块链用于中药材溯源，建设电子存证平台。',
  '重庆市2026年政府工作报告提出，提档升级区块链产业创新基地，支持企业开展试点。',
  '海南省2026年政府工作报告提出，支持区块链试验区建设，培育一批骨干企业。',
  '贵州省2026年政府工作报告提出，推广区块链电子发票，扩大数据共享范围。',
];

/** 福建 has new numbers, 重庆 is gone, 海南 stands twice and elsewhere, 贵州 comes late. */
function second(): string {
  const [fujian = '', gansu = '', , hainan = '', guizhou = ''] = first;
  const changed = fujian.replace('4万个', '5.5万个').replace('1.2万亿', '1.5万亿');
  return `<h2>二次发布</h2><p>${hainan}</p><p>以上为摘要。</p><h2>正文</h2><p>据悉，全文如下。</p>
<p>${changed}</p><p>${gansu}</p><div style="height:1600px"></div><p>综合各地消息。</p><p>${hainan}</p>
<p>另据本报了解，重庆支持企业把区块链用于跨境物流，开展试点。</p><p id="late"></p>
<script>setTimeout(() => { document.getElementById('late').textContent = ${JSON.stringify(guizhou)}; }, 1500);</script>`;
}

export function changingBody(): string {
  const body =
    changingPage.edition === 'first' ? first.map((text) => `<p>${text}</p>`).join('\n') : second();
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>各地动态（虚构）</title>
<style>body { max-width: 40em; margin: 2em auto; font: 17px/1.9 sans-serif; }</style></head>
<body><h1>各地动态</h1>${body}</body></html>`;
}
