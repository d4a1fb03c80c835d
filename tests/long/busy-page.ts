/** How the main thread fared while a page changed. */
export interface Beats {
  /** Milliseconds between beats that came late by more than a long task. */
  late: number[];
  changes: number;
  /** Milliseconds. */
  duration: number;
  /** A sum of the document as it stands in the end. */
  sum: number;
}

export const busyHtml = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>滚动快讯</title></head>
<body><h1>滚动快讯</h1>${Array.from({ length: 60 }, (_, n) => `<p>第${n}条：福建省推进区块链在电子政务中的应用。</p>`).join('\n')}</body></html>`;

/**
 * Changes a page so many times a second, always in the same way, and listens meanwhile for how late a
 * beat of every few milliseconds comes. Runs in the page's own world, sent as text.
 */
export async function beBusy(total: number, aSecond: number, longTask: number): Promise<Beats> {
  const EVERY = 4;
  const TURN = 10;
  const words = ['区块链平台上线。', '会议开始。', '甘肃省建设电子证照库。', '数据共享扩面。'];
  const paragraphs = [...document.querySelectorAll('p')];
  // Every paragraph meets every kind of change, so that none grows for ever.
  const host = (n: number) =>
    paragraphs[(n * 7 + Math.floor(n / 60)) % paragraphs.length] as HTMLElement;
  const change = (n: number) => {
    const paragraph = host(n);
    const text = words[n % words.length] as string;
    if (n % 5 === 0) (paragraph.firstChild as Text).data = `第${n}条：${text}`;
    else if (n % 5 === 1) paragraph.append(text);
    else if (n % 5 === 2) paragraph.classList.toggle('new');
    else if (n % 5 === 3) paragraph.insertAdjacentHTML('beforeend', `<b>${text}</b>`);
    else while (paragraph.childNodes.length > 6) paragraph.lastChild?.remove();
  };

  const late: number[] = [];
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    if (now - last > longTask + EVERY) late.push(now - last);
    last = now;
  }, EVERY);
  const begun = performance.now();
  let changes = 0;
  while (changes < total) {
    const due = Math.min(total, ((performance.now() - begun) / 1000) * aSecond);
    // Never more at once than a busy page would: what is late is made up for over several turns.
    for (const most = changes + (aSecond * TURN * 3) / 1000; changes < due && changes < most; ) {
      change(changes++);
    }
    await new Promise((resolve) => setTimeout(resolve, TURN));
  }
  const duration = performance.now() - begun;
  clearInterval(beat);
  let sum = 0;
  for (const letter of document.body.innerHTML)
    sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return { late, changes, duration, sum };
}
