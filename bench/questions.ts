import { parseArgs } from 'node:util'
import { compileProject } from '../scripts/content/compile-project.ts'
import { root } from '../scripts/setup/paths.mjs'
import { compileIndex } from '../src/core/search/compile.ts'
import { openIndex } from '../src/core/search/compiled-index.ts'
import { documentsOf, type LibraryDocument } from '../src/core/search/documents.ts'
import { halves, judge, readQuestions, withSlips, type Judged } from './search/questions.ts'
import { tableOf } from './search/table.ts'

// How many questions of patients the library answers in its first three hits. Which ones of the tuning half it misses is
// said with --missed; of the untouched half it is not, so that nobody tunes on it by mistake.

const { values } = parseArgs({ options: { json: { type: 'boolean' }, missed: { type: 'boolean' } } })

const { library, asked, synonyms } = compileProject(root).compiled
const opened = openIndex<LibraryDocument>(compileIndex(documentsOf(library, asked), synonyms).buffer)
if (!opened.ok) throw new Error(opened.error.message)
const index = opened.value

const rows = halves.map((half) => {
  const questions = readQuestions(half, library)
  return {
    half,
    questions: questions.length,
    whileTyping: judge(index, questions, { settled: false }),
    settled: judge(index, questions),
    withSlips: judge(index, questions, { typed: withSlips }),
  }
})

const figure = ({ success3 }: Judged) => Math.round(success3 * 1000) / 1000
if (values.json === true) {
  const figures = rows.map(({ half, questions, whileTyping, settled, withSlips }) => ({
    half,
    questions,
    success3: figure(settled),
    success3WhileTyping: figure(whileTyping),
    success3WithSlips: figure(withSlips),
  }))
  console.log(JSON.stringify(figures))
} else {
  const cells = rows.map(({ half, questions, whileTyping, settled, withSlips }) => [
    half,
    String(questions),
    ...[whileTyping, settled, withSlips].map((judged) => figure(judged).toFixed(3)),
  ])
  console.log(tableOf(['success@3', 'questions', 'while typing', 'settled', 'a slip in each word'], cells))
  const tuning = rows.find(({ half }) => half === 'tuning')
  if (values.missed === true)
    for (const { ask, hits } of tuning?.settled.missed ?? [])
      console.log(
        `\n${ask}\n${hits
          .slice(0, 3)
          .map(({ id, title }) => `  ${id}  ${title}`)
          .join('\n')}`,
      )
}
