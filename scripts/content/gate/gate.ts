import { guideTopic, isGuide } from '../../../src/core/library/article.ts'
import { isDocument, isObservational } from '../../../src/core/library/grade.ts'
import type { CompiledArticle } from '../compile-article.ts'
import type { Compiled, Sources } from '../compile-library.ts'
import type { Block, CompiledText } from '../compile-text.ts'
import type { Problem } from '../problem.ts'
import { prepareTerms } from '../terms.ts'
import { Runs } from './copied.ts'
import { checkNumerals, numeralsIn, numeralsToShow } from './numerals.ts'
import { readingGrade } from './reading-grade.ts'
import { checkWording } from './wording.ts'

const lengths = { article: { fewest: 500, most: 1_200 }, guide: { fewest: 150, most: 450 } }
/** What the ids of the guide begin with, so that its files stand together. */
const guidePrefix = 'guide-'
const highestReadingGrade = 11

/**
 * What a clinician would wince at in a library that compiles: claims that say more than their studies, copied sentences, a
 * text too hard to read, a red-flag page that does not say whom to call.
 * @param today as year-month-day
 */
export function inspect(compiled: Compiled, sources: Sources, today: string): Problem[] {
  return [
    ...compiled.articles.flatMap((article) => inspectArticle(article, compiled, today)),
    ...compiled.glossary.flatMap(({ word, text }) => inspectClaims(word.file, text, compiled)),
    ...findCopies(compiled, sources),
  ]
}

function inspectArticle(
  { source, text, article }: CompiledArticle,
  compiled: Compiled,
  today: string,
): Problem[] {
  const { file, front, lineOf } = source
  const problems = inspectClaims(file, text, compiled)
  const say = (field: string, message: string) => problems.push({ file, line: lineOf(field), message })

  const { fewest, most } = isGuide(front) ? lengths.guide : lengths.article
  if (article.words < fewest || article.words > most) {
    say(
      'title',
      `the article has ${String(article.words)} words, and should have ${String(fewest)} to ${String(most)}`,
    )
  }
  if (isGuide(front) !== front.id.startsWith(guidePrefix))
    say('id', `the ids of the topic ${guideTopic}, and no others, begin with ${guidePrefix}`)
  if (isGuide(front)) {
    for (const { line } of text.claims)
      problems.push({ file, line, message: 'the guide to Vagus says how to use it, and makes no claim' })
    if (front.redFlags === true) say('redFlags', 'the guide to Vagus is no place for warning signs')
  }
  if (front.reviewed > today) say('reviewed', `the review date ${front.reviewed} is yet to come`)
  const grade = readingGrade(
    text.blocks.map((block) => block.text),
    prepareTerms(compiled.glossary.map(({ word }) => word)),
  )
  if (grade > highestReadingGrade) {
    say(
      'title',
      `the reading grade is ${grade.toFixed(1)}, and should be at most ${String(highestReadingGrade)}: shorter sentences, shorter words`,
    )
  }
  const claimed = new Set(text.claims.flatMap(({ claim }) => [...numeralsIn(claim.text).keys()]))
  for (const [value, written] of numeralsToShow(front.summary)) {
    if (!claimed.has(value)) say('summary', `“${written}” of the summary stands in no claim of the article`)
  }
  if (front.redFlags === true)
    for (const message of checkRedFlags(text.blocks.map((block) => block.text).join('\n')))
      say('redFlags', message)
  return problems
}

function inspectClaims(file: string, { claims, blocks }: CompiledText, { library }: Compiled): Problem[] {
  const references = new Map(library.references.map((reference) => [reference.id, reference]))
  return claims.flatMap(({ claim, line, derived }) => {
    const cited = [...claim.supporting, ...claim.contradicting].flatMap((id) => references.get(id) ?? [])
    const studies = claim.supporting
      .flatMap((id) => {
        const [design, facts] = [references.get(id)?.design, library.facts[id]]
        return design !== undefined && facts !== undefined ? [{ design, facts }] : []
      })
      .filter((evidence) => !isDocument(evidence))
    const messages = [
      ...cited
        .filter(({ id }) => library.facts[id] === undefined)
        .map(({ id }) => `[@${id}] has no study facts, so the claim cannot be graded`),
      ...checkNumerals({
        text: claim.text,
        derived,
        sources: cited.map(({ finding, population, title }) => `${finding}\n${population}\n${title}`),
      }),
      ...checkWording({
        text: claim.text,
        before: sectionBefore(blocks, line),
        grade: claim.grade,
        observational: studies.length > 0 && studies.every(isObservational),
      }),
    ]
    return messages.map((message) => ({ file, line, message }))
  })
}

/** What stands in the same section before a line, that line included: a list's lead says whose list it is. */
function sectionBefore(blocks: readonly Block[], line: number) {
  const before = blocks.filter((block) => block.line <= line)
  return before
    .slice(
      Math.max(
        0,
        before.findLastIndex(({ heading }) => heading),
      ),
    )
    .map(({ text }) => text)
    .join('\n')
}

const redFlagRules = [
  [/\b(?:call|ring|phone)\b/i, 'does not say whom to call'],
  [/\b(?:doctor|GP|emergency)\b/, 'does not say whom to call'],
  [/\b(?:now|today|at once|straight away|soon|within|urgent(?:ly)?)\b/i, 'does not say how soon'],
  [
    /\bclinician\b[^.]*\breview|\breview[^.]*\bclinician\b/i,
    'does not say that a clinician has not yet reviewed it',
  ],
] as const

const checkRedFlags = (text: string) => [
  ...new Set(
    redFlagRules.filter(([wanted]) => !wanted.test(text)).map(([, why]) => `this red-flag page ${why}`),
  ),
]

/** Sentences taken over from the references' findings, the fact sheet or another article. */
function findCopies(
  { articles, glossary, library }: Compiled,
  { factSheet, references }: Sources,
): Problem[] {
  const known = new Runs()
  for (const { title } of library.references) known.allow(title)
  for (const { id, finding } of library.references)
    known.add({ name: `the finding of ${id} in ${references.file}`, text: finding })
  for (const text of factSheet.text.split('\n')) known.add({ name: factSheet.file, text })

  const texts = [
    ...articles.map(({ source: { file, front, lineOf }, text: { blocks } }) => ({
      file,
      blocks: [{ line: lineOf('summary'), text: front.summary }, ...blocks],
    })),
    ...glossary.map(({ word: { file, line }, text: { blocks } }) => ({
      file,
      blocks: blocks.map(({ text }) => ({ line, text })),
    })),
  ]
  return texts.flatMap(({ file, blocks }) => {
    const problems = blocks.flatMap(({ line, text }) =>
      known
        .sharedWith(text)
        .map(({ words, name }) => ({ file, line, message: `“${words}” is copied from ${name}` })),
    )
    for (const { text } of blocks) known.add({ name: file, text })
    return problems
  })
}
