import { h, render } from 'preact';
import type { NoticeContent } from '../../page/popover-view';
import { textLanguage } from '../locales/text-language';
import { patience } from './guard';
import { createHost, type Host } from './host';
import { Notice } from './Notice';

interface NoticeOptions {
  mode: ShadowRootMode;
  shownBy: string | undefined;
  /** ms */
  undoFor: number;
}

/** A line at the lower edge of the window, in a host of its own: it outlives the popover. */
export function createNotice(document: Document, options: NoticeOptions) {
  const { mode, shownBy, undoFor } = options;
  let host: Host | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remove(): void {
    clearTimeout(timer);
    if (host) render(null, host.ground);
    host?.element.remove();
    host = undefined;
  }

  return {
    show(notice: NoticeContent): void {
      clearTimeout(timer);
      host ??= createHost(document, mode, shownBy);
      const since = performance.now();
      const acted = (event: MouseEvent, act?: () => void) => {
        const isEarly = event.timeStamp - since < patience;
        if (!event.isTrusted || event.detail > 1 || isEarly) return;
        remove();
        act?.();
      };
      const lasting = 'text' in notice ? notice : undefined;
      const offer = 'onUndo' in notice ? notice : undefined;
      const frame = { language: textLanguage(notice.message) };
      // First the empty region, then its words: else a screen reader does not hear of a change.
      render(h(Notice, { ...frame, message: '' }), host.ground);
      host.mount(undefined);
      render(
        h(Notice, {
          ...frame,
          message: notice.message,
          text: lasting?.text,
          button: lasting?.close ?? offer?.undo,
          onButton: (event) => acted(event, offer?.onUndo),
        }),
        host.ground,
      );
      // Words that are to be copied wait for the reader.
      if (!lasting) timer = setTimeout(remove, undoFor);
    },
    remove,
  };
}
