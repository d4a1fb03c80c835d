import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { jsonLdPieces } from '../../export/json-ld';
import { chance } from '../long/chance';
import { reportParagraph } from '../long/report-paragraphs';
import { strangeWords } from '../long/strange-words';
import { digest, shelf, sources } from './shelf';
import { strangeClipping } from './strange-clipping';
import { usual } from './words';

const iri = { type: 'string', pattern: '^(https?://|urn:uuid:)\\S+$' };
const moment = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' };
const text = { type: 'string' };

/**
 * What https://www.w3.org/TR/2017/REC-annotation-model-20170223/ asks of the parts that are used
 * here, section by section; nothing else may stand in them.
 */
const model = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  additionalProperties: false,
  properties: {
    '@context': {
      type: 'array',
      contains: { const: 'http://www.w3.org/ns/anno.jsonld' },
    },
    // 5.1 Annotation Collection
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: text,
    total: { type: 'integer', minimum: 0 },
    first: {
      // 5.2 Annotation Page
      type: 'object',
      required: ['id', 'type', 'partOf', 'startIndex', 'items'],
      additionalProperties: false,
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        partOf: iri,
        startIndex: { const: 0 },
        items: { type: 'array', items: { $ref: '#/definitions/annotation' } },
      },
    },
  },
  definitions: {
    // 3.1 Annotations, 3.3.1 Lifecycle, 3.3.5 Motivation
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target', 'motivation'],
      additionalProperties: false,
      properties: {
        id: iri,
        type: { const: 'Annotation' },
        motivation: { enum: ['highlighting', 'commenting'] },
        created: moment,
        modified: moment,
        body: { type: 'array', minItems: 1, items: { $ref: '#/definitions/textualBody' } },
        target: { $ref: '#/definitions/specificResource' },
      },
    },
    // 3.2.4 Embedded Textual Body
    textualBody: {
      type: 'object',
      required: ['type', 'value', 'purpose'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextualBody' },
        value: { type: 'string', minLength: 1 },
        format: { const: 'text/plain' },
        purpose: { enum: ['commenting', 'tagging', 'classifying'] },
      },
    },
    // 4 Specific Resources, 4.2 Selectors, 4.3 States
    specificResource: {
      type: 'object',
      required: ['type', 'source', 'selector'],
      additionalProperties: false,
      properties: {
        type: { const: 'SpecificResource' },
        source: {
          type: 'object',
          required: ['id'],
          additionalProperties: false,
          properties: {
            id: iri,
            type: { const: 'Text' },
            title: text,
            publisher: text,
            issued: text,
            identifier: text,
          },
        },
        selector: {
          type: 'array',
          minItems: 1,
          items: {
            oneOf: [
              {
                type: 'object',
                required: ['type', 'exact'],
                additionalProperties: false,
                properties: {
                  type: { const: 'TextQuoteSelector' },
                  exact: text,
                  prefix: text,
                  suffix: text,
                },
              },
              {
                type: 'object',
                required: ['type', 'value', 'conformsTo'],
                additionalProperties: false,
                properties: {
                  type: { const: 'FragmentSelector' },
                  value: { type: 'string', pattern: '^:~:text=' },
                  conformsTo: iri,
                },
              },
            ],
          },
        },
        state: {
          type: 'object',
          required: ['type', 'sourceDate'],
          additionalProperties: false,
          properties: { type: { const: 'TimeState' }, sourceDate: moment },
        },
      },
    },
  },
};

const valid = new Ajv({ allErrors: true }).compile(model);
const write = (clippings: Parameters<typeof jsonLdPieces>[0], input = {}) =>
  JSON.parse([...jsonLdPieces(clippings, { ...usual, ...input })].join(''));

describe('Web Annotations', () => {
  it.each([
    ['of a library', shelf],
    ['of sources of every kind', sources],
    ['of a digest', digest],
    ['of something without a source', [{ ...digest[0], source: undefined }]],
  ] as [string, typeof digest][])('follow the model: %s', (_name, clippings) => {
    const made = write(clippings);
    expect(valid(made), JSON.stringify(valid.errors)).toBe(true);
    expect(made.total).toBe(clippings.length);
    expect(made.first.items).toHaveLength(clippings.length);
    expect(made.first.partOf).toBe(made.id);
  });

  it('follow the model for any clippings, with well-formed texts', () => {
    for (let n = 0; n < 80; n++) {
      const dice = chance(n);
      const one = strangeClipping(n, dice, () => reportParagraph(dice, strangeWords));
      const made = write([one]);
      expect(valid(made), JSON.stringify(valid.errors)).toBe(true);
      expect(JSON.stringify(made)).not.toMatch(/\\ud[89a-f]/i);
    }
  });

  it('keep notes and tags at home where they are private', () => {
    expect(JSON.stringify(write(shelf, { show: { note: false, tags: false } }))).not.toMatch(
      /body/,
    );
  });

  it('are the same in a second export', () => {
    expect(write([...shelf].reverse())).toEqual(write(shelf));
  });
});
