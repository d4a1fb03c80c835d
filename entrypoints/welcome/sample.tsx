import { signal } from '@preact/signals';
import { createClipping } from '../../clippings/create-clipping';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { createPopoverView } from '../../components/popover/create-popover-view';
import { Sample } from '../../components/welcome/Sample';
import { watchPointer } from '../../page/pointer';
import { defaultDelays } from '../../page/stance-model';
import { openLibrary } from '../../ports/panel';
import { parsePreferences } from '../../ports/preferences';
import { createFactBase } from '../../seeds/fact-base';
import { copyText } from '../desk/copying';
import { markdownInput } from '../desk/markdown';
import { popoverContent } from '../desk/popover-content';
import type { Surroundings } from '../desk/surroundings';
import { readSample, type SampleHit } from './read-sample';
import { sampleReport } from './sample-report';

interface Pointed {
  hit: SampleHit;
  element: Element;
}

/** The sample report with popovers, a shelf and an export of its own: as on a page, but nothing stays. */
export function createSample({ words, names, language, preferences }: Surroundings) {
  // Shown to a reader who has switched all marks off, too: here they are what is explained.
  const { blocks, hits } = readSample({ ...preferences, quiet: false, passages: true });
  const explained = signal(false);
  const kept = signal<readonly Clipping[]>([]);
  const markdown = signal<string>();
  const facts = createFactBase();
  const view = createPopoverView(document);

  const pointer = watchPointer<Pointed>(document, {
    hitTest: (_point, target) => pointedAt(target),
    sameHit: (a, b) => a.element === b.element,
    delays: () => defaultDelays,
    getView: () => view,
    onArm: (_hit, token) => pointer.answered(token, true),
    onOpen: (pointed, _token, point) => show(pointed, point),
    signal: new AbortController().signal,
  });

  function pointedAt(target: Element | undefined): Pointed | undefined {
    const element = target?.closest('[data-hit]') ?? undefined;
    const hit = hits[Number(element?.getAttribute('data-hit') ?? -1)];
    return element && hit && { hit, element };
  }

  function show({ hit, element }: Pointed, point: { x: number; y: number } | undefined): void {
    const content = popoverContent(hit.query, { facts, words, language });
    let clipping: Clipping | undefined;
    explained.value = true;
    const anchor = { rects: () => [...element.getClientRects()], element };
    view.show(content, point ? { ...anchor, point } : anchor, {
      onSave() {
        clipping = keep(hit);
        view.setSave({ state: 'saved', message: words.t('try.saved'), undo: words.t('undo') });
      },
      onUndo() {
        if (clipping) remove(clipping.id);
        view.setSave({ state: 'undone', message: words.t('try.undone') });
      },
      onOpen: (place) => void openLibrary(place === undefined ? '' : `#provinces/${place}`),
      onClose: () => pointer.close(),
      onPin: () => pointer.pin(),
    });
  }

  function keep({ passage: { text, headings, gist } }: SampleHit): Clipping {
    const known = kept.value.find((one) => quotation(one) === text);
    if (known) return known;
    const clipping = createClipping(
      {
        id: crypto.randomUUID(),
        source: { url: '', key: '', title: sampleReport.title, site: '' },
        selectors: [{ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }],
        headings: [...headings],
        ...gist,
        via: 'popover',
      },
      { now: new Date() },
    );
    kept.value = [...kept.value, clipping];
    if (markdown.value !== undefined) void write();
    return clipping;
  }

  function remove(id: Clipping['id']): void {
    kept.value = kept.value.filter((one) => one.id !== id);
    if (kept.value.length === 0) markdown.value = undefined;
    else if (markdown.value !== undefined) void write();
  }

  async function write(): Promise<void> {
    const { toMarkdown } = await import('../../export/markdown');
    const { exporting } = parsePreferences(undefined);
    markdown.value = toMarkdown(kept.value, markdownInput({ words, names }, exporting));
  }

  return function TrySample() {
    return (
      <Sample
        title={sampleReport.title}
        blocks={blocks}
        colours={preferences.colours}
        explained={explained.value}
        kept={kept.value.map((one) => ({ id: one.id, text: quotation(one) }))}
        markdown={markdown.value}
        onOpen={(hit) => {
          const pointed = pointedAt(
            document.querySelector(`.sample [data-hit="${hit}"]`) ?? undefined,
          );
          if (pointed) pointer.open(pointed);
        }}
        onRemove={remove}
        onExport={() => void write()}
        onCopy={() => copyText(Promise.resolve(markdown.value ?? ''))}
      />
    );
  };
}
