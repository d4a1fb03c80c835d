import { gate, waitAtGate } from '../../../page/gate';
import { differs, type Law, pause, setBody } from './stage';

const hasTrigger = (text: string) => text.includes('区块链');

const pages: [name: string, html: string, state: 'open' | 'closed'][] = [
  ['a page with a term', '<p>推进区块链</p>', 'open'],
  ['a page without', '<p>会议开始</p>', 'closed'],
  ['a page that asks for a password', '<p>区块链</p><input type="password">', 'closed'],
  [
    'a page with a login form out of sight',
    '<p>区块链</p><form style="display:none"><input type="password"></form>',
    'open',
  ],
  ['a page with a form named body', '<form name="body"><p>区块链</p></form>', 'open'],
];

const xml = (source: string, type: DOMParserSupportedType) =>
  new DOMParser().parseFromString(source, type);

export const gateLaws: Law[] = [
  ...pages.map(([name, html, state]) => ({
    name: `gate: ${name} is ${state}`,
    run: async () => {
      setBody(html);
      const found = gate(document, hasTrigger);
      // Not `document.body`: the form of that name would answer.
      document.querySelector('body')!.replaceChildren();
      return differs('gate', found, state);
    },
  })),
  {
    name: 'gate: XML, frame sets and documents without a body are closed, XHTML is open',
    run: async () => {
      const found = [
        xml('<a>区块链</a>', 'text/xml'),
        xml('<svg xmlns="http://www.w3.org/2000/svg"><text>区块链</text></svg>', 'image/svg+xml'),
        xml('<frameset><frame></frameset>区块链', 'text/html'),
        xml('<html xmlns="http://www.w3.org/1999/xhtml"/>', 'application/xhtml+xml'),
        new Document(),
        xml(
          '<html xmlns="http://www.w3.org/1999/xhtml"><body>区块链</body></html>',
          'application/xhtml+xml',
        ),
      ].map((page) => gate(page, hasTrigger));
      return differs('gates', found, [...Array(5).fill('closed'), 'open']);
    },
  },
  {
    name: 'gate: words in an open shadow root count',
    run: async () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append('区块链');
      setBody(host);
      const found = gate(document, hasTrigger);
      document.body.replaceChildren();
      return differs('gate', found, 'open');
    },
  },
  {
    name: 'gate: a closed page is looked at once a second at most, and opens once',
    run: async () => {
      setBody('<p>会议</p>');
      const controller = new AbortController();
      let looks = 0;
      let opened = 0;
      waitAtGate(document, {
        hasTrigger: (text) => {
          looks++;
          return hasTrigger(text);
        },
        signal: controller.signal,
        onOpen: () => opened++,
      });
      for (let i = 0; i < 100; i++) {
        document.body.append('文');
        await pause(12);
      }
      const busy = [looks <= 3, opened];
      await pause(1100);
      const rested = looks;
      await pause(1100);
      const idle = looks - rested;
      document.body.append('区块链');
      await pause(1200);
      document.body.append('区块链');
      await pause(1200);
      controller.abort();
      document.body.replaceChildren();
      return differs('busy, idle, opened', [busy, idle, opened], [[true, 0], 0, 1]);
    },
  },
];
