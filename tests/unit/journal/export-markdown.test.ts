import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../../src/core/journal/export/markdown.ts'
import { formatDate } from '../../../src/core/visit/format.ts'
import type { Contents } from '../../../src/core/vault/contents.ts'
import { contents, dayOn } from '../../fixtures/entries.ts'
import { markOn, placeIn } from '../../fixtures/reading.ts'
import { planWith, visitOn } from '../../fixtures/visits.ts'
import { gut, night, placed, taken } from './entries.ts'

const about = { exportedAt: '2026-11-23T14:02:00Z', version: '0.2.0' }
const nothing: Contents = { entries: [], trackers: [], reading: [], visits: [] }
const written = (parts: Partial<Contents>) => toMarkdown({ ...nothing, ...parts }, about)

/** A reader that takes all it can for something: HTML, tables, struck text, and addresses for links. */
const reader = new MarkdownIt({ html: true })
const parse = (markdown: string) => reader.parse(markdown, {})

/** What may stand in a diary, whatever was written in it. */
const harmless = new Set([
  ...['heading', 'paragraph', 'bullet_list', 'list_item', 'blockquote'].flatMap((one) => [
    `${one}_open`,
    `${one}_close`,
  ]),
  ...['inline', 'text', 'softbreak', 'hardbreak', 'text_special'],
])

const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
const shownIn = (markdown: string) =>
  parse(markdown)
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => (children ?? []).map(({ content }) => content || ' ').join(''))
    .join('\n')

it('is a diary by day, the newest last', () => {
  const entries = [
    dayOn('2026-11-23', {
      stress: 8,
      tags: ['travel', 'late'],
      notes: 'Long day.\n\nSlept *badly*.\nThen better.',
      trackers: { '00000000-0000-4000-a000-000000000001': 4000 },
    }),
    taken('2026-11-23', { time: '22:00', reason: 'a flare', recordedAt: '2026-11-25T09:00:00Z' }),
    gut('2026-11-22', { pain: 0, stools: [{ form: 6, time: '07:40' }, { form: 7 }], flare: true }),
    night('2026-11-23', {
      ...placed('2026-11-23', { wentToBed: '22:30', gotUp: '07:00' }),
      sleepOnsetLatency: 20,
      quality: 3,
    }),
  ]
  const steps = {
    id: '00000000-0000-4000-a000-000000000001',
    name: 'Steps',
    type: 'number' as const,
    unit: 'steps',
    madeAt: '2026-01-01T00:00:00Z',
    changedAt: '2026-01-01T00:00:00Z',
  }
  const reading = [
    markOn('Pain fell', { note: 'Ask about this.' }),
    placeIn('sleep-and-ibs', { changedAt: '2026-03-03T09:30:00Z' }),
  ]
  expect(written({ entries, trackers: [steps], reading })).toBe(`# Journal

Exported from Vagus 0.2.0 on 23 Nov 2026, 14:02 (UTC). 4 entries on 2 days. Reported by the person, not measured; what is not here was not recorded.

## Sunday 22 Nov 2026

### Gut

- Pain: 0 of 10
- Stools: form 6 at 07:40; form 7
- Flare: yes
- Written: 22 Nov 2026, 09:00 (Europe/London)

## Monday 23 Nov 2026

### Night

- Went to bed: 22:30, 22 Nov 2026
- Time to fall asleep: 20 min
- Got up: 07:00, 23 Nov 2026
- Quality: 3 of 5
- Written: 23 Nov 2026, 09:00 (Europe/London)

### Taken

- What: Melatonin
- Time: 22:00
- Amount: 1
- Unit: mg
- Reason: a flare
- Recorded late: yes
- Written: 25 Nov 2026, 09:00, changed 23 Nov 2026, 09:00 (Europe/London)

### Day

- Stress: 8 of 10
- Steps: 4000 steps
- Tags: travel, late
- Written: 2 Mar 2026, 08:00 (Europe/London)

> Long day.
>
> Slept \\*badly\\*.  
> Then better.

## Own trackers

- Steps: a number in steps, since 1 Jan 2026, 00:00 (UTC)

## In the articles

### Article melatonin-in-ibs

Highlight, 2 Mar 2026, 08:00 (UTC):

> Pain fell

Note:

> Ask about this.

### Article sleep-and-ibs

Last read at p3, 3 Mar 2026, 09:30 (UTC).
`)
})

it('ends with the visits to a doctor, and what stands on the page for the next one', () => {
  const plan = planWith({
    person: 'R. M.',
    concerns: ['Awake at three, *every* night', '', 'Is it the dose?'],
    changes: 'A new job.\nNights.',
    flags: ['weight-loss', 'of a newer list'],
    hidden: ['gut'],
    changedAt: '2026-11-23T09:00:00Z',
  })
  const older = planWith({ concerns: ['Pain'] })
  const visits = [visitOn('2026-09-03'), older, visitOn('2026-02-11'), plan]
  expect(written({ visits }).split('\n').slice(3).join('\n')).toBe(`
## Visits to a doctor

- 11 Feb 2026
- 3 Sep 2026

### For the next visit

- Written: 23 Nov 2026, 09:00 (UTC)
- Name on the page: R. M.
- Warning sign: Losing weight without a known reason
- Warning sign: of a newer list

Concern or question:

> Awake at three, \\*every\\* night

Concern or question:

> Is it the dose?

Changes since the last visit:

> A new job.  
> Nights.

### For the next visit, written earlier and not counted

- Written: 2 Mar 2026, 08:00 (UTC)

Concern or question:

> Pain
`)
})

it('of several of a kind, the one that counts comes first, and the others are in it too', () => {
  const first = night('2026-11-23', { quality: 1 })
  const second = night('2026-11-23', { quality: 2 })
  const markdown = written({ entries: [first, second] })
  expect(markdown.indexOf('Quality: 2 of 5')).toBeLessThan(markdown.indexOf('Quality: 1 of 5'))
  expect(markdown).toContain('### Night, written earlier and not counted')
})

describe('everything that was recorded is in it', () => {
  it('no part of an entry can go without a trace', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(contents, (all) => {
        const whole = toMarkdown(all, about)
        for (const entry of all.entries) {
          for (const [part, value] of Object.entries(entry) as [string, unknown][]) {
            const says = typeof value === 'string' ? plain(value) !== '' : true
            if (
              !says ||
              ['id', 'kind', 'date', 'zone', 'recordedAt', 'changedAt', 'revision', 'name'].includes(part)
            )
              continue
            if (part === 'trackers' && Object.keys(value as object).length === 0) continue
            if (part === 'tags' && (value as string[]).every((tag) => plain(tag) === '')) continue
            const less = { ...entry }
            Reflect.deleteProperty(less, part)
            const entries = all.entries.map((one) => (one === entry ? less : one))
            expect(toMarkdown({ ...all, entries }, about), part).not.toBe(whole)
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  it('in the words in which it was written', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(contents, (all) => {
        const shown = plain(shownIn(toMarkdown(all, about)))
        const words = [
          ...all.entries.flatMap((entry) => {
            if (entry.kind === 'day') return [entry.notes, ...(entry.tags ?? [])]
            return entry.kind === 'taken' ? [entry.name, entry.unit, entry.form, entry.reason] : []
          }),
          ...all.trackers.flatMap(({ name, unit }) => [name, unit]),
          ...all.reading.flatMap((one) =>
            one.kind === 'mark' ? [one.quotation.exact, one.note] : [one.passage],
          ),
          ...all.visits.flatMap((one) =>
            one.kind === 'plan' ? [one.person, ...one.concerns, one.changes] : [formatDate(one.date)],
          ),
        ]
        for (const text of words) {
          // A reader shows a character that is none as U+FFFD.
          expect(shown).toContain(plain((text ?? '').replaceAll('\0', ' ')))
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('nothing that was written breaks it', () => {
  const pieces = fc.array(
    fc.constantFrom(
      ...[
        '#',
        '##',
        '- ',
        '* ',
        '+ ',
        '1. ',
        '1) ',
        '> ',
        '---',
        '===',
        '***',
        '___',
        '\n',
        '\n\n',
        '\r',
        '\u2028',
        '\t',
      ],
      ...[
        '    ',
        '```',
        '~~~',
        '`',
        '<b>',
        '<!--',
        '<script>',
        '</blockquote>',
        '&lt;',
        '&#35;',
        '[a](b)',
        '![a](b)',
      ],
      ...[
        '[a]: b',
        '[^1]',
        '|',
        '| - |',
        '\\',
        '\\\n',
        '  \n',
        '<http://a.b>',
        '~~',
        '**',
        '_',
        'a',
        ' ',
        ':',
        '$',
        '^',
      ],
    ),
    { maxLength: 14 },
  )
  const hostile = pieces.map((parts) => parts.join(''))

  it('no text is taken for a heading, a list, a link or HTML', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const name = text.trim() === '' ? 'x' : text.trim().slice(0, 60)
        const id = '00000000-0000-4000-a000-000000000001'
        const entries = [
          dayOn('2026-11-23', {
            notes: text,
            tags: [text.slice(0, 40), other.slice(0, 40)],
            trackers: { [id]: 1 },
          }),
          taken('2026-11-23', { name, reason: text, unit: text.slice(0, 20), form: other }),
        ]
        const reading = [markOn(`${text}x`, { note: other, articleId: `a${text}` })]
        const at = '2026-01-01T00:00:00Z'
        const tracker = { id, name, type: 'number' as const, unit: other, madeAt: at, changedAt: at }
        const plan = planWith({ person: name, concerns: [text], changes: other, flags: [`f${other}`] })
        const markdown = written({ entries, reading, trackers: [tracker], visits: [plan] })
        const tokens = parse(markdown).flatMap((token) => [token, ...(token.children ?? [])])
        expect(tokens.map(({ type }) => type).filter((type) => !harmless.has(type))).toEqual([])
        const headings = tokens.flatMap(({ type }, index) =>
          type === 'heading_open' ? [tokens[index + 1]?.content] : [],
        )
        // The article's own name is what was written.
        expect(headings.toSpliced(6, 1)).toEqual([
          'Journal',
          `Monday ${formatDate('2026-11-23')}`,
          'Taken',
          'Day',
          'Own trackers',
          'In the articles',
          'Visits to a doctor',
          'For the next visit',
        ])
        const shown = plain(shownIn(markdown))
        for (const one of [text, other, name, `Article a${text}`]) expect(shown).toContain(plain(one))
      }),
      { numRuns: 500 },
    )
  })
})
