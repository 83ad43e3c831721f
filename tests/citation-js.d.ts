/** The little of citation-js that the tests read with; it brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      readonly chain: (text: string, options: { generateGraph: false; forceType?: string }) => unknown
    }
  }
}
declare module '@citation-js/plugin-ris'
declare module '@citation-js/plugin-bibtex'
