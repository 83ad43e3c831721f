/** The part that the benchmark uses. */
declare module 'lunr' {
  interface Builder {
    ref: (field: string) => void
    field: (field: string) => void
    add: (document: object) => void
  }

  interface Query {
    term: (term: string, options: { usePipeline?: boolean; wildcard?: number }) => void
  }

  interface Index {
    query: (ask: (query: Query) => void) => { readonly ref: string }[]
    toJSON: () => object
  }

  function lunr(configure: (builder: Builder) => void): Index

  namespace lunr {
    const tokenizer: (text: string) => { toString: () => string }[]
    const Index: { load: (saved: object) => Index }
    const Query: { wildcard: { TRAILING: number } }
  }

  export default lunr
}
