import type { Indexed, LibraryDocument, PassageDocument, ReferenceDocument } from './documents.ts'
import { expand, nearestWords, type Expansion } from './expand.ts'
import type { SearchIndex } from './index.ts'
import { findMarks } from './marks.ts'
import { readQuery } from './query.ts'
import { rank, type Ranked } from './rank.ts'
import type { ArticleHit, Hit, SearchReply, Why } from './reply.ts'
import { snippetOf } from './snippet.ts'

export interface SearchOptions {
  /** The most hits to give back; 20 unless told. */
  readonly limit?: number
}

/** So that a list is not one article. */
const mostPassagesOfOneArticle = 2
const mostSuggestions = 5

/** Searches the library. Any string is a query, and none makes it throw. */
export function search(index: SearchIndex, text: string, { limit = 20 }: SearchOptions = {}): SearchReply {
  const { query, respelled, ranked } = find(index, text)
  const nearest = ranked.length === 0 ? nearestWords(query, index.lexicon, mostSuggestions) : []
  return {
    hits: hitsOf(ranked, limit),
    counts: countsOf(ranked),
    tried: {
      words: query.words.map(({ typed }) => typed),
      respelled,
      ignored: query.ignored,
      cut: query.cut,
    },
    terms: [...new Set(ranked.flatMap(({ matched }) => matched.map(({ term }) => term)))],
    ...(nearest.length > 0 && { didYouMean: nearest }),
  }
}

/** From the text to the ranked documents, of whatever kind they are. */
export function find<Document extends Indexed>(index: SearchIndex<Document>, text: string) {
  const query = readQuery(text)
  const { expansions, respelled } = expand(query, index.lexicon)
  return { query, respelled, ranked: rank(index, expansions) }
}

function countsOf(ranked: readonly Ranked<LibraryDocument>[]) {
  const articles = new Set<string>()
  let reference = 0
  for (const { document } of ranked) {
    if (document.kind === 'article') articles.add(document.articleId)
    else reference += 1
  }
  return { article: articles.size, reference }
}

function hitsOf(ranked: readonly Ranked<LibraryDocument>[], limit: number): Hit[] {
  const chosen = choose(ranked, limit)
  const left = new Map<string, number>()
  for (const { document } of ranked) if (document.kind === 'article') count(left, document.articleId, 1)
  for (const { document } of chosen) if (document.kind === 'article') count(left, document.articleId, -1)
  return chosen.map((found): Hit => {
    const { document } = found
    if (document.kind === 'reference') return referenceHit(found, document)
    const more = left.get(document.articleId) ?? 0
    // Said once, on the article's first hit.
    left.delete(document.articleId)
    return articleHit(found, document, more)
  })
}

function choose(ranked: readonly Ranked<LibraryDocument>[], limit: number) {
  const taken = new Map<string, number>()
  return ranked
    .filter(
      ({ document }) =>
        document.kind === 'reference' || count(taken, document.articleId, 1) <= mostPassagesOfOneArticle,
    )
    .slice(0, limit)
}

function count(counts: Map<string, number>, key: string, by: number) {
  const next = (counts.get(key) ?? 0) + by
  counts.set(key, next)
  return next
}

const articleHit = (
  found: Ranked<LibraryDocument>,
  { articleId, passageId, title, heading = title }: PassageDocument,
  more: number,
): ArticleHit => ({ ...foundIn(found), kind: 'article', articleId, passageId, heading, more })

const referenceHit = (
  found: Ranked<LibraryDocument>,
  { referenceId, citation, design }: ReferenceDocument,
): Hit => ({ ...foundIn(found), kind: 'reference', referenceId, citation, design })

function foundIn({ document: { id, title, text }, matched, score }: Ranked<LibraryDocument>) {
  const terms = new Map(matched.map(({ term, word }) => [term, word]))
  return {
    id,
    title,
    titleMarks: findMarks(title, new Set(terms.keys())),
    snippet: snippetOf(text, terms),
    why: whyOf(matched),
    score,
  }
}

/** A word found as typed needs no explanation; of the others the plainer one is given. */
function whyOf(matched: readonly Expansion[]): Why | undefined {
  const how = new Set(matched.map(({ how }) => how))
  if (how.has('itself')) return undefined
  return how.has('beginning') ? 'beginning' : 'spelling'
}
