import { measureDefinitions } from '../journal/measures.ts'
import type { FlareEpisode } from '../journal/flares.ts'
import { formatDateRange, formatMinutes, formatNumber, formatShare, formatSpan } from './format.ts'
import { leastCompared, leastRecorded, type Figure, type Share, type ThresholdFigure } from './figures.ts'
import type { FlareSummary, StoolForms, Symptom } from './gut.ts'
import type { Urgency } from './red-flags.ts'
import { longWakeMinutes, lowSleepEfficiency, type SleepSummary } from './sleep.ts'
import type { NightsSummary } from './taken.ts'

/** The words that the screen, the paper, the plain text and the table share. */

export const pageTitle = 'Sleep and gut summary'

export const reportedNotMeasured = 'Reported by the person, not measured.'

export const symptomNames: Readonly<Record<Symptom, string>> = {
  pain: 'Pain',
  bloating: 'Bloating',
  reflux: 'Reflux',
  nausea: 'Nausea',
  urgency: 'Urgency',
}

/** The seven stool forms, 1 to 7, in a word or two. */
export const stoolFormNames = [
  'hard lumps',
  'lumpy',
  'cracked',
  'smooth',
  'soft pieces',
  'mushy',
  'liquid',
] as const satisfies { readonly length: StoolForms['length'] }

/** How soon a ticked warning sign belongs to a doctor, before its words. */
export const urgencyNames: Readonly<Record<Urgency, string>> = {
  emergency: 'Emergency',
  urgent: 'A doctor today',
  soon: 'The next appointment',
}

/** A measure of sleep on the page, with the line that its nights are counted against. */
export interface SleepLine {
  readonly measure: keyof SleepSummary
  readonly name: string
  readonly abbreviation: string
  readonly format: (value: number) => string
  /** `over 30 min`; undefined where there is none. */
  readonly threshold: string | undefined
}

/** In the order of the page: what is asked for first stands first. */
export const sleepLines: readonly SleepLine[] = [
  line('totalSleepTime'),
  line('sleepEfficiency', `under ${formatShare(lowSleepEfficiency)}`),
  line('sleepOnsetLatency', `over ${String(longWakeMinutes)} min`),
  line('wakeAfterSleepOnset', `over ${String(longWakeMinutes)} min`),
  line('timeInBed'),
]

function line(measure: keyof SleepSummary, threshold?: string): SleepLine {
  const { name, abbreviation, unit } = measureDefinitions[measure]
  return { measure, name, abbreviation, format: unit === '%' ? formatShare : formatMinutes, threshold }
}

/** Where the measures come from, and that the lines are for reading only. */
export const sleepSources = `Measures as in the Consensus Sleep Diary (Carney 2012). Counting lines (${String(longWakeMinutes)} min, ${formatShare(lowSleepEfficiency)}) are set by Vagus for reading; they are no diagnosis.`

/** `1 night`, `4 nights`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

/** Said in place of a number that would rest on too little. */
export function notEnough(recorded: number, each: 'night' | 'day'): string {
  return `not enough recorded (${counted(recorded, each)}, at least ${String(leastRecorded)} needed)`
}

/** The same in a comparison or a trend. */
export function tooFewToCompare(recorded: number): string {
  return `too few (${String(recorded)}, at least ${String(leastCompared)} needed)`
}

/** How many nights lie beyond the threshold; undefined where it was not counted. */
export function beyondOf(figure: Figure | ThresholdFigure): number | undefined {
  return figure.enough && 'beyond' in figure ? figure.beyond.count : undefined
}

/** Median, range and how many, or why there is none: `35 min (15 min to 1 h 30 min), 7 nights`. */
export function figureWords(
  figure: Figure,
  format: (value: number) => string,
  each: 'night' | 'day',
  tooFew: (recorded: number, each: 'night' | 'day') => string = notEnough,
): string {
  if (!figure.enough) return tooFew(figure.recorded, each)
  const span = formatSpan(figure.lowest, figure.highest, format)
  return `${format(figure.median)} (${span}), ${counted(figure.recorded, each)}`
}

/** `on 3 of 5`, or why there is no such number. */
export function shareWords(share: Share): string {
  return share.enough
    ? `on ${String(share.yes.count)} of ${String(share.recorded)}`
    : tooFewToCompare(share.recorded)
}

/** A measure of the nights that followed a thing, and of those that did not. */
export interface ComparedLine {
  readonly measure: Exclude<keyof NightsSummary, 'nights' | 'wokeClear'>
  readonly name: string
  readonly unit: 'min' | 'ratio' | '0 to 10'
  readonly format: (value: number) => string
}

/** What is set side by side of the nights with and without a thing, in the order of the page. */
export const comparedLines: readonly ComparedLine[] = [
  { measure: 'sleepOnsetLatency', name: nameOf('sleepOnsetLatency'), unit: 'min', format: formatMinutes },
  { measure: 'totalSleepTime', name: nameOf('totalSleepTime'), unit: 'min', format: formatMinutes },
  { measure: 'sleepEfficiency', name: nameOf('sleepEfficiency'), unit: 'ratio', format: formatShare },
  { measure: 'grogginess', name: 'Grogginess (0 to 10)', unit: '0 to 10', format: formatNumber },
]

function nameOf(measure: keyof SleepSummary): string {
  return measureDefinitions[measure].name
}

/** Said where nothing that was taken is recorded. */
export const nothingTaken = 'Nothing recorded'

/** The same in the room there is on the page. */
export const sideBySide =
  'Nights with and without a thing differ in other ways too: they are only set side by side.'

/** Said where nights with and without a thing stand side by side. */
export const comparisonNote =
  'With: nights that followed a dose of it. Without: nights that followed none of that name. They are only set side by side; this does not say why they differ.'

/** `2 of 10 days recorded`, or why there is no such number. */
export function flareDayWords(flares: FlareSummary): string {
  return flares.enough
    ? `${String(flares.days.count)} of ${counted(flares.recorded, 'day')} recorded`
    : notEnough(flares.recorded, 'day')
}

/** A flare in words: `12 to 13 Nov 2026, began 09:30, end not known`. */
export function episodeWords({ from, to, start, startTime, end, endTime }: FlareEpisode): string {
  const ends = { ended: undefined, open: 'may be going on', unknown: 'end not known' } as const
  return [
    formatDateRange(from, to),
    startTime === undefined ? (start === 'unknown' ? 'start not known' : undefined) : `began ${startTime}`,
    endTime === undefined ? ends[end] : `ended ${endTime}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** What a person wrote, among words of ours in plain text: between `"`, of which it keeps none itself. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', "'")}"`
}
