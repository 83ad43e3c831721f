import type { ReadingRecord } from '../../reading/record.ts'
import type { Contents } from '../../vault/contents.ts'
import { formatDate } from '../../visit/format.ts'
import { planIn, visitsIn, type Plan, type VisitRecord } from '../../visit/record.ts'
import { redFlags } from '../../visit/red-flags.ts'
import { indexByDate } from '../day.ts'
import type { Entry, Kind } from '../entry.ts'
import { compareText } from '../text-order.ts'
import type { LocalDate, Moment, Zone } from '../time.ts'
import type { Tracker } from '../tracker.ts'
import { describeEntry } from './entry-words.ts'
import type { About } from './json.ts'
import { inline, lineStart, quotation } from './markdown-text.ts'

/** The journal as a diary to read, day by day, the newest last. Everything that was recorded is in it, in the person's words. */
export function toMarkdown({ entries, trackers, reading, visits }: Contents, about: About): string {
  const index = indexByDate(entries)
  const days = [...index.keys()].sort()
  const lines = [
    '# Journal',
    '',
    `Exported from Vagus ${inline(about.version)} on ${moment(about.exportedAt, 'UTC')} (UTC). ${count(entries.length, 'entry', 'entries')} on ${count(days.length, 'day', 'days')}. Reported by the person, not measured; what is not here was not recorded.`,
    ...days.flatMap((date) => ofDay(date, index.get(date) ?? [], trackers)),
    ...ownTrackers(trackers),
    ...articles(reading),
    ...toTheDoctor(visits),
  ]
  return `${lines.join('\n')}\n`
}

const kindOrder: readonly Kind[] = ['night', 'gut', 'taken', 'day']
const kindNames = { night: 'Night', gut: 'Gut', taken: 'Taken', day: 'Day' } as const
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

function ofDay(date: LocalDate, entries: readonly Entry[], trackers: readonly Tracker[]): string[] {
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''
  return [
    '',
    `## ${weekday} ${formatDate(date)}`,
    ...kindOrder.flatMap((kind) => ofKind(kind, entries, trackers)),
  ]
}

/** The entry that counts first. Of things taken, all count. */
function ofKind(kind: Kind, entries: readonly Entry[], trackers: readonly Tracker[]): string[] {
  const ofThis = entries
    .filter((entry) => entry.kind === kind)
    .sort((one, other) => other.revision - one.revision || compareText(other.id, one.id))
  return ofThis.flatMap((entry, place) => {
    const older = place === 0 || kind === 'taken' ? '' : ', written earlier and not counted'
    const { parts, words } = describeEntry(entry, trackers)
    return [
      '',
      `### ${kindNames[kind]}${older}`,
      '',
      ...parts.map(([name, value]) => `- ${name}: ${value}`),
      `- Written: ${written(entry)}`,
      ...words.flatMap((text) => ['', ...quotation(text)]),
    ]
  })
}

function written({ recordedAt, changedAt, zone }: Entry): string {
  const changed = changedAt === recordedAt ? '' : `, changed ${moment(changedAt, zone)}`
  return `${moment(recordedAt, zone)}${changed} (${inline(zone)})`
}

const answers = { 'yes-no': 'yes or no', scale: '0 to 10', number: 'a number', time: 'a time' } as const

function ownTrackers(trackers: readonly Tracker[]): string[] {
  if (trackers.length === 0) return []
  const lines = trackers
    .toSorted((one, other) => compareText(one.name, other.name) || compareText(one.id, other.id))
    .map(({ name, type, unit, retired, madeAt }) => {
      const measured = unit === undefined ? answers[type] : `${answers[type]} in ${inline(unit)}`
      const state = retired === true ? ', no longer asked for' : ''
      return `- ${lineStart(name)}: ${measured}, since ${moment(madeAt, 'UTC')} (UTC)${state}`
    })
  return ['', '## Own trackers', '', ...lines]
}

/** Highlights with their notes, and where each article was left. */
function articles(reading: readonly ReadingRecord[]): string[] {
  if (reading.length === 0) return []
  const byArticle = Map.groupBy(reading, ({ articleId }) => articleId)
  const lines = [...byArticle]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([id, records]) => [
      '',
      `### Article ${inline(id)}`,
      ...records
        .toSorted((one, other) => compareText(one.madeAt, other.madeAt) || compareText(one.id, other.id))
        .flatMap(leftInArticle),
    ])
  return ['', '## In the articles', ...lines]
}

function leftInArticle(record: ReadingRecord): string[] {
  const changed = moment(record.changedAt, 'UTC')
  if (record.kind === 'place') return ['', `Last read at ${inline(record.passage)}, ${changed} (UTC).`]
  const note = record.note === undefined ? [] : ['', 'Note:', '', ...quotation(record.note)]
  return ['', `Highlight, ${changed} (UTC):`, '', ...quotation(record.quotation.exact), ...note]
}

/** The days of the visits, the newest last, and what stands on the page for the next one beside the journal. */
function toTheDoctor(records: readonly VisitRecord[]): string[] {
  if (records.length === 0) return []
  const days = visitsIn(records)
    .toReversed()
    .map(({ date }) => `- ${formatDate(date)}`)
  const first = planIn(records)
  const plans = records
    .filter((record) => record.kind === 'plan')
    .toSorted(
      (one, other) =>
        Number(other === first) - Number(one === first) ||
        compareText(other.changedAt, one.changedAt) ||
        compareText(one.id, other.id),
    )
  return [
    '',
    '## Visits to a doctor',
    ...(days.length > 0 ? ['', ...days] : []),
    ...plans.flatMap((plan) => forTheNext(plan, plan !== first)),
  ]
}

/** @param older whether another one counts, which came from another computer */
function forTheNext({ person, concerns, changes, flags, changedAt }: Plan, older: boolean): string[] {
  const said = concerns.filter((concern) => concern.trim() !== '')
  const signs = flags.map((id) => redFlags.find((flag) => flag.id === id)?.words ?? id)
  return [
    '',
    `### For the next visit${older ? ', written earlier and not counted' : ''}`,
    '',
    `- Written: ${moment(changedAt, 'UTC')} (UTC)`,
    ...(person === undefined ? [] : [`- Name on the page: ${inline(person)}`]),
    ...signs.map((sign) => `- Warning sign: ${inline(sign)}`),
    ...said.flatMap((concern) => ['', 'Concern or question:', '', ...quotation(concern)]),
    ...(changes === undefined ? [] : ['', 'Changes since the last visit:', '', ...quotation(changes)]),
  ]
}

function moment(at: Moment, zone: Zone): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  return `${formatDate(local.toPlainDate().toString())}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`
}
