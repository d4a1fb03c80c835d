import { type Foreign, many, member, textIn } from './foreign';

/**
 * Annotations in a file that Hypothesis' client has exported as JSON, in the shape of its API
 * (https://h.readthedocs.io/en/latest/api-reference/v1/); undefined where it is no such file.
 */
export function hypothesisAnnotations(value: unknown): Foreign[] | undefined {
  const annotations = member(value, 'annotations');
  if (!Array.isArray(annotations)) return undefined;
  const told = ['export_date', 'export_userid', 'client_version'].some(
    (name) => member(value, name) !== undefined,
  );
  return told ? annotations.map(asForeign) : undefined;
}

function asForeign(annotation: unknown): Foreign {
  const target = many(member(annotation, 'target'))[0];
  const selectors = many(member(target, 'selector'));
  const quote = selectors.find((one) => textIn(member(one, 'type')) === 'TextQuoteSelector');
  return {
    name: `hypothesis ${textIn(member(annotation, 'id'))}`,
    url: member(annotation, 'uri') ?? member(target, 'source'),
    title: member(member(annotation, 'document'), 'title'),
    exact: member(quote, 'exact'),
    prefix: member(quote, 'prefix'),
    suffix: member(quote, 'suffix'),
    note: textIn(member(annotation, 'text')),
    tags: many(member(annotation, 'tags')),
    created: member(annotation, 'created'),
    modified: member(annotation, 'updated'),
  };
}
