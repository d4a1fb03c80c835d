import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encoded } from '../../pages/odd/encoded';
import { changingBody } from './changing-page';
import type { Served } from './serve';

/** Folder of the pages written for this project. */
export const samplePages = fileURLToPath(new URL('../../pages', import.meta.url));

const strictPolicy = [
  "default-src 'none'",
  // Browsers ask for an icon by themselves, and would report the refusal.
  "img-src 'self'",
  "script-src 'none'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Answers that need more than a file: headers, an old encoding, a page too large to keep. */
export const samplePaths: Record<string, Served> = {
  '/strict-csp.html': { headers: { 'content-security-policy': strictPolicy } },
  '/gbk.html': {
    headers: { 'content-type': 'text/html; charset=gbk' },
    body: () => encoded(readFileSync(`${samplePages}/gbk.html`, 'utf8'), 'gbk'),
  },
  // A browser keeps only pages that may be stored for the way back.
  '/kept-for-the-way-back.html': {
    headers: { 'cache-control': 'max-age=600' },
    body: () => readFileSync(`${samplePages}/sample-report.html`),
  },
  '/changing.html': {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: changingBody,
  },
  '/waits-for-a-picture.html': {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: () =>
      readFileSync(`${samplePages}/english.html`, 'utf8').replace(
        '<h1',
        '<img src="endless.png"><h1',
      ),
  },
  '/endless.png': { headers: { 'content-type': 'image/png' }, body: () => '\u0089', endless: true },
  '/endless.html': {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: () => readFileSync(`${samplePages}/english.html`, 'utf8').replace('</html>', ''),
    endless: true,
  },
  '/large.html': { headers: { 'content-type': 'text/html; charset=utf-8' }, body: largePage },
  '/long.pdf': {
    body: () => onePagePdf(...Array(150).fill('Blockchain in e-government. '.repeat(5))),
  },
  '/report.pdf': { body: () => onePagePdf('Fujian brings blockchain into e-government in 2026.') },
};

/** A page of about `bytes` in which one paragraph in forty speaks of policy. */
function largePage(bytes = 5_000_000): string {
  const plain =
    '会议听取了城市更新、防汛备汛和秋季学期准备工作的汇报，要求各单位把责任落到岗位，按时间表推进，遇到困难及时报告，办结一件销号一件。';
  const policy = (n: number) =>
    `福建省2026年政府工作报告提出，推进区块链在电子政务中的应用，第${n}批共${n + 3}个县区接入平台。`;
  const parts = [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>五兆字节的页面</title></head><body><h1>会议纪要汇编</h1>',
  ];
  let size = 0;
  for (let n = 0; size < bytes; n++) {
    const paragraph = `<p>${n % 40 === 0 ? policy(n) : plain}</p>\n`;
    parts.push(paragraph);
    size += Buffer.byteLength(paragraph);
  }
  parts.push('</body></html>');
  return parts.join('');
}

/** The least PDF that a viewer shows: one page, lines of ASCII, which grow smaller the more there are. */
function onePagePdf(...lines: string[]): string {
  const size = Math.min(18, 640 / lines.length);
  const shown = lines.map((line) => `(${line}) Tj T*`).join(' ');
  const content = `BT /F1 ${size} Tf ${size} TL 72 720 Td ${shown} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = pdf.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
