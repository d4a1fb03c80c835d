/** The title of a document; a form or an image that is named `title` would answer for itself. */
export function titleOf(document: Document): string {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
  return String(own?.get?.call(document) ?? '');
}
