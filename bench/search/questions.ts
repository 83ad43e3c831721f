import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { parse } from 'yaml'
import type { Library } from '../../src/core/library/article.ts'
import type { CompiledIndex } from '../../src/core/search/compiled-index.ts'
import { passageDocumentId, type LibraryDocument } from '../../src/core/search/documents.ts'
import type { Hit } from '../../src/core/search/reply.ts'
import { search } from '../../src/core/search/search.ts'
import { mean } from './metrics.ts'
import { oneOf, randomFrom } from './random.ts'

// Questions in the words of patients, with what of the library answers them. The search is tuned on one half only.

export const halves = ['tuning', 'untouched'] as const
export type Half = (typeof halves)[number]

/** 2: reading it answers the question; 1: it is about the matter and of some help. */
const grade = v.picklist([1, 2])
const Questions = v.array(
  v.strictObject({
    ask: v.string(),
    answers: v.array(
      v.union([
        /** A passage, named by words that stand in no other of its article. */
        v.strictObject({ article: v.string(), says: v.string(), grade }),
        v.strictObject({ reference: v.string(), grade }),
      ]),
    ),
  }),
)

export interface Question {
  readonly ask: string
  /** By id of the document. */
  readonly grades: ReadonlyMap<string, number>
}

const folder = fileURLToPath(new URL('../../tests/fixtures/questions/', import.meta.url))

/** The questions of one half. Throws on an answer that the library does not have: its text has changed. */
export function readQuestions(half: Half, library: Library): Question[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(half))
    .sort()
    .flatMap((name) => v.parse(Questions, parse(readFileSync(join(folder, name), 'utf8'))))
    .map(({ ask, answers }) => ({
      ask,
      grades: new Map(answers.map((answer) => [documentIdOf(answer, library), answer.grade])),
    }))
}

type Answer = v.InferOutput<typeof Questions>[number]['answers'][number]

function documentIdOf(answer: Answer, { articles, references }: Library): string {
  if ('reference' in answer) {
    if (!references.some(({ id }) => id === answer.reference))
      throw new Error(`There is no ${answer.reference}.`)
    return answer.reference
  }
  const article = articles.find(({ id }) => id === answer.article)
  const [passage, ...others] = article?.passages.filter(({ text }) => text.includes(answer.says)) ?? []
  if (passage === undefined || others.length > 0)
    throw new Error(`“${answer.says}” names no one passage of ${answer.article}: quote it as it stands now.`)
  return passageDocumentId(answer.article, passage.id)
}

export interface Judged {
  /** The share of questions with an answer of grade 2 among the first three hits, and as the very first. */
  readonly success3: number
  readonly success1: number
  readonly missed: readonly { readonly ask: string; readonly hits: readonly Hit[] }[]
}

/** Asks each question, as it is or as `typed` makes it, and looks for its answers. */
export function judge(
  library: CompiledIndex<LibraryDocument>,
  questions: readonly Question[],
  { typed = (ask: string) => ask, settled = true } = {},
): Judged {
  const asked = questions.map(({ ask, grades }) => {
    const { hits } = search({ library }, typed(ask), { settled, limit: 10 })
    return { ask, hits, first: hits.findIndex(({ id }) => grades.get(id) === 2) }
  })
  const within = (count: number) => mean(asked.map(({ first }) => Number(first >= 0 && first < count)))
  return {
    success3: within(3),
    success1: within(1),
    missed: asked.filter(({ first }) => first < 0 || first > 2).map(({ ask, hits }) => ({ ask, hits })),
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** A text with one wrong letter in each word of two letters or more: the same each time. */
export function withSlips(text: string): string {
  const random = randomFrom(
    Array.from(text, (character) => character.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0),
  )
  return text.replace(/\p{L}{2,}/gu, (word) => {
    const place = Math.floor(random() * word.length)
    const others = letters.filter((letter) => letter !== word[place]?.toLowerCase())
    return `${word.slice(0, place)}${oneOf(others, random)}${word.slice(place + 1)}`
  })
}
