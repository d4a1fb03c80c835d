declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown };
  };
}
