/** The words of a piece of HTML as a reader would see them; nothing of it is loaded or run. */
export function wordsOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of body.querySelectorAll('script, style, template, noscript')) unseen.remove();
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of body.querySelectorAll('p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote')) {
    block.append('\n');
  }
  return (body.textContent ?? '').replace(/\n{2,}/g, '\n').trim();
}
