import type { Article, Library } from '../../../core/library/article.ts'
import type { Reference } from '../../../core/library/reference.ts'
import type { LibraryPort } from './port.ts'

export type ShelfStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly library: Library }
  | { readonly kind: 'failed'; readonly message: string }

/** The library in the page's memory, with its articles and references by id. */
export class Shelf {
  readonly #port: LibraryPort
  #status = $state.raw<ShelfStatus>({ kind: 'loading' })
  readonly #articles = $derived(
    new Map(this.#status.kind === 'ready' ? this.#status.library.articles.map((one) => [one.id, one]) : []),
  )
  readonly #references = $derived(
    new Map(this.#status.kind === 'ready' ? this.#status.library.references.map((one) => [one.id, one]) : []),
  )

  constructor(port: LibraryPort) {
    this.#port = port
  }

  get status(): ShelfStatus {
    return this.#status
  }

  async load(): Promise<void> {
    this.#status = { kind: 'loading' }
    const loaded = await this.#port.load()
    this.#status = loaded.ok
      ? { kind: 'ready', library: loaded.value }
      : { kind: 'failed', message: loaded.error.message }
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id)
  }

  reference(id: string): Reference | undefined {
    return this.#references.get(id)
  }

  /** The articles that cite a reference. */
  citing(referenceId: string): Article[] {
    return [...this.#articles.values()].filter(({ references }) => references.includes(referenceId))
  }
}
