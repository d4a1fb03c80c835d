import type { RichText } from '../../export/rich-text';

/**
 * Puts words on the clipboard. To be called at once from a click: what is copied may come later, the
 * browsers wait for it.
 */
export async function copyText(made: Promise<string>): Promise<void> {
  await write({ 'text/plain': made });
}

/** The same with rich text beside the plain one; the program that pastes takes what it can. */
export async function copyRich(made: Promise<RichText>): Promise<void> {
  await write({
    'text/plain': made.then(({ text }) => text),
    'text/html': made.then(({ html }) => html),
  });
}

async function write(parts: Readonly<Record<string, Promise<string>>>): Promise<void> {
  const blobs = Object.entries(parts).map(
    ([type, text]) => [type, text.then((words) => new Blob([words], { type }))] as const,
  );
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
