import { basename } from 'node:path'
import * as v from 'valibot'
import type { Article } from '../../src/core/library/article.ts'
import { passageDocumentId, type Asked } from '../../src/core/search/documents.ts'
import type { Problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import type { SourceFile } from './source-file.ts'

const AskedOfArticle = v.array(
  v.strictObject({
    /** Words that stand in one passage of the article and no other: they name it. */
    says: v.pipe(v.string(), v.nonEmpty()),
    /** What people type when that passage is their answer. */
    asked: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty('there is no phrase')),
  }),
)

/** Reads what people type when a passage is their answer: a file for each article, called by its id. */
export function readAsked(
  files: readonly SourceFile[],
  articles: readonly Article[],
): { readonly asked: Asked; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const asked = new Map<string, readonly string[]>()
  const byId = new Map(articles.map((article) => [article.id, article]))
  for (const source of files) {
    const { file } = source
    const { value = [], lineOf, problems: wrong } = readYaml(source, AskedOfArticle)
    problems.push(...wrong)
    const article = byId.get(basename(file, '.yaml'))
    if (article === undefined) {
      problems.push({ file, line: 1, message: `there is no article ${basename(file, '.yaml')}` })
      continue
    }
    value.forEach(({ says, asked: phrases }, index) => {
      const passages = article.passages.filter(({ text }) => text.includes(says))
      const [passage] = passages
      if (passage === undefined || passages.length > 1) {
        const many = passage === undefined ? 'in no passage' : `in ${String(passages.length)} passages`
        const message = `“${says}” stands ${many} of ${article.id}: quote words of one`
        problems.push({ file, line: lineOf([index, 'says']), message })
        return
      }
      const id = passageDocumentId(article.id, passage.id)
      asked.set(id, [...(asked.get(id) ?? []), ...phrases])
    })
  }
  return { asked, problems }
}
