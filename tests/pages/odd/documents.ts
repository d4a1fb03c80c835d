import { encoded } from './encoded';
import { type OddPage, page } from './odd-page';

/** Answers with a type of their own. */
const as = (type: string, body: () => string | Uint8Array, headers = {}) => ({
  headers: { 'content-type': type, ...headers },
  body,
});

const gbk = '<!doctype html><meta charset="gbk"><title>国标</title><p>推进区块链应用。</p>';
const big5 = '<!doctype html><meta charset="big5"><title>大五碼</title><p>推動區塊鏈應用。</p>';
const xhtml = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>样张</title></head><body><p>推进<b>区块</b>链应用。<![CDATA[区块链]]></p></body></html>`;

/** Documents of other kinds, encodings and modes. */
export const documentPages: OddPage[] = [
  {
    name: 'in-gbk',
    about: 'GBK',
    html: '',
    served: as('text/html; charset=gbk', () => encoded(gbk, 'gbk')),
    marked: 1,
  },
  {
    name: 'in-big5',
    about: 'Big5, told by a meta element alone',
    html: '',
    served: as('text/html', () => encoded(big5, 'big5')),
    marked: ['區塊鏈'],
  },
  {
    name: 'in-utf16',
    about: 'UTF-16 with a byte order mark',
    html: '',
    served: as('text/html', () => Buffer.from(`\ufeff${page('<p>推进区块链应用。</p>')}`, 'utf16le')),
    marked: 1,
  },
  {
    name: 'wrong-charset',
    about: 'UTF-8 that says it is Latin-1: nothing to read, nothing broken',
    html: '',
    served: as('text/html; charset=iso-8859-1', () => page('<p>推进区块链应用。</p>')),
    marked: 0,
  },
  {
    name: 'document.xhtml',
    about: 'XHTML as XML, with CDATA',
    html: '',
    served: as('application/xhtml+xml; charset=utf-8', () => xhtml),
    marked: 2,
    explains: '区块链',
    often: true,
  },
  {
    name: 'broken.xhtml',
    about: 'XHTML that is not well-formed',
    html: '',
    served: as('application/xhtml+xml; charset=utf-8', () => xhtml.replace('</b>', '')),
    marked: 0,
    // Chromium shows what came before the error.
    marksIn: { chromium: 2 },
  },
  {
    name: 'document.txt',
    about: 'plain text',
    html: '',
    served: as(
      'text/plain; charset=utf-8',
      () => '政府工作报告\n\n一、推进区块链应用\n二、抓落实\n',
    ),
    marked: 1,
    explains: '推进区块链',
  },
  {
    name: 'document.svg',
    about: 'an SVG document is left alone',
    html: '',
    served: as(
      'image/svg+xml',
      () => '<svg xmlns="http://www.w3.org/2000/svg"><text y="40">区块链</text></svg>',
    ),
    marked: 0,
  },
  {
    name: 'document.json',
    about: 'JSON is left alone',
    html: '',
    served: as('application/json', () => '{"标题": "区块链"}'),
    marked: 0,
  },
  {
    name: 'quirks',
    about: 'quirks mode, no head, no body, unclosed elements',
    html: '<title>样张</title><p>推进<b>区块链应用。<p>又见区块</b>链<table>表外的区块链<tr><td>区块链',
    marked: 4,
    explains: '推进区块链',
  },
  {
    name: 'nothing-but-text',
    about: 'a document of words alone',
    html: '推进区块链应用。',
    marked: 1,
  },
  {
    name: 'base-elsewhere',
    about: 'a base address on another site',
    html: page('<p>推进区块链应用，<a href="x">区块链</a>。</p>', {
      head: '<base href="https://elsewhere.example/" target="_blank">',
    }),
    marked: 2,
    explains: '推进区块链',
  },
  {
    name: 'sandboxed',
    about: 'a document that its server has put into a sandbox without scripts',
    html: '',
    served: as('text/html; charset=utf-8', () => page('<p>推进区块链应用。</p>'), {
      'content-security-policy': 'sandbox',
    }),
    marked: 1,
  },
  {
    name: 'strict-policy',
    about: 'a policy without styles, scripts and inline code',
    html: '',
    served: as('text/html; charset=utf-8', () => page('<p>推进区块链应用。</p>'), {
      'content-security-policy': "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'",
    }),
    marked: 1,
    explains: '区块链',
    often: true,
  },
  {
    name: 'isolated',
    about: 'a page isolated from other origins',
    html: '',
    served: as('text/html; charset=utf-8', () => page('<p>推进区块链应用。</p>'), {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'fullscreen=(), geolocation=()',
    }),
    marked: 1,
    explains: '区块链',
  },
  {
    name: 'password-shown',
    about: 'a page that asks for a password is left alone',
    html: page('<p data-never>推进区块链应用。</p><input type="password">'),
    marked: 0,
  },
  {
    name: 'no-terms',
    about: 'a page without terms',
    html: page('<p>会议听取了城市更新和防汛备汛工作的汇报。</p>'),
    marked: 0,
    holds: 'document.adoptedStyleSheets.length === 0 && CSS.highlights.size === 0',
  },
];
