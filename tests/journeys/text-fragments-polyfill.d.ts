declare module 'text-fragments-polyfill/text-fragment-utils' {
  /** The first two places of a directive, in order. */
  export function processTextFragmentDirective(directive: {
    textStart: string;
    textEnd?: string;
    prefix?: string;
    suffix?: string;
  }): Range[];
}
