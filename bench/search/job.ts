/** Texts, for a child to read or make itself. */
export interface Source {
  /** A folder in the layout of BEIR, or the project's own `library.json`. */
  readonly base: string
  /** So many texts grown from the base; as it is when absent. */
  readonly docs?: number
}

/** What a child process is asked to do. Each does one thing, so that its memory is that thing's. */
export type Job =
  | { readonly step: 'build'; readonly engine: string; readonly source: Source; readonly file: string }
  | {
      readonly step: 'answer'
      readonly engine: string
      readonly file: string
      readonly queries: readonly string[]
      /** Every query is asked, however long it takes: they are judged as well. */
      readonly thorough: boolean
    }
  | { readonly step: 'add'; readonly source: Source }

export interface Built {
  readonly docs: number
  /** Of titles and texts, in UTF-8. */
  readonly textBytes: number
  /** From the texts to the saved index. */
  readonly buildMs: number
  readonly indexBytes: number
  /** Of a grown collection. */
  readonly grown?: {
    readonly vocabulary: number
    readonly words: number
    readonly baseExponent: number
  }
}

export interface Answered {
  /** From the saved index to ready: the median of up to five times. */
  readonly loadMs: number
  /** Resident memory of the process after loading and collecting garbage, less what it had before. */
  readonly rssMb: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly typingP95Ms: number
  readonly typingP50Ms: number
  readonly askedQueries: number
  readonly typedQueries: number
  /** For each query what was found, when thorough. */
  readonly rankings: readonly (readonly string[])[]
  /** The 95th percentile of the places that the words of a query stand in, where the index tells. */
  readonly postingsP95?: number
}

export interface Added {
  readonly addThousandMs: number
}

export interface Results {
  readonly build: Built
  readonly answer: Answered
  readonly add: Added
}

/** What comes back: a result, or a sentence. */
export type Reply<Step extends keyof Results> =
  { readonly ok: true; readonly value: Results[Step] } | { readonly ok: false; readonly message: string }
