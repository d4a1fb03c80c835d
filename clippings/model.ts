import * as v from 'valibot';

const short = v.pipe(v.string(), v.maxLength(300));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(8000),
  v.regex(/^https?:\/\//i, 'only http and https pages can be cited'),
);

/** Words as they stand in the page, with what stands before and after them (W3C Web Annotation). */
export const TextQuoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  prefix: v.pipe(v.string(), v.maxLength(200)),
  suffix: v.pipe(v.string(), v.maxLength(200)),
  /**
   * Which of the three stood once in the page when they were kept, numbers left out of account.
   * Where it is missing nothing is known, and finding again abstains more often.
   */
  unique: v.optional(v.pipe(v.array(v.picklist(['exact', 'prefix', 'suffix'])), v.maxLength(3))),
  /**
   * How the line begins in which the words stand, where no other line began so and the words stood
   * once in it: it tells the paragraph from its twins after the words' neighbours have changed.
   */
  opening: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;

/** UTF-16 offsets into the page's flow text joined by line feeds; a hint, never proof. */
const TextPositionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

/** A text fragment (`:~:text=…`), fixed when saved: uniqueness cannot be rebuilt later. */
const FragmentSelector = v.object({
  type: v.literal('FragmentSelector'),
  conformsTo: v.literal('https://wicg.github.io/scroll-to-text-fragment/'),
  value: v.pipe(v.string(), v.maxLength(4000)),
});

export const Selector = v.variant('type', [
  TextQuoteSelector,
  TextPositionSelector,
  FragmentSelector,
]);
export type Selector = v.InferOutput<typeof Selector>;

/** What sort of thing is cited; the codes of GB/T 7714 follow from it. */
export const SourceKind = v.picklist(['webpage', 'newspaper', 'report', 'document', 'standard']);
export type SourceKind = v.InferOutput<typeof SourceKind>;

/** The parts of a citation that a reader may correct. */
export const Correctable = v.picklist([
  'title',
  'author',
  'publisher',
  'published',
  'kind',
  'pageNumber',
  'documentNumber',
]);
export type Correctable = v.InferOutput<typeof Correctable>;

/** The page as a citation. Missing parts stay missing. */
export const SourcePage = v.object({
  /** Address as read. */
  url: webAddress,
  /** Address without share and tracking parameters: two readings of one page have one key. */
  key: webAddress,
  /** Key of the first page, where an article is split over several and this is a later one. */
  article: v.optional(webAddress),
  title: short,
  /** Host, for example www.fujian.gov.cn. */
  site: short,
  /** What the site calls itself, for example 福建省人民政府门户网站. */
  siteName: v.optional(short),
  /** Original publisher, which may differ from the site where it was read (转载). */
  publisher: v.optional(short),
  /** Several names are parted by `; `. */
  author: v.optional(short),
  /** YYYY-MM-DD as the page states it. */
  published: v.optional(short),
  /** A guess from address, title and table until the reader has looked. */
  kind: v.optional(SourceKind),
  /** Page of a newspaper's edition (版次), for example 04 or A03. */
  pageNumber: v.optional(short),
  /** 发文字号 with its brackets as 〔 〕, for example 闽政〔2020〕1号. */
  documentNumber: v.optional(short),
  /** 发文机关. */
  issuer: v.optional(short),
  /** 成文日期, YYYY-MM-DD: the day on which an official text was signed. */
  written: v.optional(short),
  /** 索引号. */
  indexNumber: v.optional(short),
  /** 主题分类. */
  subject: v.optional(short),
  /** 有效性, in the page's words. */
  validity: v.optional(short),
  /** 公文种类, for example 通知. */
  documentType: v.optional(short),
  /** What the head of the page says otherwise than what the page shows; never cited by itself. */
  head: v.optional(
    v.object({
      publisher: v.optional(short),
      author: v.optional(short),
      published: v.optional(short),
    }),
  ),
  /** Parts that stand as the reader corrected them, the emptied ones too. */
  corrected: v.optional(v.pipe(v.array(Correctable), v.maxLength(Correctable.options.length))),
});
export type SourcePage = v.InferOutput<typeof SourcePage>;

/** What a page's script hands over to be kept. Everything in it was read off the page. */
export const Capture = v.object({
  /** Made by the script: saving twice with one id keeps one clipping. */
  id: v.pipe(v.string(), v.uuid()),
  source: SourcePage,
  selectors: v.pipe(v.array(Selector), v.minLength(1), v.maxLength(4)),
  /** Headings above the words, outermost first. */
  headings: v.pipe(v.array(short), v.maxLength(12)),
  provinces: v.pipe(v.array(v.pipe(v.string(), v.regex(/^CN-[A-Z]{2}$/))), v.maxLength(34)),
  fields: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(60)),
  terms: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(200)),
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
  tense: v.optional(v.picklist(['review', 'plan'])),
  via: v.picklist(['popover', 'selection', 'command', 'digest']),
});
export type Capture = v.InferOutput<typeof Capture>;

/** What the words are kept as: what somebody means to do, how much of it, when, or what is to be asked. */
export const Meaning = v.picklist(['policy', 'figure', 'date', 'question']);
export type Meaning = v.InferOutput<typeof Meaning>;

/** Former wordings that one clipping holds. */
export const MOST_FORMER = 50;

/** A passage that the reader keeps: a Web Annotation in our own flat record. */
export const Clipping = v.object({
  schema: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  /** Counts every change of the record. */
  rev: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)),
  /** ISO 8601, UTC. */
  created: v.pipe(v.string(), v.isoTimestamp()),
  modified: v.pipe(v.string(), v.isoTimestamp()),
  /** Set while it lies in the trash. */
  trashed: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  /** It lies in the trash because the import that brought it was undone: another brings it back. */
  undone: v.optional(v.literal(true)),
  source: v.object({ ...SourcePage.entries, accessed: v.pipe(v.string(), v.isoTimestamp()) }),
  selectors: Capture.entries.selectors,
  headings: Capture.entries.headings,
  provinces: Capture.entries.provinces,
  fields: Capture.entries.fields,
  terms: Capture.entries.terms,
  year: Capture.entries.year,
  tense: Capture.entries.tense,
  /** `text` where only the words could be had (a PDF viewer, a page without our script). */
  via: v.picklist(['popover', 'selection', 'command', 'digest', 'text']),
  /** Words that stood here before the page was changed and the reader took the new ones. */
  former: v.optional(
    v.pipe(
      v.array(
        v.object({
          exact: TextQuoteSelector.entries.exact,
          /** When they were replaced. */
          at: v.pipe(v.string(), v.isoTimestamp()),
        }),
      ),
      v.maxLength(MOST_FORMER),
    ),
  ),
  note: v.pipe(v.string(), v.maxLength(100_000)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))), v.maxLength(50)),
  /** What the reader keeps it as. */
  meaning: v.optional(Meaning),
  /** Version of the folding that selectors and search were made with. */
  normalisation: v.literal(1),
  /** Marks of what it said before its changes, oldest first: tells changes apart that met elsewhere. */
  was: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))), v.maxLength(32))),
  /** Id of the clipping beside which this was kept, where two windows or libraries disagreed. */
  copyOf: v.optional(v.pipe(v.string(), v.uuid())),
});
export type Clipping = v.InferOutput<typeof Clipping>;
