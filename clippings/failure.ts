/**
 * Why the library could not do what was asked.
 * - `quota`: no room on the disk or in the browser's share of it.
 * - `unavailable`: the browser refuses the database (Firefox "never remember history"), or it was
 *   closed, here or by the browser.
 * - `newer`: a newer version of the extension has changed it; it can be read only.
 * - `blocked`: another window of ours holds it open.
 * - `aborted`: the browser broke the work off; it may be tried again.
 * - `damaged`: it lacks what it had; nothing is written until the reader has decided.
 * - `unknown`: anything else; `detail` has the browser's words.
 */
export interface Failure {
  ok: false;
  reason: StoreFailure;
  detail: string;
}

export type StoreFailure =
  | 'quota'
  | 'unavailable'
  | 'newer'
  | 'blocked'
  | 'aborted'
  | 'damaged'
  | 'unknown';

/** What was asked for, or why it could not be had. */
export type Outcome<T> = ({ ok: true } & T) | Failure;

/** What was asked for; throws the failure for whoever catches it further out. */
export function must<T extends object>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw outcome;
  return outcome;
}

/** What the work comes to; what it throws becomes the failure. */
export async function attempt<T extends object>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    return failureOf(error);
  }
}

/** Names what a browser threw. */
export function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : OTHER;
  const detail = name || message ? `${name}: ${message}` : String(error);
  return { ok: false, reason: REASONS[name] ?? 'unknown', detail };
}

const OTHER = { name: '', message: '' };

const REASONS: Readonly<Record<string, Failure['reason']>> = {
  QuotaExceededError: 'quota',
  AbortError: 'aborted',
  // A closed connection; and what Firefox says to open() where no history is kept.
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  // indexedDB itself is missing.
  ReferenceError: 'unavailable',
  VersionError: 'newer',
};
