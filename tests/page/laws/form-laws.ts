import { differs, type Law, onStage } from './stage';

const fields = ['nodeType', 'localName', 'firstChild', 'nextSibling', 'parentNode', 'hasAttributes']
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');

/** Forms whose fields are named as what a script asks of every node. */
export const formLaws: Law[] = [
  {
    name: 'flow: a form is read whatever its fields are called',
    run: () =>
      onStage(`<form>${fields}<p>福建推进区块链。</p>江西</form><p>会议</p>`, ({ texts }) =>
        differs('texts', texts(), ['福建推进区块链。', '江西', '会议']),
      ),
  },
  {
    name: 'flow: words in elements without a box of their own count',
    run: () =>
      onStage(
        '<p>推进<span style="display:contents">区<b style="display:contents">块链</b></span></p>',
        ({ reader }) =>
          differs(
            'terms',
            reader.marks.flatMap(({ matches }) => matches.map(({ start }) => start)),
            [2],
          ),
      ),
  },
  {
    name: 'flow: words of no size, and words that are not laid out, count for nothing',
    run: () =>
      onStage(
        '<p style="font-size:0">区块链</p><p style="content-visibility:hidden">区块链</p>',
        ({ reader }) =>
          differs(
            'found',
            reader.marks.map(({ matches }) => matches.length),
            [0, 0],
          ),
      ),
  },
  {
    name: 'living: line feeds that a style begins to keep are read as such',
    run: () =>
      onStage('<p id="p">推进\n区块链</p>', async ({ texts, rest }) => {
        document.getElementById('p')!.style.whiteSpace = 'pre-line';
        await rest();
        return differs('texts', texts(), ['推进\n区块链']);
      }),
  },
];
