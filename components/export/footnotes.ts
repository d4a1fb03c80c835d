/** A note of a document in GFM, by its label. */
export interface Footnote {
  label: string;
  markdown: string;
}

const DEFINITION = /^\[\^([^\]\s]+)\]:[ \t]+(.*)$/;

/**
 * Takes the notes of GFM off a document, which CommonMark would read as links. Ours stand on lines of
 * their own, with further lines indented.
 */
export function splitFootnotes(markdown: string): { body: string; notes: Footnote[] } {
  if (!markdown.includes('[^')) return { body: markdown, notes: [] };
  const notes: Footnote[] = [];
  const body: string[] = [];
  let open: Footnote | undefined;
  for (const line of markdown.split('\n')) {
    const [, label, words] = DEFINITION.exec(line) ?? [];
    if (label !== undefined && words !== undefined) {
      open = { label, markdown: words };
      notes.push(open);
    } else if (open && (line.startsWith('    ') || line === '')) {
      open.markdown += `\n${line.slice(4)}`;
    } else {
      open = undefined;
      body.push(line);
    }
  }
  return { body: body.join('\n'), notes };
}

export type CitedPart = { words: string } | { label: string; number: number };

/** A text in parts: words, and labels of notes that exist. */
export function citedIn(text: string, labels: readonly string[]): CitedPart[] {
  return text.split(/(\[\^[^\]\s]+\])/).flatMap((part): CitedPart[] => {
    const label = /^\[\^([^\]\s]+)\]$/.exec(part)?.[1];
    const at = label === undefined ? -1 : labels.indexOf(label);
    if (label !== undefined && at >= 0) return [{ label, number: at + 1 }];
    return part === '' ? [] : [{ words: part }];
  });
}
