/** The popover with an open shadow root, so that tests can look inside; run in a page of no importance. */
import { createPopoverView } from '../../components/popover/create-popover-view';
import * as samples from '../page/laws/popover-samples';

const contents = {
  place: samples.placeContent,
  english: samples.placeContentEnglish,
  term: samples.termContent,
  passage: samples.passageContent,
  empty: samples.emptyPlaceContent,
  crowded: samples.crowdedContent,
};

export const kinds = Object.keys(contents) as (keyof typeof contents)[];

const nothing = () => undefined;

/** Shows a sample beside the first words of the page, in the state that a save has come to. */
export function show(
  kind: keyof typeof contents,
  scheme: 'light' | 'dark',
  saved: 'ready' | 'saved' | 'failed',
): void {
  document.body.innerText = '福建省政府工作报告';
  const words = document.body.firstChild as Text;
  const view = createPopoverView(document, { mode: 'open' });
  const rects = () => {
    const range = document.createRange();
    range.selectNodeContents(words);
    return [...range.getClientRects()];
  };
  view.show(
    contents[kind],
    { rects, element: document.body },
    { onSave: nothing, onUndo: nothing, onOpen: nothing, onClose: nothing, onPin: nothing },
  );
  const ground = view.host?.shadowRoot?.querySelector<HTMLElement>('.ground');
  if (ground) ground.style.colorScheme = scheme;
  if (saved === 'saved') view.setSave({ state: 'saved', message: '已保存', undo: '撤销' });
  if (saved === 'failed') view.setSave({ state: 'failed', message: '没有保存', text: '福建省' });
}

/** Takes every popover away. */
export function clear(): void {
  for (const host of document.querySelectorAll('[popover="manual"]')) host.remove();
}
