import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { generatedJournals, type GeneratedJournal } from '../fixtures/generated-journals.ts'
import { planWith, visitOn } from '../fixtures/visits.ts'
import { expect, test, type Opening } from './fixture.ts'
import { openGroup, openSummary, sheet, tick } from './visit-screen.ts'
import '../setup/temporal.ts'

/** Those that are hardest on a printer, of the two hundred that the layout is tested with. */
const names = [
  'two usual weeks',
  'empty',
  'ninety days',
  'every sign ticked',
  'one word of 5,000 letters',
  'everything at once and extreme',
  'everything at once and extreme in ninety days',
  'everything at once, from right to left',
  'everything at once, Chinese',
  'words: emoji',
  'words: marked',
  'words: turning',
]

const journals = names.map((name) => {
  const journal = generatedJournals().find((one) => one.name === name)
  if (journal === undefined) throw new Error(`There is no journal called “${name}”.`)
  return journal
})

const papers = [
  { paper: 'A4', width: 595, height: 842 },
  { paper: 'Letter', width: 612, height: 792 },
] as const

/** The page of a journal as the person chose it, on the day that it ends on. */
async function openPage(
  openApp: (opening?: Opening) => Promise<Page>,
  { entries, range, visits, choices }: GeneratedJournal,
  paper: 'A4' | 'Letter',
): Promise<Page> {
  const page = await openSummary(openApp, {
    at: `summary/${range.from}/${range.to}`,
    clock: `${range.to}T12:30:00Z`,
    entries,
    visits: [planWith(choices.plan), ...visits.map((date) => visitOn(date))],
    settings: { paper },
  })
  await openGroup(page, 'What goes on the page')
  if (choices.freeText?.notes === true) await tick(page, /^Notes on days/).check()
  if (choices.freeText?.reasons === true) await tick(page, /^Why things were taken/).check()
  if (choices.diary === true) await tick(page, /^The sleep diary/).check()
  await expect(sheet(page)).toHaveAttribute('data-fitted', 'true')
  return page
}

interface Word {
  readonly page: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

/** Every word of a PDF with its place, in points from the top left. */
function wordsOf(file: string): Word[] {
  const pages = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).split('<page ').slice(1)
  return pages.flatMap((page, at) =>
    [...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        page: at + 1,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text,
      }),
    ),
  )
}

for (const [which, { paper, width, height }] of papers.entries()) {
  // Each on one of the papers, the usual one on both: that all fit on both is asked of the layout, for every journal there is.
  for (const journal of journals.filter((_, at) => at === 0 || at % papers.length === which)) {
    test(`“${journal.name}” is one page of ${paper}, tagged, with its fonts and in its order`, async ({
      openApp,
    }, info) => {
      const page = await openPage(openApp, journal, paper)
      const headings = await sheet(page).locator('h1, h2').allInnerTexts()
      const sheets = await page.locator('article.sheet').count()
      const file = info.outputPath('page.pdf')
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))

      const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' }).replace(/ +/g, ' ')
      expect(facts).toContain(`Pages: ${String(sheets)}\n`)
      expect(facts).toMatch(
        new RegExp(`Page size: ${String(width)}(\\.\\d+)? x ${String(height)}|Page size: 594.96 x 841.92`),
      )
      expect(facts).toContain('Tagged: yes')
      expect(facts).toContain('Title: Sleep and gut summary')
      expect(readFileSync(file, 'latin1')).toContain('/Lang (en-GB)')

      // After the names: embedded, subset, with the letters behind the shapes.
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/ yes +(yes|no) +yes +\d+ +\d+$/)
      expect(fonts.join('\n')).toMatch(/SourceSans3\S* +CID TrueType/)

      const words = wordsOf(file)
      const onPaper = words.filter(
        ({ left, right, top, bottom }) =>
          left >= 0.9 * 34 && right <= width - 0.9 * 34 && top >= 20 && bottom <= height - 20,
      )
      expect(words.filter((word) => !onPaper.includes(word))).toEqual([])
      // Nothing stands beside or below the foot but the foot.
      const foot = words.find(({ page: on, text }) => on === 1 && text === 'Reported')
      const lowest = words.filter(({ page: on, top }) => on === 1 && top > (foot?.top ?? Infinity) + 2)
      expect(lowest).toEqual([])

      const lines = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\n')
      let at = -1
      for (const heading of headings) {
        const place = lines.findIndex((line, index) => index > at && line.startsWith(heading.trim()))
        expect(place, `where “${heading}” stands after the heading before it`).toBeGreaterThan(at)
        at = place
      }
      // What can be pressed on the screen is text on paper.
      const structure = execFileSync('pdfinfo', ['-struct', file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      expect(structure).not.toContain('Form')
      expect(structure).toMatch(/H1/)
      expect(structure).toMatch(/H2/)
    })
  }
}
