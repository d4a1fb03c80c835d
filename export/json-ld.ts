import { quotation } from '../clippings/quotation';
import { type Excerpt, identity } from './excerpt';
import { orderSteps } from './groups';
import { optionsFor } from './markdown';
import type { MarkdownInput } from './markdown-options';
import { webAddress } from './passage-link';
import { oneLine } from './plain-words';
import { uuidOf } from './stable-id';
import { stopping } from './steps';

/**
 * Clippings as a collection of Web Annotations, https://www.w3.org/TR/annotation-model/, in pieces.
 * What the vocabulary has no word for, title and publisher of a page, is Dublin Core's.
 */
export function* jsonLdPieces(
  excerpts: readonly Excerpt[],
  input: MarkdownInput,
): Generator<string, void> {
  const kept = yield* stopping(orderSteps(excerpts), '');
  if (kept.length === 0) return;
  const { show } = optionsFor(kept.slice(0, 1), input);
  const name = uuidOf(kept.map(({ id }) => id).join('\n'));
  const collection = `urn:uuid:${name}`;
  const page = `urn:uuid:${uuidOf(name)}`;
  const head = {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: input.words.title,
    total: kept.length,
  };
  const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},\n"first":${JSON.stringify(first).slice(0, -1)},\n"items":[`;
  for (const [i, excerpt] of kept.entries()) {
    yield `${i > 0 ? ',' : ''}\n${JSON.stringify(annotation(excerpt, show))}`;
  }
  yield '\n]}}\n';
}

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    dcterms: 'http://purl.org/dc/terms/',
    title: 'dcterms:title',
    publisher: 'dcterms:publisher',
    issued: 'dcterms:issued',
    identifier: 'dcterms:identifier',
  },
];

type Show = ReturnType<typeof optionsFor>['show'];

function annotation(excerpt: Excerpt, show: Show): Record<string, unknown> {
  const bodies = bodiesOf(excerpt, show);
  const { modified, created } = excerpt;
  return {
    id: `urn:uuid:${excerpt.id}`,
    type: 'Annotation',
    motivation: show.note && excerpt.note.trim() ? 'commenting' : 'highlighting',
    ...moment('created', created),
    ...(modified !== undefined && moment('modified', modified)),
    ...(bodies.length > 0 && { body: bodies }),
    target: target(excerpt),
  };
}

function bodiesOf({ note, meaning, tags }: Excerpt, show: Show) {
  const body = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value: value.replace(/\p{Surrogate}/gu, '\ufffd'),
    format: 'text/plain',
    purpose,
  });
  return [
    ...(show.note && note.trim() ? [body(note, 'commenting')] : []),
    ...(show.tags && meaning ? [body(meaning, 'classifying')] : []),
    ...(show.tags
      ? tags
          .map(oneLine)
          .filter(Boolean)
          .map((tag) => body(tag, 'tagging'))
      : []),
  ];
}

function target(excerpt: Excerpt): Record<string, unknown> {
  const { source, selectors } = excerpt;
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const fragment = selectors.find((selector) => selector.type === 'FragmentSelector');
  const whole = (words: string) => words.replace(/\p{Surrogate}/gu, '\ufffd');
  // Offsets of ours count a text of our own making: they would point elsewhere for anyone else.
  const selector = [
    {
      type: 'TextQuoteSelector',
      exact: whole(quotation(excerpt)),
      ...(quote?.prefix && { prefix: whole(quote.prefix) }),
      ...(quote?.suffix && { suffix: whole(quote.suffix) }),
    },
    ...(fragment
      ? [
          {
            type: 'FragmentSelector',
            conformsTo: fragment.conformsTo,
            value: fragment.value.replace(/^#/, ''),
          },
        ]
      : []),
  ];
  const address = source && webAddress(source.url);
  const part = (value: string | undefined) => oneLine(value ?? '');
  return {
    type: 'SpecificResource',
    source: {
      // An unknown page has a name, though none that can be opened.
      id: address ?? `urn:uuid:${uuidOf(source ? identity(source) : excerpt.id)}`,
      type: 'Text',
      ...Object.fromEntries(
        Object.entries({
          title: part(source?.title),
          publisher: part(source?.publisher),
          issued: part(source?.published),
          identifier: part(source?.documentNumber),
        }).filter(([, value]) => value !== ''),
      ),
    },
    selector,
    ...(source && stateOf(source.accessed)),
  };
}

function stateOf(accessed: string) {
  const at = moment('sourceDate', accessed);
  return 'sourceDate' in at ? { state: { type: 'TimeState', ...at } } : {};
}

/** As xsd:dateTime with a time zone; left out where it is no moment. */
function moment(name: string, iso: string): Record<string, string> {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? {} : { [name]: time.toISOString() };
}
