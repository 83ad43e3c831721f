import { words as journal } from '../journal/catalogue.ts'
import { measureDefinitions } from '../journal/measures.ts'
import type { FlareEpisode } from '../journal/flares.ts'
import { words } from './catalogue.ts'
import { formatDateRange, formatMinutes, formatNumber, formatShare, formatSpan } from './format.ts'
import { leastCompared, leastRecorded, type Figure, type Share, type ThresholdFigure } from './figures.ts'
import type { FlareSummary, Symptom } from './gut.ts'
import type { Urgency } from './red-flags.ts'
import { longWakeMinutes, lowSleepEfficiency, type SleepSummary } from './sleep.ts'
import type { NightsSummary } from './taken.ts'

/** The words that the screen, the paper, the plain text and the table share, in the language that is spoken. */

export const pageTitle = (): string => words.page.title

export const reportedNotMeasured = (): string => words.page.reportedNotMeasured

export const symptomNames = (): Readonly<Record<Symptom, string>> => journal.symptoms

/** The seven stool forms, 1 to 7, in a word or two. */
export const stoolFormNames = (): readonly string[] => words.gut.stoolForms

/** How soon a ticked warning sign belongs to a doctor, before its words. */
export const urgencyNames = (): Readonly<Record<Urgency, string>> => words.urgencies

/** The line that the nights of a measure are counted against. */
export interface CountingLine {
  readonly value: number
  readonly beyond: 'over' | 'under'
}

/** A measure of sleep on the page, with the line that its nights are counted against. */
export interface SleepLine {
  readonly measure: keyof SleepSummary
  readonly name: string
  readonly abbreviation: string
  readonly format: (value: number) => string
  readonly counting: CountingLine | undefined
  /** `over 30 min`; undefined where there is none. */
  readonly threshold: string | undefined
}

/** In the order of the page: what is asked for first stands first. */
export const sleepLines: readonly SleepLine[] = [
  line('totalSleepTime'),
  line('sleepEfficiency', { value: lowSleepEfficiency, beyond: 'under' }),
  line('sleepOnsetLatency', { value: longWakeMinutes, beyond: 'over' }),
  line('wakeAfterSleepOnset', { value: longWakeMinutes, beyond: 'over' }),
  line('timeInBed'),
]

function line(measure: keyof SleepSummary, counting?: CountingLine): SleepLine {
  const definition = measureDefinitions[measure]
  const format = definition.unit === '%' ? formatShare : formatMinutes
  return {
    measure,
    get name() {
      return definition.name
    },
    abbreviation: definition.abbreviation,
    format,
    counting,
    get threshold() {
      return counting && words.sleep.thresholds[counting.beyond](format(counting.value))
    },
  }
}

/** Where the measures come from, and that the lines are for reading only. */
export const sleepSources = (): string =>
  words.sleep.sources(formatMinutes(longWakeMinutes), formatShare(lowSleepEfficiency))

/** Said in place of a number that would rest on too little. */
export function notEnough(recorded: number, each: 'night' | 'day'): string {
  return words.figures.notEnoughOf(words.counts[each](recorded), leastRecorded)
}

/** The same in a comparison or a trend. */
export function tooFewToCompare(recorded: number): string {
  return words.figures.tooFewOf(recorded, leastCompared)
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
  return `${format(figure.median)} (${span}), ${words.counts[each](figure.recorded)}`
}

/** `on 3 of 5`, or why there is no such number. */
export function shareWords(share: Share): string {
  return share.enough ? words.figures.share(share.yes.count, share.recorded) : tooFewToCompare(share.recorded)
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
  compared('sleepOnsetLatency', 'min', formatMinutes),
  compared('totalSleepTime', 'min', formatMinutes),
  compared('sleepEfficiency', 'ratio', formatShare),
  compared('grogginess', '0 to 10', formatNumber),
]

function compared(
  measure: ComparedLine['measure'],
  unit: ComparedLine['unit'],
  format: ComparedLine['format'],
): ComparedLine {
  return {
    measure,
    get name() {
      return measure === 'grogginess' ? words.taken.grogginess : measureDefinitions[measure].name
    },
    unit,
    format,
  }
}

/** Said where nothing that was taken is recorded. */
export const nothingTaken = (): string => words.taken.nothing

/** Said where nights with and without a thing stand side by side. */
export const comparisonNote = (): string => words.taken.comparison

/** The same for the room there is on the page. */
export const sideBySide = (): string => words.taken.sideBySide

/** `2 of 10 days recorded`, or why there is no such number. */
export function flareDayWords(flares: FlareSummary): string {
  return flares.enough
    ? words.gut.flareDaysOf(flares.days.count, flares.recorded)
    : notEnough(flares.recorded, 'day')
}

/** A flare in words: `12 to 13 Nov 2026, began 09:30, end not known`. */
export function episodeWords({ from, to, start, startTime, end, endTime }: FlareEpisode): string {
  const { flareStart, flareEnd } = words.gut
  return [
    formatDateRange(from, to),
    startTime !== undefined ? flareStart.at(startTime) : start === 'unknown' ? flareStart.unknown : undefined,
    endTime !== undefined ? flareEnd.at(endTime) : end === 'ended' ? undefined : flareEnd[end],
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** What a person wrote, among words of ours in plain text: between `"`, of which it keeps none itself. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', "'")}"`
}
