import { plainText } from './plain-text';
import { PUBLIC_BUSINESS } from './policy-words';
import type { Context } from './types';

/** Whether a page is a public body's, by its address, its title or the headings above. */
export const isPublicPage = ({ url = '', title = '', headings = [] }: Context) =>
  /^[a-z]+:\/\/[^/?#]*\.gov\b/i.test(url) ||
  [title, ...headings].some((words) => PUBLIC_BUSINESS.test(plainText(words)));
