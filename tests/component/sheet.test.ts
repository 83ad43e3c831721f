import { describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { Entry } from '../../src/core/journal/entry.ts'
import { pageOf, type Page, type PageChoices } from '../../src/core/visit/page.ts'
import { daysFrom } from '../../src/core/visit/range.ts'
import { redFlags } from '../../src/core/visit/red-flags.ts'
import { summarise, type SummaryOptions } from '../../src/core/visit/summarise.ts'
import Sheet from '../../src/app/features/visit/paper/Sheet.svelte'
import type { TracedNumber } from '../../src/app/features/visit/paper/traced-number.ts'
import { dayEntry, eightDays, gut, night, taken } from '../e2e/entries.ts'
import { generatedJournals } from '../fixtures/generated-journals.ts'
import '../../src/app/ui/tokens.css'
import '../../src/app/ui/base.css'

const twoWeeks = { from: '2026-11-10', to: '2026-11-23' }
const nothingPlanned = { person: '', concerns: [], changes: '', flags: [], hidden: [] }

const pageWith = (
  entries: readonly Entry[],
  { plan, ...choices }: Omit<PageChoices, 'plan'> & { plan?: Partial<NonNullable<PageChoices['plan']>> } = {},
  options: SummaryOptions = {},
): Page => pageOf(summarise(entries, twoWeeks, options), { ...choices, plan: { ...nothingPlanned, ...plan } })

async function show(page: Page, onnumber?: (number: TracedNumber) => void) {
  const screen = await render(Sheet, { page, paper: 'A4', made: '2026-11-23', version: '0.1.0', onnumber })
  const sheet = screen.getByRole('article', { name: 'Summary page' })
  await document.fonts.ready
  await expect.element(sheet).toHaveAttribute('data-fitted', 'true')
  const element = sheet.element() as HTMLElement
  return { screen, sheet, element, text: element.innerText.replace(/\s+/g, ' ') }
}

describe('a text', () => {
  const text = 'Is waking at three part of the same trouble? '.repeat(6).trim()

  test('is whole where there is room', async () => {
    const { element } = await show(pageWith(eightDays, { plan: { concerns: [text] } }))
    expect(element.querySelector('ol li')?.textContent).toBe(text)
  })

  test('is cut where there is none, and says how much is missing', async () => {
    const full = generatedJournals().find(({ name }) => name === 'everything at once and extreme')
    if (full === undefined) throw new Error('There is no fullest journal.')
    const { entries, range, visits, choices } = full
    const plan = { ...choices.plan, concerns: [text, 'short'] }
    const { element } = await show(pageOf(summarise(entries, range, { visits }), { ...choices, plan }))
    const [long = '', short] = [...element.querySelectorAll('ol li')].map(({ textContent }) => textContent)
    const [, shown = '', rest] = /^(.*)… \((\d+) more characters\)$/.exec(long) ?? []
    expect(text.startsWith(shown)).toBe(true)
    expect(shown.length).toBeGreaterThan(20)
    expect(shown.length + Number(rest)).toBe(text.length)
    expect(short).toBe('short')
  })

  test('takes its own direction and turns nothing around it', async () => {
    const { element } = await show(pageWith(eightDays, { plan: { concerns: ['هل هذا طبيعي', 'Is it?'] } }))
    const directions = [...element.querySelectorAll('ol li')].map((item) => getComputedStyle(item).direction)
    expect(directions).toEqual(['rtl', 'ltr'])
  })
})

describe('a list that is too long', () => {
  test('says how many things and doses are not shown', async () => {
    const thirty = Array.from({ length: 30 }, (_thing, at) =>
      Array.from({ length: at + 1 }, () => taken('2026-11-20', { name: `Thing ${String(at)}` })),
    ).flat()
    const page = pageWith([...eightDays, ...thirty])
    const { element, text } = await show(page)
    const shown = element.querySelectorAll('table.taken tbody').length
    const [, things, doses] = /and (\d+) more things taken \((\d+) doses\)/.exec(text) ?? []
    const all = page.taken ?? []
    expect(shown).toBeGreaterThan(0)
    expect(Number(things)).toBe(all.length - shown)
    expect(Number(doses)).toBe(all.slice(shown).reduce((sum, thing) => sum + thing.doses.count, 0))
  })

  test('says how many days with notes are not shown', async () => {
    const noted = Array.from({ length: 14 }, (_day, at) =>
      dayEntry(daysFrom('2026-11-10', at), { notes: 'A long note about the day. '.repeat(60) }),
    )
    const page = pageWith([...eightDays, ...noted], { freeText: { notes: true, reasons: false } })
    const { element, text } = await show(page)
    const [, more] = /Notes \((\d+) more days? not shown\)/.exec(text) ?? []
    const shown = [...element.querySelectorAll('p')].filter(({ textContent }) =>
      /^\d+ Nov: A long note/.test(textContent),
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.length + Number(more)).toBe(14)
  })
})

describe('what the page says', () => {
  test('how complete it is, and what was left out, first', async () => {
    const [first] = eightDays
    const leftOut = new Set([first?.id ?? ''])
    const { text } = await show(pageWith(eightDays, {}, { leftOut }))
    expect(text).toContain(
      '8 of 14 nights recorded · gut on 8 of 14 days · no entry written late · 1 entry left out of the numbers by the person',
    )
  })

  test('sleep as median and range, against the printed thresholds', async () => {
    const { text } = await show(pageWith(eightDays))
    // As worked out by hand for the eight nights in `visit.spec.ts`.
    expect(text).toContain('Time asleep (TST), 8 nights 7 h (5 h 25 min to 7 h 30 min)')
    expect(text).toContain('28 min (10 min to 1 h) over 30 min on 3 of 8 nights')
    expect(text).toContain('83 % (63 % to 95 %) under 85 % on 5 of 8 nights')
    expect(text).toContain('they are no diagnosis')
  })

  test('the gut, the worst symptom first, and a symptom with too few days as a refusal', async () => {
    const { element, text } = await show(pageWith(eightDays))
    const rows = [...element.querySelectorAll('.symptoms tbody tr')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    )
    expect(rows[0]).toMatch(/^Pain ?4\.5 \(1 to 7\) ?8 days ?too few \(1 and 7\)/)
    expect(rows).toHaveLength(5)
    expect(rows[1]).toMatch(/Bloating ?not enough recorded \(6 days, at least 7 needed\)/)
    expect(text).toContain('Stools 1.1 a day on 8 days')
    expect(text).toContain('Flare on 3 of 7 days, 2 episodes: 17–18 Nov, 20 Nov')
  })

  test('what was taken with the nights after it and the others, and never a reason why', async () => {
    const { text } = await show(pageWith(eightDays))
    expect(text).toContain(
      'Melatonin 1 mg 4 doses on 4 of 14 days · 3 planned, 1 not planned · 22:00 to 22:30',
    )
    // Four nights followed a dose and four did not: one too few of each.
    expect(text).toContain(
      'With: 4 nights, Without: 4 nights. Too few to compare, at least 5 of each are needed.',
    )
    expect(text).not.toMatch(/because|caused|thanks to|due to/i)
  })

  test('changes since the visit, before and after with how many they rest on', async () => {
    const before = Array.from({ length: 10 }, (_day, at) => {
      const date = daysFrom('2026-11-01', at)
      return [
        night(date, {
          wentToBed: `${daysFrom(date, -1)}T23:00`,
          sleepOnsetLatency: 30,
          wakeAfterSleepOnset: 30,
          finalWaking: `${date}T06:00`,
          gotUp: `${date}T06:30`,
        }),
        gut(date, { pain: 8, flare: false }),
        taken(date, { name: 'Ibuprofen', amount: 200 }),
      ]
    }).flat()
    const { text } = await show(
      pageWith(
        [...before, ...eightDays],
        { plan: { changes: 'Dinner is earlier now.' } },
        { visits: ['2026-11-12'] },
      ),
    )
    expect(text).toContain('Changed since the visit on 12 Nov 2026 Dinner is earlier now.')
    expect(text).toContain('Newly taken: Melatonin 1 mg, Peppermint oil 2 capsules')
    expect(text).toContain('No longer taken: Ibuprofen 200 mg')
    expect(text).toMatch(/Time asleep \(TST\) 6 h \(9\) 7 h \(8\)/)
    expect(text).toMatch(/Pain, 0–10 8 \(9\) 4\.5 \(8\)/)
    expect(text).toMatch(/Bloating, 0–10 not enough \(0\) not enough \(6\)/)
  })

  test('ticked warning signs that cannot wait stand on top, the others below', async () => {
    const flags = ['black-stool', 'vomiting-blood', 'weight-loss']
    const { element, text } = await show(pageWith(eightDays, { plan: { flags, concerns: ['Why?'] } }))
    const headings = [...element.querySelectorAll('h1, h2, h3')].map(({ textContent }) => textContent)
    expect(headings).toEqual([
      'Sleep and gut summary',
      'Warning signs that cannot wait, ticked by the person',
      'Emergency: call now',
      'A doctor today',
      'Main concerns and questions',
      'Sleep',
      'Gut',
      'Taken',
      'Warning signs for the appointment, ticked by the person',
    ])
    expect(text).toMatch(/call now Vomiting blood A doctor today Black or dark red stool/)
  })

  test('every ticked sign is on the page, however full it is', async () => {
    const all = redFlags.map(({ id }) => id)
    const full = generatedJournals().find(({ name }) => name === 'everything at once and extreme')
    if (full === undefined) throw new Error('There is no fullest journal.')
    expect(full.choices.plan.flags).toEqual(all)
    const { text } = await show(pageOf(summarise(full.entries, full.range), full.choices))
    for (const { words } of redFlags) expect(text).toContain(words)
  })

  test('an empty journal refuses every section and shows no zero as a measure', async () => {
    const { text, element } = await show(pageWith([]))
    expect(text).toContain('0 of 14 nights recorded')
    expect(text).toContain('No night was recorded in these days.')
    expect(text.match(/not enough recorded \(0/g)).toHaveLength(4)
    expect(text).not.toMatch(/\b0 (min|%)|NaN|undefined|Infinity/)
    expect(element.querySelectorAll('svg')).toHaveLength(0)
  })

  test('headings never skip a level, tables have names for rows and columns, drawings say what they show', async () => {
    const { element } = await show(pageWith(eightDays, { plan: { flags: ['black-stool'] } }))
    const levels = [...element.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    for (const header of element.querySelectorAll('th')) expect(header.scope).toMatch(/^(col|row|rowgroup)$/)
    for (const drawing of element.querySelectorAll('svg:not([aria-hidden])')) {
      expect(drawing.getAttribute('role')).toBe('img')
      expect(drawing.getAttribute('aria-label')?.length).toBeGreaterThan(10)
    }
  })

  test('the foot says that it was reported, by which Vagus, when, and which page it is', async () => {
    const { text } = await show(pageWith(eightDays))
    expect(text).toMatch(
      /Reported by the person, not measured\. Vagus 0\.1\.0 · made 23 Nov 2026 page 1 of 1$/,
    )
  })
})

describe('a number', () => {
  test('is a button that hands over the entries it came from', async () => {
    const asked = vi.fn<(number: TracedNumber) => void>()
    const { screen } = await show(pageWith(eightDays), asked)
    await screen.getByRole('button', { name: '3, Time to fall asleep, nights over 30 min' }).click()
    const [number] = asked.mock.lastCall ?? []
    expect(number?.from.map(({ value }) => value)).toEqual([45, 60, 35])
    expect(number?.format?.(60)).toBe('1 h')
    await screen.getByRole('button', { name: '4, Melatonin 1 mg, doses', exact: true }).click()
    expect(asked.mock.lastCall?.[0]?.from).toHaveLength(4)
  })

  test('is named by what it says and what it is, and each has entries behind it', async () => {
    const asked = vi.fn<(number: TracedNumber) => void>()
    const { element } = await show(pageWith(eightDays, {}, { visits: ['2026-11-12'] }), asked)
    const buttons = [...element.querySelectorAll('button')]
    expect(buttons.length).toBeGreaterThan(50)
    for (const button of buttons) {
      const name = button.getAttribute('aria-label') ?? ''
      expect(name.startsWith(`${button.innerText.trim()}, `), name).toBe(true)
      button.click()
      const { title = '', from = [] } = asked.mock.lastCall?.[0] ?? {}
      expect(name.endsWith(title)).toBe(true)
      if (!/^0\b/.test(name)) expect(from.length, name).toBeGreaterThan(0)
    }
  })

  test('is plain text where nobody asks', async () => {
    const { element, text } = await show(pageWith(eightDays))
    expect(element.querySelectorAll('button')).toHaveLength(0)
    expect(text).toContain('over 30 min on 3 of 8 nights')
  })
})

describe('the sleep diary', () => {
  test('stands on sheets of its own, night by night, and says what was not recorded', async () => {
    const { screen } = await show(pageWith(eightDays, { diary: true }))
    const diary = screen.getByRole('article', { name: 'Sleep diary, page 2 of 2' })
    const rows = diary.getByRole('row').elements()
    expect(rows).toHaveLength(15)
    const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim()))
    expect(cells[1]).toEqual(['Tue 10 Nov', 'not recorded', ''])
    // In bed 22:45 to 07:00 are 8:15; from trying at 23:00 to 06:45 less 30 and 20 minutes 6:55, which is 83 %.
    expect(cells[8]).toEqual([
      ...['Tue 17 Nov', '–', '22:45', '23:00', '30', '–', '20', '06:45', '07:00'],
      ...['8:15', '6:55', '83 %', '–', '–', ''],
    ])
    expect(cells[9]?.at(-1)).toBe('Melatonin 1 mg 22:00')
    await expect.element(diary.getByText('page 2 of 2')).toBeVisible()
    await expect.element(diary.getByText('Reported by the person, not measured.')).toBeVisible()
  })

  test('a night of the diary leads to its entry', async () => {
    const asked = vi.fn<(number: TracedNumber) => void>()
    const { screen } = await show(pageWith(eightDays, { diary: true }), asked)
    await screen.getByRole('button', { name: 'Tue 17 Nov, The night to 17 Nov 2026' }).click()
    expect(asked.mock.lastCall?.[0]?.from).toEqual([{ id: eightDays[1]?.id }])
  })
})
