import { latenessRule } from '../journal/lateness.ts'
import type { LocalDate } from '../journal/time.ts'
import { diaryLine } from './diary-words.ts'
import { leastCompared, leastRecorded, type Figure, type Share } from './figures.ts'
import { formatDate, formatDateRange, formatMinutes, formatNumber, formatShare } from './format.ts'
import { symptoms, type FlareSummary } from './gut.ts'
import type { Page } from './page.ts'
import { rasterLines } from './raster-words.ts'
import type { RedFlag } from './red-flags.ts'
import type { TakenSummary } from './taken.ts'
import {
  beyondOf,
  comparedLines,
  comparisonNote,
  counted,
  episodeWords,
  figureWords,
  flareDayWords,
  notEnough,
  nothingTaken,
  pageTitle,
  quoted,
  reportedNotMeasured,
  shareWords,
  sleepLines,
  sleepSources,
  stoolFormNames,
  symptomNames,
  tooFewToCompare,
  urgencyNames,
} from './words.ts'

/** What the foot of the page says. */
export interface AboutPage {
  readonly made: LocalDate
  /** Of Vagus. */
  readonly version: string
}

/**
 * The page as plain text to paste into a record: all of it, in its order, uncut. Lines end with `\n` and are short; a
 * longer one goes on in lines that begin with two spaces.
 *
 * What the person wrote stands between `"`, of which it keeps none itself, and nothing but a line of ours begins at the
 * margin: so nobody's words can pass for a line of ours.
 */
export function asPlainText(page: Page, { made, version }: AboutPage): string {
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [pageTitle, headLines(page)],
    ['Warning signs that cannot wait, ticked by the person', page.urgent.map(flagLine)],
    [
      'Main concerns and questions',
      page.concerns.map((concern, index) => `${String(index + 1)}. ${quoted(concern)}`),
    ],
    ['Changes since the last visit', changeLines(page)],
    [
      `Nights from noon to noon${page.raster?.kind === 'weeks' ? ', by week (medians)' : ''}`,
      nightLines(page),
    ],
    ['Sleep (median, lowest to highest)', sleepSection(page)],
    ['Gut symptoms, 0 none to 10 worst (median, lowest to highest)', symptomLines(page)],
    ['Stools', stoolLines(page)],
    ['Flares', flareLines(page)],
    ['Taken', takenLines(page)],
    ['Warning signs for the appointment, ticked by the person', page.flags.map(flagLine)],
    ['Notes', (page.notes ?? []).map(({ date, text }) => `${formatDate(date)}: ${quoted(text)}`)],
    ['Sleep diary', (page.diary ?? []).map(diaryLine)],
  ]
  const said = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title.toUpperCase(), ...lines])
  const foot = [reportedNotMeasured, `Made on ${formatDate(made)} with Vagus ${version}.`]
  return [...said, foot].map((lines) => `${lines.map(folded).join('\n')}\n`).join('\n')
}

const longestLine = 76

/** Broken at spaces alone: put together again by single spaces, the lines are what they were. */
function folded(line: string): string {
  const lines: string[] = []
  let current: string | undefined
  for (const word of line.split(' ')) {
    if (current === undefined) current = word
    else if (current.length + 1 + word.length <= longestLine) current += ` ${word}`
    else {
      lines.push(current)
      current = `  ${word}`
    }
  }
  return [...lines, current].join('\n')
}

function headLines({ range, person, completeness }: Page): string[] {
  const { days, nights, gutDays, late, leftOut } = completeness
  return [
    ...(person === undefined ? [] : [`Person: ${quoted(person)}`]),
    `Dates: ${formatDateRange(range.from, range.to)}, ${counted(days, 'day')}`,
    `Recorded: ${String(nights.count)} of ${counted(days, 'night')}, gut on ${String(gutDays.count)} of ${counted(days, 'day')}`,
    ...(late.count === 0
      ? []
      : [`Written late: ${counted(late.count, 'entry', 'entries')}. ${latenessRule}`]),
    ...(leftOut.count === 0
      ? []
      : [`Left out of the numbers by the person: ${counted(leftOut.count, 'entry', 'entries')}`]),
  ]
}

function flagLine({ words, urgency }: RedFlag): string {
  return urgency === 'soon' ? words : `${urgencyNames[urgency]}: ${words}`
}

function changeLines({ changes }: Page): string[] {
  if (changes === undefined) return []
  const { words, since } = changes
  const own = words === undefined ? [] : [`In the person's words: ${quoted(words)}`]
  if (since === undefined) return own
  const { visit, before, after, started, stopped, totalSleepTime, sleepEfficiency, flareDays } = since
  const change = (name: string, of: Readonly<Record<'before' | 'after', string>> | undefined) =>
    of === undefined ? [] : [`${name}: before ${of.before}; after ${of.after}`]
  const figures = (
    of: Readonly<Record<'before' | 'after', Figure>> | undefined,
    format: (value: number) => string,
    each: 'night' | 'day',
  ) =>
    of && {
      before: figureWords(of.before, format, each, shortOfShown),
      after: figureWords(of.after, format, each, shortOfShown),
    }
  return [
    ...own,
    `Last visit: ${formatDate(visit)}`,
    `Before: ${formatDateRange(before.from, before.to)}; after: ${formatDateRange(after.from, after.to)}; at least ${String(leastRecorded)} recorded needed of each`,
    ...started.map((label) => `Taken after it and not before: ${quoted(label)}`),
    ...stopped.map((label) => `Taken before it and not after: ${quoted(label)}`),
    ...change('Time asleep', figures(totalSleepTime, formatMinutes, 'night')),
    ...change('Share of time in bed asleep', figures(sleepEfficiency, formatShare, 'night')),
    ...symptoms.flatMap((symptom) =>
      change(symptomNames[symptom], figures(since.symptoms[symptom], formatNumber, 'day')),
    ),
    ...change(
      'Flare days',
      flareDays && { before: daysWords(flareDays.before), after: daysWords(flareDays.after) },
    ),
  ]
}

/** Where it is said once how many are needed, and not again in every line. */
const shortOfShown = (recorded: number, each: 'night' | 'day') =>
  `not enough recorded (${counted(recorded, each)})`
const daysWords = (flares: FlareSummary) =>
  flares.enough ? flareDayWords(flares) : shortOfShown(flares.recorded, 'day')
const shortOfCompared = (recorded: number) => `too few (${String(recorded)})`

function nightLines({ raster }: Page): string[] {
  return raster === undefined ? [] : rasterLines(raster)
}

function sleepSection({ sleep }: Page): string[] {
  if (sleep === undefined) return []
  const lines = sleepLines.map(({ measure, name, abbreviation, format, threshold }) => {
    const figure = sleep[measure]
    const beyond = beyondOf(figure)
    const counts =
      beyond === undefined || threshold === undefined ? '' : `; ${threshold} on ${String(beyond)}`
    return `${name} (${abbreviation}): ${figureWords(figure, format, 'night')}${counts}`
  })
  return [...lines, sleepSources]
}

/** So many days of a symptom stand in one line. */
const daysInLine = 21

function symptomLines({ symptoms: shown, dates }: Page): string[] {
  return shown.flatMap(({ symptom, figure, halves, daily }) => {
    const name = symptomNames[symptom]
    if (!figure.enough) return [`${name}: ${figureWords(figure, formatNumber, 'day')}`]
    const [first, second] = [halves.first, halves.second].map((half) =>
      figureWords(half, formatNumber, 'day', tooFewToCompare),
    )
    const blocks = Array.from({ length: Math.ceil(dates.length / daysInLine) }, (_, block) => {
      const [from, to] = [block * daysInLine, (block + 1) * daysInLine]
      const days = dates.slice(from, to)
      const values = daily.slice(from, to).map((value) => (value === undefined ? '-' : String(value)))
      return `${name}, ${formatDateRange(days[0] ?? '', days.at(-1) ?? '')}: ${values.join(' ')}`
    })
    return [
      `${name}: ${figureWords(figure, formatNumber, 'day')}; first half ${first ?? ''}; second half ${second ?? ''}`,
      ...blocks,
    ]
  })
}

function stoolLines({ stools }: Page): string[] {
  if (stools === undefined) return []
  if (!stools.enough) return [`Stools: ${notEnough(stools.recorded, 'day')}`]
  const forms = stools.forms.map(
    (count, index) => `${String(index + 1)} ${stoolFormNames[index] ?? ''}: ${String(count)}`,
  )
  return [
    `Stools: ${formatNumber(stools.perDay)} a day, ${counted(stools.recorded, 'day')} recorded`,
    `How many of each form: ${forms.join(', ')}`,
  ]
}

function flareLines({ flares }: Page): string[] {
  if (flares === undefined) return []
  const episodes = flares.enough ? flares.episodes : []
  return [
    `Flare days: ${flareDayWords(flares)}`,
    ...episodes.map((episode) => `Flare: ${episodeWords(episode)}`),
  ]
}

function takenLines({ taken }: Page): string[] {
  if (taken === undefined) return []
  if (taken.length === 0) return [nothingTaken]
  return [
    ...taken.flatMap(thingLines),
    `${comparisonNote} At least ${counted(leastCompared, 'night')} are needed on each side.`,
  ]
}

function thingLines(thing: TakenSummary): string[] {
  const pair = (name: string, one: string, other: string) => `${name}: with ${one}; without ${other}`
  const compared = comparedLines.map(({ measure, name, format }) =>
    pair(
      name,
      figureWords(thing.with[measure], format, 'night', shortOfCompared),
      figureWords(thing.without[measure], format, 'night', shortOfCompared),
    ),
  )
  return [
    `Thing taken: ${quoted(thing.label)}`,
    doseLine(thing),
    ...thing.reasons.map(({ text, count }) => `Reason, ${counted(count, 'time')}: ${quoted(text)}`),
    pair('Nights recorded', String(thing.with.nights.count), String(thing.without.nights.count)),
    ...compared,
    pair('Woke clear', clearWords(thing.with.wokeClear), clearWords(thing.without.wokeClear)),
  ]
}

const clearWords = (share: Share) => (share.enough ? shareWords(share) : shortOfCompared(share.recorded))

/** `Taken: 3 doses on 3 days, between 22:00 and 22:30; planned 2, not planned 1, not marked 0`. */
function doseLine({ doses, days, times, planned, unplanned, unmarked }: TakenSummary): string {
  const when =
    times === undefined
      ? ''
      : times.earliest === times.latest
        ? `, at ${times.earliest}`
        : `, between ${times.earliest} and ${times.latest}`
  const marks = `planned ${String(planned.count)}, not planned ${String(unplanned.count)}, not marked ${String(unmarked.count)}`
  return `Taken: ${counted(doses.count, 'dose')} on ${counted(days, 'day')}${when}; ${marks}`
}
