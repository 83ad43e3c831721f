import { isGuide, type Article } from '../../src/core/library/article.ts'

const mostRelated = 4

/** What the distance of two articles is judged by. */
export interface Relative {
  readonly article: Article
  /** Ids of the articles it links to. */
  readonly links: readonly string[]
}

/**
 * The ids of the articles nearest to one: those it links to or that link to it, that rest on the same studies, and of the
 * same topic. The guide to Vagus and the library on health do not lead from one to the other.
 */
export function relatedTo(one: Relative, all: readonly Relative[]): string[] {
  return all
    .filter(({ article }) => article.id !== one.article.id && isGuide(article) === isGuide(one.article))
    .map((other) => ({ id: other.article.id, nearness: nearness(one, other) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || a.id.localeCompare(b.id))
    .slice(0, mostRelated)
    .map(({ id }) => id)
}

function nearness(a: Relative, b: Relative) {
  const [mine, theirs] = [new Set(a.article.references), new Set(b.article.references)]
  const shared = mine.intersection(theirs).size
  const all = mine.union(theirs).size
  const linked = Number(a.links.includes(b.article.id)) + Number(b.links.includes(a.article.id))
  // A link was set by whoever wrote about the matter, so it outweighs a few studies in common.
  return linked * 0.3 + (all === 0 ? 0 : shared / all) + (a.article.topic === b.article.topic ? 0.1 : 0)
}
