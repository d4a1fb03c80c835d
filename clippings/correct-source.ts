import { type Clipping, Correctable, type SourceKind } from './model';

/** What a reader sets right of a citation; an empty text takes the part away. */
export type Correction = Partial<Record<Exclude<Correctable, 'kind'>, string>> & {
  kind?: SourceKind;
};

type Source = Clipping['source'];

/** The source as corrected; parts that are as they were are no correction. */
export function correctSource(source: Source, correction: Correction): Source {
  const changed = Correctable.options.filter((part) => {
    const next = correction[part];
    return next !== undefined && next.trim() !== (source[part] ?? '');
  });
  return withParts(source, correction, changed);
}

/** What the reader has set right once of a page holds for what is kept of it later. */
export function correctedAlike(source: Source, earlier: readonly Source[]): Source {
  const model = earlier.findLast((other) => (other.corrected ?? []).length > 0);
  return model ? withParts(source, model, model.corrected ?? []) : source;
}

function withParts(
  source: Source,
  values: Partial<Record<Correctable, string | undefined>>,
  parts: readonly Correctable[],
): Source {
  if (parts.length === 0) return source;
  const next: Record<string, unknown> = { ...source };
  for (const part of parts) {
    const value = values[part]?.trim().slice(0, 300);
    // A title is empty rather than missing: the page always has one.
    if (value || part === 'title') next[part] = value ?? '';
    else delete next[part];
  }
  next.corrected = [...new Set([...(source.corrected ?? []), ...parts])];
  return next as Source;
}
