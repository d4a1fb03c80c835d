import { h, render } from 'preact';
import { patience } from './guard';
import { createHost, type Host } from './host';
import { Notice } from './Notice';

interface NoticeOptions {
  mode: ShadowRootMode;
  scheme: () => 'light' | 'dark' | undefined;
  /** ms */
  undoFor: number;
  now: () => number;
}

interface NoticeContent {
  message: string;
  undo?: string;
  onUndo?: () => void;
}

/** A line at the lower edge of the window, in a host of its own: it outlives the popover. */
export function createNotice(document: Document, { mode, scheme, undoFor, now }: NoticeOptions) {
  let host: Host | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remove(): void {
    clearTimeout(timer);
    if (host) render(null, host.ground);
    host?.element.remove();
    host = undefined;
  }

  return {
    show({ message, undo, onUndo }: NoticeContent): void {
      clearTimeout(timer);
      host ??= createHost(document, mode);
      const since = now();
      const words = {
        message,
        undo: onUndo && undo,
        language: /\p{Script=Han}/u.test(message) ? 'zh-CN' : 'en',
        scheme: scheme(),
        onUndo: (event: MouseEvent) => {
          if (!event.isTrusted || event.detail > 1 || now() - since < patience) return;
          remove();
          onUndo?.();
        },
      };
      // First the empty region, then its words: else a screen reader does not hear of a change.
      host.mount(undefined);
      render(h(Notice, words), host.ground);
      timer = setTimeout(remove, undoFor);
    },
    remove,
  };
}
