import * as v from 'valibot';
import { Capture } from '../clippings/model';
import { PopoverContent, PopoverQuery } from './popover-content';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** What one document holds; sent by the script in it whenever it changes. */
export const MarksReport = v.object({
  /** Random per document, so that two documents of one frame are told apart in both browsers. */
  document: v.pipe(v.string(), v.maxLength(64)),
  passages: count,
  blockchain: count,
  government: count,
  data: count,
  place: count,
  /** Words of the reader's own. */
  own: count,
  /** Passages by province. */
  provinces: v.record(v.pipe(v.string(), v.regex(/^CN-[A-Z]{2}$/)), count),
  /** The page would not sit still and reading has paused. */
  paused: v.boolean(),
});
export type MarksReport = v.InferOutput<typeof MarksReport>;

/** Why something was not saved, in a word; the sentence is the interface's. */
export const SaveFailure = v.picklist([
  'quota',
  'unavailable',
  'newer',
  'blocked',
  'aborted',
  'damaged',
  'invalid',
  'too-long',
  'unknown',
]);
export type SaveFailure = v.InferOutput<typeof SaveFailure>;

/** The same answer for a new and a repeated clipping: the page must not learn what is kept. */
export const SaveAnswer = v.variant('saved', [
  v.object({ saved: v.literal(true), message: v.string(), undo: v.string() }),
  v.object({
    saved: v.literal(false),
    reason: SaveFailure,
    message: v.string(),
    /** Word on the button that takes the message away. */
    close: v.string(),
  }),
]);
export type SaveAnswer = v.InferOutput<typeof SaveAnswer>;

/** What the side panel lists of one frame. */
export const FrameDigest = v.object({
  title: v.string(),
  passages: v.array(
    v.object({
      /** Holds while the passage's block is unchanged. */
      id: v.string(),
      text: v.string(),
      headings: v.array(v.string()),
      provinces: v.array(v.string()),
      fields: v.array(v.string()),
      /** Words of the reader's own in it. */
      own: v.array(v.string()),
    }),
  ),
});
export type FrameDigest = v.InferOutput<typeof FrameDigest>;

/** Where words stand in a frame's text: UTF-16 offsets, end exclusive. */
const Place = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Says which state of a frame's text was read: offsets hold in that one alone. */
const stamp = v.pipe(v.string(), v.maxLength(40));

/**
 * What the panel beside a page asks of one frame. Kept words are looked for in the panel: the page
 * hears of places in its own text, and of those only when the reader wants to see them there.
 */
export const BesideAsk = v.variant('want', [
  v.object({ want: v.literal('text') }),
  /** Scroll there. */
  v.object({ want: v.literal('show'), stamp, place: Place }),
  /** Mark these and no others as kept. */
  v.object({ want: v.literal('paint'), stamp, places: v.pipe(v.array(Place), v.maxLength(500)) }),
  /** What the reader has selected, as it would be saved. */
  v.object({ want: v.literal('selection') }),
]);
export type BesideAsk = v.InferOutput<typeof BesideAsk>;

/** Only what was asked for is in it; without `done` the text had changed since its stamp. */
export const BesideAnswer = v.object({
  stamp: v.optional(stamp),
  /** Blocks that are shown, joined by line feeds. */
  text: v.optional(v.string()),
  /** The same without menus and lists of links. */
  article: v.optional(v.string()),
  url: v.optional(v.string()),
  title: v.optional(v.string()),
  done: v.optional(v.boolean()),
  capture: v.optional(Capture),
});
export type BesideAnswer = v.InferOutput<typeof BesideAnswer>;
/** How often an article uses a term, in which words, the commonest first. */
export const ArticleTerm = v.object({
  /** Concept, or the reader's own word as it is written. */
  term: v.string(),
  own: v.boolean(),
  count,
  forms: v.array(v.object({ text: v.string(), count })),
});
export type ArticleTerm = v.InferOutput<typeof ArticleTerm>;

const nothing = v.undefined();
const Empty = v.object({});

/**
 * What the background answers, and to whom. `page`: a script of ours inside a web page, trusted with
 * no more than that page may know. `extension`: a page of ours.
 */
export const backgroundMessages = {
  'marks.report': { from: 'page', ask: MarksReport, answer: nothing },
  /** Brings the next of our scripts into the frame that asks. */
  'script.inject': {
    from: 'page',
    ask: v.object({ script: v.picklist(['reader', 'explain', 'popover', 'capture']) }),
    answer: nothing,
  },
  'popover.content': { from: 'page', ask: PopoverQuery, answer: PopoverContent },
  'clipping.save': { from: 'page', ask: Capture, answer: SaveAnswer },
  'clipping.undo': {
    from: 'page',
    ask: v.object({ id: v.pipe(v.string(), v.uuid()) }),
    answer: v.object({ message: v.string() }),
  },
  'popup.open': {
    from: 'page',
    /** The place whose facts the reader wants more of. */
    ask: v.object({ place: v.optional(v.pipe(v.string(), v.regex(/^CN-[A-Z]{2}$/))) }),
    answer: nothing,
  },
} as const;

/** Asked of every frame of a tab, each decides whether it is meant; `insist` asks one frame only. */
const insist = v.optional(v.boolean());

/** What a script in a page answers; only the background and pages of ours ask. */
export const pageMessages = {
  /** Report again: the background is adding up the tab anew. Undefined where the page is not read. */
  'marks.recount': { ask: Empty, answer: v.optional(MarksReport) },
  /** Read on after a pause. */
  'reading.resume': { ask: Empty, answer: v.literal('done') },
  'passage.move': { ask: v.object({ by: v.picklist([1, -1]), insist }), answer: v.literal('done') },
  'popover.open': { ask: v.object({ insist }), answer: v.literal('done') },
  /** Save what the reader has selected, or (by command) else the passage under way. */
  'clipping.capture': {
    ask: v.object({ via: v.picklist(['selection', 'command']), insist }),
    answer: v.object({ found: v.boolean() }),
  },
  /** The passages of one frame in reading order; undefined where the page is not read. */
  'digest.read': { ask: Empty, answer: v.optional(FrameDigest) },
  /** Scroll to a passage of the digest; `gone` where its block has been read anew since. */
  'digest.show': { ask: v.object({ id: v.string() }), answer: v.picklist(['done', 'gone']) },
  /** The passage that the reader is at, answered once it is another than `seen`. */
  'digest.place': {
    ask: v.object({ seen: v.optional(v.string()) }),
    answer: v.optional(v.object({ id: v.optional(v.string()) })),
  },
  /** How often the article of a frame uses each term; undefined where the page is not read. */
  'digest.terms': { ask: Empty, answer: v.optional(v.array(ArticleTerm)) },
  /** The host that a frame is of, since that of a revoked site is told to nobody else. */
  'site.host': { ask: Empty, answer: v.string() },
  /** The site is no longer ours: all marks go at once. */
  'site.leave': { ask: Empty, answer: v.literal('done') },
  /** Passages of the digest as they would be saved, to be exported without that. */
  'digest.capture': {
    ask: v.object({ ids: v.pipe(v.array(v.string()), v.maxLength(2000)) }),
    answer: v.array(Capture),
  },
  /** Save passages of the digest, one after the other. */
  'digest.keep': {
    ask: v.object({ ids: v.pipe(v.array(v.string()), v.maxLength(2000)) }),
    answer: v.object({ kept: v.number() }),
  },
  /** Undefined where the reader has switched the site off. */
  'beside.ask': { ask: BesideAsk, answer: v.optional(BesideAnswer) },
} as const;

export type BackgroundMessages = typeof backgroundMessages;
export type PageMessages = typeof pageMessages;
export type Sender = 'page' | 'extension' | 'stranger';

/** Fields of `runtime.MessageSender` that the browser, not the caller, sets. */
export interface SenderFacts {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { url?: string | undefined } | undefined;
}

/**
 * Who is asking. The extension's id proves only that some script of ours speaks; where it stands is
 * told by origin and address, which the browser sets.
 */
export function senderOf(sender: SenderFacts, self: { id: string; origin: string }): Sender {
  if (sender.id !== self.id) return 'stranger';
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === self.origin) return 'extension';
  return sender.tab !== undefined ? 'page' : 'stranger';
}

/**
 * The address that a page's script states, if it is of the host that the browser names; else the
 * browser's. In Chrome that one is where the document began, and stays behind on pages that navigate
 * by script (https://github.com/interledger/web-monetization-projects/issues/33).
 */
export function addressOf(stated: string, { url, origin, tab }: SenderFacts): string {
  if (url === undefined) return stated;
  // A frame filled by script has its origin from the page around it, and no address. In a sandbox it
  // has neither: then the tab's is all that the browser names.
  const around = origin === 'null' ? tab?.url : (origin ?? stated);
  const told = url.startsWith('about:') ? (around ?? url) : url;
  return originOf(stated) === originOf(told) ? stated : told;
}

function originOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  // The URL parser gives "null" as the origin of extension addresses.
  return `${protocol}//${host}`;
}
