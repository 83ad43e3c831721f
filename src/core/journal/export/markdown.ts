import type { ReadingRecord } from '../../reading/record.ts'
import type { Contents } from '../../vault/contents.ts'
import { formatDate } from '../../visit/format.ts'
import { planIn, visitsIn, type Plan, type VisitRecord } from '../../visit/record.ts'
import { redFlags } from '../../visit/red-flags.ts'
import { words } from '../catalogue.ts'
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
    `# ${words.diary.title}`,
    '',
    words.diary.about(inline(about.version), moment(about.exportedAt, 'UTC'), entries.length, days.length),
    ...days.flatMap((date) => ofDay(date, index.get(date) ?? [], trackers)),
    ...ownTrackers(trackers),
    ...articles(reading),
    ...toTheDoctor(visits),
  ]
  return `${lines.join('\n')}\n`
}

const kindOrder: readonly Kind[] = ['night', 'gut', 'taken', 'day']

function ofDay(date: LocalDate, entries: readonly Entry[], trackers: readonly Tracker[]): string[] {
  const weekday = words.diary.weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''
  return [
    '',
    `## ${words.diary.day(weekday, formatDate(date))}`,
    ...kindOrder.flatMap((kind) => ofKind(kind, entries, trackers)),
  ]
}

/** The entry that counts first. Of things taken, all count. */
function ofKind(kind: Kind, entries: readonly Entry[], trackers: readonly Tracker[]): string[] {
  const ofThis = entries
    .filter((entry) => entry.kind === kind)
    .sort((one, other) => other.revision - one.revision || compareText(other.id, one.id))
  return ofThis.flatMap((entry, place) => {
    const counts = place === 0 || kind === 'taken'
    const name = words.diary.kinds[kind]
    const { parts, words: texts } = describeEntry(entry, trackers)
    return [
      '',
      `### ${counts ? name : words.diary.notCounted(name)}`,
      '',
      ...parts.map(([part, value]) => `- ${part}: ${value}`),
      `- ${written(entry)}`,
      ...texts.flatMap((text) => ['', ...quotation(text)]),
    ]
  })
}

function written({ recordedAt, changedAt, zone }: Entry): string {
  const [recorded, changed] = [moment(recordedAt, zone), moment(changedAt, zone)]
  return changedAt === recordedAt
    ? words.diary.written(recorded, inline(zone))
    : words.diary.writtenAndChanged(recorded, changed, inline(zone))
}

function ownTrackers(trackers: readonly Tracker[]): string[] {
  if (trackers.length === 0) return []
  const say = words.diary.trackers
  const lines = trackers
    .toSorted((one, other) => compareText(one.name, other.name) || compareText(one.id, other.id))
    .map(({ name, type, unit, retired, madeAt }) => {
      const answer = unit === undefined ? say.answers[type] : say.inUnit(say.answers[type], inline(unit))
      const line = retired === true ? say.notAsked : say.asked
      return `- ${line(lineStart(name), answer, moment(madeAt, 'UTC'))}`
    })
  return ['', `## ${say.title}`, '', ...lines]
}

/** Highlights with their notes, and where each article was left. */
function articles(reading: readonly ReadingRecord[]): string[] {
  if (reading.length === 0) return []
  const byArticle = Map.groupBy(reading, ({ articleId }) => articleId)
  const lines = [...byArticle]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([id, records]) => [
      '',
      `### ${words.diary.articles.article(inline(id))}`,
      ...records
        .toSorted((one, other) => compareText(one.madeAt, other.madeAt) || compareText(one.id, other.id))
        .flatMap(leftInArticle),
    ])
  return ['', `## ${words.diary.articles.title}`, ...lines]
}

function leftInArticle(record: ReadingRecord): string[] {
  const changed = moment(record.changedAt, 'UTC')
  const say = words.diary.articles
  if (record.kind === 'place') return ['', say.place(inline(record.passage), changed)]
  const note = record.note === undefined ? [] : ['', say.note, '', ...quotation(record.note)]
  return ['', say.highlight(changed), '', ...quotation(record.quotation.exact), ...note]
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
    `## ${words.diary.visits.title}`,
    ...(days.length > 0 ? ['', ...days] : []),
    ...plans.flatMap((plan) => forTheNext(plan, plan !== first)),
  ]
}

/** @param older whether another one counts, which came from another computer */
function forTheNext({ person, concerns, changes, flags, changedAt }: Plan, older: boolean): string[] {
  const say = words.diary.visits
  const said = concerns.filter((concern) => concern.trim() !== '')
  const signs = flags.map((id) => redFlags.find((flag) => flag.id === id)?.words ?? id)
  return [
    '',
    `### ${older ? words.diary.notCounted(say.next) : say.next}`,
    '',
    `- ${words.diary.written(moment(changedAt, 'UTC'), 'UTC')}`,
    ...(person === undefined ? [] : [`- ${say.person(inline(person))}`]),
    ...signs.map((sign) => `- ${say.sign(inline(sign))}`),
    ...said.flatMap((concern) => ['', say.concern, '', ...quotation(concern)]),
    ...(changes === undefined ? [] : ['', say.changes, '', ...quotation(changes)]),
  ]
}

function moment(at: Moment, zone: Zone): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  return `${formatDate(local.toPlainDate().toString())}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
