import type { Article, Library } from '../../../core/library/article.ts'
import type { GlossaryEntry } from '../../../core/library/glossary.ts'
import type { Reference } from '../../../core/library/reference.ts'
import type { StudyFacts } from '../../../core/library/study-facts.ts'
import { words } from './catalogue.ts'
import type { LibraryPort } from './port.ts'

export type ShelfStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly library: Library }
  | { readonly kind: 'failed'; readonly message: string }

export interface ArticleList {
  readonly title: string
  readonly summary?: string | undefined
  readonly articles: readonly Article[]
}

/** The library in the page's memory, with everything in it by id. */
export class Shelf {
  readonly #port: LibraryPort
  #isOpened = false
  #status = $state.raw<ShelfStatus>({ kind: 'loading' })
  readonly #library = $derived(this.#status.kind === 'ready' ? this.#status.library : undefined)
  readonly #articles = $derived(byId(this.#library?.articles ?? []))
  readonly #references = $derived(byId(this.#library?.references ?? []))
  readonly #glossary = $derived(byId(this.#library?.glossary ?? []))

  constructor(port: LibraryPort) {
    this.#port = port
  }

  get status(): ShelfStatus {
    return this.#status
  }

  /** Something of it is to be shown: it is loaded, unless it was before. */
  open(): void {
    if (this.#isOpened) return
    this.#isOpened = true
    void this.load()
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

  /** Whether an article is there, but damaged on this computer. */
  isDamaged(id: string): boolean {
    return this.#library?.damaged?.includes(id) ?? false
  }

  reference(id: string): Reference | undefined {
    return this.#references.get(id)
  }

  facts(referenceId: string): StudyFacts | undefined {
    return this.#library?.facts[referenceId]
  }

  term(id: string): GlossaryEntry | undefined {
    return this.#glossary.get(id)
  }

  /** The articles of a topic or a collection, with what they are called together. */
  list(kind: 'topic' | 'collection', id: string): ArticleList | undefined {
    if (kind === 'collection') {
      const collection = this.#library?.collections.find((one) => one.id === id)
      return (
        collection && {
          ...collection,
          articles: collection.articles.flatMap((one) => this.article(one) ?? []),
        }
      )
    }
    const articles = this.#library?.articles.filter(({ topic }) => topic === id) ?? []
    const [first] = articles
    return first && { title: words.topics[first.topic], articles }
  }

  /** The articles that cite a reference. */
  citing(referenceId: string): Article[] {
    return [...this.#articles.values()].filter(({ references }) => references.includes(referenceId))
  }
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]))
