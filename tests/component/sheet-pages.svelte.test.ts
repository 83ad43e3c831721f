import { mount, tick, unmount } from 'svelte'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { Entry } from '../../src/core/journal/entry.ts'
import { pageOf, type Page } from '../../src/core/visit/page.ts'
import { lengthOf, longestRange, shortestRange } from '../../src/core/visit/range.ts'
import { longestChanges, longestConcern, longestPerson, mostConcerns } from '../../src/core/visit/record.ts'
import { summarise } from '../../src/core/visit/summarise.ts'
import Sheet from '../../src/app/features/visit/paper/Sheet.svelte'
import { generatedJournals, type GeneratedJournal } from '../fixtures/generated-journals.ts'
import { faultsOf, type Paper } from './sheet-layout.ts'
import '../../src/app/ui/tokens.css'
import '../../src/app/ui/base.css'
import '../../src/app/ui/print.css'

const journals = generatedJournals()
const papers: readonly Paper[] = ['A4', 'Letter']

const pageFrom = ({ entries, range, leftOut, visits, choices }: GeneratedJournal) =>
  pageOf(summarise(entries, range, { leftOut, visits }), choices)

/** One sheet that is given one journal after the other, as when a person changes the days. */
function open(journal: GeneratedJournal, paper: Paper) {
  const target = document.createElement('div')
  document.body.append(target)
  let shown = $state.raw({ page: pageFrom(journal), paper })
  const component = mount(Sheet, {
    target,
    props: {
      get page() {
        return shown.page
      },
      get paper() {
        return shown.paper
      },
      made: '2026-11-23',
      version: '0.1.0',
      onnumber: ignore,
    },
  })
  const sheets = () => [...target.querySelectorAll<HTMLElement>('article.sheet')]
  return {
    /** A sheet is fitted within the frame; type that comes later sets the lines anew, and it waits for that too. */
    async show(page: Page, on: Paper): Promise<HTMLElement[]> {
      shown = { page, paper: on }
      for (let turn = 0; turn < 500; turn += 1) {
        await tick()
        if (sheets()[0]?.dataset['fitted'] === 'true') return sheets()
        if (turn % 100 === 99) await document.fonts.ready
      }
      throw new Error('The sheet does not settle.')
    },
    async close() {
      await unmount(component)
      target.remove()
    },
  }
}

const ignore = () => undefined

beforeAll(async () => {
  await Promise.all(
    [
      '400 12px "Source Sans 3 on paper"',
      '700 12px "Source Sans 3 on paper"',
      '600 12px "Source Serif 4 on paper"',
    ].map((font) => document.fonts.load(font, 'aĀ')),
  )
})

const [firstJournal] = journals
if (firstJournal === undefined) throw new Error('There are no journals.')

describe('two hundred journals on both papers', () => {
  test('there are two hundred, and no two are the same', () => {
    expect(journals).toHaveLength(200)
    expect(new Set(journals.map(({ name }) => name)).size).toBe(200)
  })

  test('they hold what a journal may hold, for as many days as a page may have', () => {
    for (const { name, entries, range, choices } of journals) {
      for (const entry of entries) {
        expect(
          v.safeParse(Entry, entry).issues?.map(({ message }) => message),
          name,
        ).toBeUndefined()
      }
      expect(lengthOf(range), name).toBeGreaterThanOrEqual(shortestRange)
      expect(lengthOf(range), name).toBeLessThanOrEqual(longestRange)
      const { concerns, person = '', changes = '' } = choices.plan
      expect(concerns.length).toBeLessThanOrEqual(mostConcerns)
      for (const concern of concerns) expect(concern.length).toBeLessThanOrEqual(longestConcern)
      expect(person.length).toBeLessThanOrEqual(longestPerson)
      expect(changes.length).toBeLessThanOrEqual(longestChanges)
    }
  })

  test('each fills one page: nothing is cut off, overlaps or is smaller than 9 pt', async () => {
    const sheet = open(firstJournal, 'A4')
    const faults: string[] = []
    for (const journal of journals) {
      const page = pageFrom(journal)
      for (const paper of papers) {
        for (const one of await sheet.show(page, paper)) {
          for (const fault of faultsOf(one, paper)) faults.push(`${journal.name}, ${paper}: ${fault}`)
        }
      }
    }
    await sheet.close()
    expect(faults.slice(0, 20)).toEqual([])
  }, 120_000)

  test('a page is the same whatever stood on the sheet before it', async () => {
    const sheet = open(firstJournal, 'Letter')
    for (const [at, journal] of journals.entries()) {
      if (at % 12 !== 3) continue
      const page = pageFrom(journal)
      const before = (await sheet.show(page, 'Letter'))[0]?.innerText
      const alone = open(journal, 'Letter')
      expect(before, journal.name).toBe((await alone.show(page, 'Letter'))[0]?.innerText)
      await alone.close()
    }
    await sheet.close()
  }, 60_000)
})
