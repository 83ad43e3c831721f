import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { sections, symptomItem, takenItem } from '../../../src/core/visit/choices.ts'
import { pageOf, type PageChoices } from '../../../src/core/visit/page.ts'
import { asPlainText } from '../../../src/core/visit/plain-text.ts'
import { summarise, type SummaryOptions } from '../../../src/core/visit/summarise.ts'
import { toTable } from '../../../src/core/visit/table.ts'
import { planWith } from '../../fixtures/visits.ts'
import { dayEntry, gut, taken } from '../journal/entries.ts'
import { at, fortnight, plainNight } from './nights.ts'

const days = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
const entries: Entry[] = [
  ...days.flatMap((day) => [
    plainNight(day, 20),
    gut(at(day), { pain: 6, nausea: 2, stools: [{ form: 4 }], flare: day > 20 }),
  ]),
  taken(at(12), { name: 'Lithium', time: '22:00', reason: 'for my mood' }),
  taken(at(20), { name: 'Melatonin', time: '23:00' }),
  dayEntry(at(12), { notes: 'Slept badly.' }),
]

const pageWith = (hidden: readonly string[], told: PageChoices & SummaryOptions = {}) =>
  pageOf(summarise(entries, fortnight, { visits: [at(16)], ...told }), {
    plan: planWith({ hidden: [...hidden], flags: ['black-stool', 'family'], concerns: ['x'], changes: 'y' }),
    ...told,
  })

/** All that the page says in words, in both of its written forms. */
const said = (page: ReturnType<typeof pageOf>) => {
  const about = { made: '2026-11-26', version: '0.1.0' }
  return `${asPlainText(page, about)}\n${toTable(page, about)}`
}

const itemOf = (name: string) => {
  const thing = summarise(entries, fortnight).taken.find((one) => one.name === name)
  if (thing === undefined) throw new Error(`nothing is called ${name}`)
  return takenItem(thing)
}

describe('a thing that is kept off', () => {
  const hidden = pageWith([itemOf('Lithium')], { diary: true })

  it('is named nowhere: not among what was taken, in what changed, or in the diary', () => {
    expect(said(pageWith([], { diary: true })).match(/Lithium/g)?.length).toBeGreaterThan(4)
    expect(said(hidden)).not.toContain('Lithium')
    expect(hidden.changes?.since?.started).toEqual(['Melatonin 1 mg'])
    expect(hidden.changes?.since?.stopped).toEqual([])
  })

  it('is drawn into no night and counted in no week', () => {
    const rows = hidden.raster?.kind === 'nights' ? hidden.raster.rows : []
    expect(rows.flatMap(({ taken: marks, date }) => marks.map(() => date))).toEqual([at(21)])
    const month = { from: at(1), to: at(23) }
    const summary = summarise(entries, month)
    const weeks = pageOf(summary, { plan: planWith({ hidden: [itemOf('Lithium')] }) }).raster
    expect(weeks?.kind === 'weeks' && weeks.rows.map(({ doses }) => doses.count)).toEqual([0, 0, 0, 1])
  })
})

describe('a section that is off', () => {
  it('leaves nothing of it on the page, in any of them', () => {
    const page = pageWith(sections, { diary: false })
    expect(page).toMatchObject({ urgent: [], flags: [], concerns: [], symptoms: [] })
    for (const part of ['changes', 'raster', 'sleep', 'stools', 'flares', 'taken', 'notes', 'diary'] as const)
      expect(page[part]).toBeUndefined()
    expect(said(page)).toContain('Recorded: 14 of 14 nights')
  })

  it('of sleep takes it out of what changed', () => {
    expect(pageWith([]).changes?.since?.totalSleepTime).toBeDefined()
    expect(pageWith(['sleep']).changes?.since).toMatchObject({
      totalSleepTime: undefined,
      sleepEfficiency: undefined,
    })
  })

  it('of flares takes them out of what changed and out of the drawing', () => {
    const page = pageWith(['flares'])
    expect(page.changes?.since?.flareDays).toBeUndefined()
    expect(page.raster?.kind === 'nights' && page.raster.rows.flatMap(({ flares }) => flares)).toEqual([])
    expect(said(page)).not.toMatch(/flare/i)
  })

  it('is not counted in weeks either, nor said to be none', () => {
    const summary = summarise(entries, { from: at(1), to: at(23) })
    const page = pageOf(summary, { plan: planWith({ hidden: ['flares', 'taken'] }) })
    const counts =
      page.raster?.kind === 'weeks' ? page.raster.rows.map((row) => [row.flareDays, row.doses]) : []
    expect(counts.flat().map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(said(page)).not.toMatch(/flare|doses|taken/i)
  })

  it('of what was taken takes the names and the marks away everywhere', () => {
    const page = pageWith(['taken'], { diary: true })
    expect(said(page)).not.toMatch(/Lithium|Melatonin|taken at/)
  })
})

it('a symptom that is kept off is off what changed too', () => {
  const page = pageWith([symptomItem('pain')])
  expect(page.symptoms.map(({ symptom }) => symptom)).toEqual(['nausea', 'bloating', 'reflux', 'urgency'])
  expect(Object.keys(page.changes?.since?.symptoms ?? {})).toEqual([
    'bloating',
    'reflux',
    'nausea',
    'urgency',
  ])
  expect(said(page)).not.toMatch(/\bpain\b/i)
})

describe('free text', () => {
  it('is off the page unless it is ticked', () => {
    expect(said(pageWith([]))).not.toMatch(/Slept badly|for my mood/)
  })

  it('is on it when it is, each by itself', () => {
    const notes = said(pageWith([], { freeText: { notes: true, reasons: false } }))
    expect(notes).toContain('Slept badly.')
    expect(notes).not.toContain('for my mood')
    const reasons = said(pageWith([], { freeText: { notes: false, reasons: true } }))
    expect(reasons).toContain('for my mood')
    expect(reasons).not.toContain('Slept badly.')
  })
})

it('has the warning signs that cannot wait apart from the others', () => {
  const { urgent, flags } = pageWith([])
  expect(urgent.map(({ id }) => id)).toEqual(['black-stool'])
  expect(flags.map(({ id }) => id)).toEqual(['family'])
})

describe('what the person wrote', () => {
  const turning = 'Mela\u202E\u0000tonin'
  const wild = [
    taken(at(12), { name: turning, time: '22:00', reason: turning }),
    taken(at(20), { name: `${turning}x`, time: '22:00' }),
    dayEntry(at(12), { notes: turning }),
  ]
  const page = pageOf(summarise(wild, fortnight, { visits: [at(16)] }), {
    plan: planWith({ person: turning, concerns: [turning], changes: turning }),
    freeText: { notes: true, reasons: true },
    diary: true,
  })

  it('is fit for paper wherever it stands', () => {
    expect(page.taken?.map(({ label, name }) => [label, name])).toEqual([
      ['Mela tonin 1 mg', 'Mela tonin'],
      ['Mela toninx 1 mg', 'Mela toninx'],
    ])
    expect(page.changes?.since).toMatchObject({ started: ['Mela toninx 1 mg'], stopped: ['Mela tonin 1 mg'] })
    expect(page.diary?.flatMap((night) => night.taken)).toEqual([
      'Mela tonin 1 mg 22:00',
      'Mela toninx 1 mg 22:00',
    ])
    expect(JSON.stringify({ ...page, taken: page.taken?.map(({ key: _, ...thing }) => thing) })).not.toMatch(
      /\u202E|\\u202e|\\u0000/,
    )
  })

  it('is left off where nothing of it can be printed', () => {
    const nothing = '\u200B \u202E'
    const entries = [taken(at(12), { reason: nothing }), dayEntry(at(12), { notes: nothing })]
    const empty = pageOf(summarise(entries, fortnight), {
      plan: planWith({ person: nothing, concerns: [nothing, 'x'], changes: nothing }),
      freeText: { notes: true, reasons: true },
    })
    expect(empty).toMatchObject({ person: undefined, concerns: ['x'], changes: undefined, notes: [] })
    expect(empty.taken?.[0]?.reasons).toEqual([])
  })
})
