import { latenessRule } from '../journal/lateness.ts'
import { measureDefinitions } from '../journal/measures.ts'
import { formatDateRange, formatMinutes, formatNumber, formatShare, formatSpan } from './format.ts'
import { leastMornings, leastRecorded, longWakeMinutes, lowSleepEfficiency, symptoms } from './summarise.ts'
import type {
  Figure,
  FlareSummary,
  MorningAfter,
  SleepSummary,
  StoolSummary,
  Symptom,
  TakenSummary,
  ThresholdFigure,
  VisitSummary,
} from './summarise.ts'

/** What the person chose to put at the head of the page. */
export interface AboutVisit {
  readonly person?: string | undefined
  /** Main concerns and questions, in the person's order. */
  readonly concerns: readonly string[]
}

/**
 * The page as plain text to paste into a record: short lines ended by `\n`, nothing that depends on columns. The two
 * drawings (raster and daily symptom trend) have no counterpart here.
 */
export function asPlainText(summary: VisitSummary, about: AboutVisit): string {
  const parts = [
    headLines(summary, about),
    concernLines(about.concerns),
    sleepLines(summary.sleep),
    gutLines(summary),
    takenLines(summary.taken),
    ['Reported by the person, not measured.'],
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function headLines({ range, completeness }: VisitSummary, { person }: AboutVisit): string[] {
  const { days, nights, gutDays, late } = completeness
  const name = oneLine(person ?? '')
  return [
    'SLEEP AND GUT SUMMARY',
    ...(name === '' ? [] : [`Person: ${name}`]),
    `Dates: ${formatDateRange(range.from, range.to)}`,
    `Recorded: ${String(nights.count)} of ${counted(days, 'night')}; gut on ${String(gutDays.count)} of ${counted(days, 'day')}`,
    ...(late.count === 0
      ? []
      : [`Written late: ${counted(late.count, 'entry', 'entries')}. ${latenessRule}`]),
  ]
}

function concernLines(concerns: readonly string[]): string[] {
  const written = concerns.map(oneLine).filter((concern) => concern !== '')
  if (written.length === 0) return []
  return ['CONCERNS AND QUESTIONS', ...written.map((concern, index) => `${String(index + 1)}. ${concern}`)]
}

function sleepLines(sleep: SleepSummary): string[] {
  const long = `over ${String(longWakeMinutes)} min`
  return [
    'SLEEP (median, lowest to highest)',
    `${measureTitle('timeInBed')}: ${figureText(sleep.timeInBed, formatMinutes, 'night')}`,
    `${measureTitle('totalSleepTime')}: ${figureText(sleep.totalSleepTime, formatMinutes, 'night')}`,
    `${measureTitle('sleepOnsetLatency')}: ${thresholdText(sleep.sleepOnsetLatency, formatMinutes, long)}`,
    `${measureTitle('wakeAfterSleepOnset')}: ${thresholdText(sleep.wakeAfterSleepOnset, formatMinutes, long)}`,
    `${measureTitle('sleepEfficiency')}: ${thresholdText(sleep.sleepEfficiency, formatShare, `under ${formatShare(lowSleepEfficiency)}`)}`,
  ]
}

function measureTitle(measure: keyof typeof measureDefinitions): string {
  const { name, abbreviation } = measureDefinitions[measure]
  return `${name} (${abbreviation})`
}

const symptomTitles: Readonly<Record<Symptom, string>> = {
  pain: 'Pain',
  bloating: 'Bloating',
  reflux: 'Reflux',
  nausea: 'Nausea',
  urgency: 'Urgency',
}

function gutLines({ gut }: VisitSummary): string[] {
  return [
    'GUT (0 none to 10 worst: median, lowest to highest)',
    ...symptoms.map(
      (symptom) =>
        `${symptomTitles[symptom]}: ${figureText(gut.symptoms[symptom].figure, formatNumber, 'day')}`,
    ),
    ...stoolLines(gut.stools),
    ...flareLines(gut.flares),
  ]
}

function stoolLines(stools: StoolSummary): string[] {
  if (!stools.enough) return [`Stools: ${notEnough(stools.recorded, 'day')}`]
  const forms = stools.forms.map((count, index) => `${String(index + 1)}: ${String(count)}`).join(', ')
  return [
    `Stools: ${formatNumber(stools.perDay)} a day (${counted(stools.recorded, 'day')} recorded)`,
    `Stool form, from 1 hard lumps to 7 liquid, how many of each: ${forms}`,
  ]
}

function flareLines(flares: FlareSummary): string[] {
  if (!flares.enough) return [`Flare days: ${notEnough(flares.recorded, 'day')}`]
  const runs = flares.runs.map(({ start, end }) => formatDateRange(start, end)).join('; ')
  const days = `Flare days: ${String(flares.days.count)} of ${String(flares.recorded)} recorded`
  return [runs === '' ? days : `${days} (${runs})`]
}

function takenLines(taken: readonly TakenSummary[]): string[] {
  if (taken.length === 0) return ['TAKEN', 'Nothing recorded']
  return ['TAKEN', ...taken.flatMap((thing) => [doseText(thing), `  ${morningText(thing.morningAfter)}`])]
}

function doseText({ label, doses, days, times, planned, unplanned, unmarked }: TakenSummary): string {
  const marks = [
    [planned, 'planned'],
    [unplanned, 'not planned'],
    [unmarked, 'not marked'],
  ] as const
  return [
    `${label}: ${counted(doses.count, 'dose')} on ${counted(days, 'day')}`,
    ...(times === undefined ? [] : [formatTimes(times)]),
    ...marks.flatMap(([count, mark]) => (count === 0 ? [] : `${String(count)} ${mark}`)),
  ].join(', ')
}

function formatTimes({ earliest, latest }: NonNullable<TakenSummary['times']>): string {
  return earliest === latest ? `at ${earliest}` : `between ${earliest} and ${latest}`
}

function morningText({ mornings, nights, grogginess, wokeClear, sleepOnsetLatency }: MorningAfter): string {
  return [
    `Mornings after: ${String(nights.count)} of ${String(mornings)} recorded`,
    ...(wokeClear.recorded === 0
      ? []
      : [`woke clear on ${String(wokeClear.count)} of ${String(wokeClear.recorded)}`]),
    ...medianText('grogginess (0 to 10)', grogginess, formatNumber),
    ...medianText('time to fall asleep', sleepOnsetLatency, formatMinutes),
  ].join('; ')
}

function medianText(title: string, figure: Figure, format: (value: number) => string): string[] {
  if (figure.recorded === 0) return []
  if (figure.enough) return [`${title} median ${format(figure.median)} (n = ${String(figure.recorded)})`]
  return [`${title} recorded on ${String(figure.recorded)} (a median needs ${String(leastMornings)})`]
}

function figureText(figure: Figure, format: (value: number) => string, each: 'night' | 'day'): string {
  if (!figure.enough) return notEnough(figure.recorded, each)
  const span = formatSpan(figure.lowest, figure.highest, format)
  return `${format(figure.median)} (${span}), ${counted(figure.recorded, each)}`
}

function thresholdText(figure: ThresholdFigure, format: (value: number) => string, beyond: string): string {
  const text = figureText(figure, format, 'night')
  return figure.enough ? `${text}, ${beyond} on ${String(figure.beyond.count)}` : text
}

function notEnough(recorded: number, each: 'night' | 'day'): string {
  return `not enough recorded (${counted(recorded, each)}, at least ${String(leastRecorded)} needed)`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

/** A person's text must not look like a line of ours. */
function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
