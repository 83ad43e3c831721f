import type { Article, Library } from './article.ts'

/**
 * What can be used of a library as it was read, on a computer where its file may have been damaged. Undefined when nothing
 * can. Only the shape is looked at: what is of the wrong kind would otherwise stop the page where it is first used.
 */
export function usablePart(read: unknown): Library | undefined {
  if (!isObject(read)) return undefined
  if (!hasLists(read, 'articles', 'references', 'glossary', 'collections')) return undefined
  if (!isObject(read['facts'])) return undefined
  // What is in them is looked at now.
  const { articles, references, facts, glossary, collections } = read as unknown as Library
  const whole = articles.filter(isArticle)
  // What has lost even its name cannot be asked for.
  const damaged = (articles as readonly unknown[]).flatMap((one) =>
    hasId(one) && !isArticle(one) ? one.id : [],
  )
  return {
    articles: whole,
    references: references.filter(hasId),
    facts,
    glossary: glossary.filter(hasId),
    collections: collections.filter((one: unknown) => hasId(one) && hasLists(one, 'articles')),
    ...(damaged.length > 0 && { damaged }),
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]'

const hasId = (value: unknown): value is Record<string, unknown> & { readonly id: string } =>
  isObject(value) && typeof value['id'] === 'string'

const hasLists = (value: Record<string, unknown>, ...names: readonly string[]) =>
  names.every((name) => Array.isArray(value[name]))

const isArticle = (value: unknown): value is Article =>
  hasId(value) &&
  ['title', 'summary', 'topic', 'reviewed', 'html'].every((name) => typeof value[name] === 'string') &&
  hasLists(value, 'headings', 'passages', 'claims', 'references', 'related')
