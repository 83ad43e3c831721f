import { latenessRule } from '../journal/lateness.ts'
import { measureDefinitions } from '../journal/measures.ts'
import type { LocalDate } from '../journal/time.ts'
import { words } from './catalogue.ts'
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
  const { titles } = words.text
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [pageTitle(), headLines(page)],
    [titles.urgent, page.urgent.map(flagLine)],
    [titles.concerns, page.concerns.map((concern, index) => `${String(index + 1)}. ${quoted(concern)}`)],
    [titles.changes, changeLines(page)],
    [page.raster?.kind === 'weeks' ? titles.weeks : titles.nights, nightLines(page)],
    [titles.sleep, sleepSection(page)],
    [titles.symptoms, symptomLines(page)],
    [titles.stools, stoolLines(page)],
    [titles.flares, flareLines(page)],
    [titles.taken, takenLines(page)],
    [titles.flags, page.flags.map(flagLine)],
    [titles.notes, (page.notes ?? []).map(({ date, text }) => `${formatDate(date)}: ${quoted(text)}`)],
    [titles.diary, (page.diary ?? []).map(diaryLine)],
  ]
  const said = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title.toUpperCase(), ...lines])
  const last = [reportedNotMeasured(), words.text.made(formatDate(made), version)]
  return [...said, last].map((lines) => `${lines.map(folded).join('\n')}\n`).join('\n')
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
  const { text } = words
  return [
    ...(person === undefined ? [] : [text.person(quoted(person))]),
    text.dates(formatDateRange(range.from, range.to), days),
    text.recorded(days, { nights: nights.count, gutDays: gutDays.count }),
    ...(late.count === 0 ? [] : [`${text.late(late.count)} ${latenessRule()}`]),
    ...(leftOut.count === 0 ? [] : [text.leftOut(leftOut.count)]),
  ]
}

function flagLine({ words: sign, urgency }: RedFlag): string {
  return urgency === 'soon' ? sign : `${urgencyNames()[urgency]}: ${sign}`
}

function changeLines({ changes }: Page): string[] {
  if (changes === undefined) return []
  const { words: written, since } = changes
  const say = words.text.changes
  const own = written === undefined ? [] : [say.words(quoted(written))]
  if (since === undefined) return own
  const { visit, before, after, started, stopped, totalSleepTime, sleepEfficiency, flareDays } = since
  const change = (name: string, of: Readonly<Record<'before' | 'after', string>> | undefined) =>
    of === undefined ? [] : [say.measure(name, of.before, of.after)]
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
    say.visit(formatDate(visit)),
    say.sides(formatDateRange(before.from, before.to), formatDateRange(after.from, after.to), leastRecorded),
    ...started.map((label) => say.started(quoted(label))),
    ...stopped.map((label) => say.stopped(quoted(label))),
    ...change(measureDefinitions.totalSleepTime.name, figures(totalSleepTime, formatMinutes, 'night')),
    ...change(measureDefinitions.sleepEfficiency.name, figures(sleepEfficiency, formatShare, 'night')),
    ...symptoms.flatMap((symptom) =>
      change(symptomNames()[symptom], figures(since.symptoms[symptom], formatNumber, 'day')),
    ),
    ...change(
      words.gut.flareDays,
      flareDays && { before: daysWords(flareDays.before), after: daysWords(flareDays.after) },
    ),
  ]
}

/** Where it is said once how many are needed, and not again in every line. */
const shortOfShown = (recorded: number, each: 'night' | 'day') =>
  words.figures.notEnough(words.counts[each](recorded))
const daysWords = (flares: FlareSummary) =>
  flares.enough ? flareDayWords(flares) : shortOfShown(flares.recorded, 'day')
const shortOfCompared = (recorded: number) => words.figures.tooFew(recorded)

function nightLines({ raster }: Page): string[] {
  return raster === undefined ? [] : rasterLines(raster)
}

function sleepSection({ sleep }: Page): string[] {
  if (sleep === undefined) return []
  const lines = sleepLines.map(({ measure, name, abbreviation, format, threshold }) => {
    const figure = sleep[measure]
    const beyond = beyondOf(figure)
    const said = `${name} (${abbreviation}): ${figureWords(figure, format, 'night')}`
    return beyond === undefined || threshold === undefined
      ? said
      : `${said}; ${words.sleep.beyond(threshold, beyond)}`
  })
  return [...lines, sleepSources()]
}

/** So many days of a symptom stand in one line. */
const daysInLine = 21

function symptomLines({ symptoms: shown, dates }: Page): string[] {
  return shown.flatMap(({ symptom, figure, halves, daily }) => {
    const name = symptomNames()[symptom]
    const whole = figureWords(figure, formatNumber, 'day')
    if (!figure.enough) return [`${name}: ${whole}`]
    const half = (one: Figure) => figureWords(one, formatNumber, 'day', tooFewToCompare)
    const blocks = Array.from({ length: Math.ceil(dates.length / daysInLine) }, (_, block) => {
      const [from, to] = [block * daysInLine, (block + 1) * daysInLine]
      const days = dates.slice(from, to)
      const values = daily.slice(from, to).map((value) => (value === undefined ? '-' : String(value)))
      return `${name}, ${formatDateRange(days[0] ?? '', days.at(-1) ?? '')}: ${values.join(' ')}`
    })
    return [
      words.gut.halves(name, whole, { first: half(halves.first), second: half(halves.second) }),
      ...blocks,
    ]
  })
}

function stoolLines({ stools }: Page): string[] {
  if (stools === undefined) return []
  const { gut } = words
  if (!stools.enough) return [`${gut.stools}: ${notEnough(stools.recorded, 'day')}`]
  const forms = stools.forms.map(
    (count, index) => `${String(index + 1)} ${stoolFormNames()[index] ?? ''}: ${String(count)}`,
  )
  return [
    `${gut.stools}: ${gut.stoolsOfDays(formatNumber(stools.perDay), stools.recorded)}`,
    gut.ofEachForm(forms.join(', ')),
  ]
}

function flareLines({ flares }: Page): string[] {
  if (flares === undefined) return []
  const episodes = flares.enough ? flares.episodes : []
  return [
    `${words.gut.flareDays}: ${flareDayWords(flares)}`,
    ...episodes.map((episode) => `${words.gut.flare}: ${episodeWords(episode)}`),
  ]
}

function takenLines({ taken }: Page): string[] {
  if (taken === undefined) return []
  if (taken.length === 0) return [nothingTaken()]
  return [...taken.flatMap(thingLines), `${comparisonNote()} ${words.taken.leastCompared(leastCompared)}`]
}

function thingLines(thing: TakenSummary): string[] {
  const say = words.taken
  const compared = comparedLines.map(({ measure, name, format }) =>
    say.compared(
      name,
      figureWords(thing.with[measure], format, 'night', shortOfCompared),
      figureWords(thing.without[measure], format, 'night', shortOfCompared),
    ),
  )
  return [
    say.thing(quoted(thing.label)),
    doseLine(thing),
    ...thing.reasons.map(({ text, count }) => say.reason(count, quoted(text))),
    say.compared(say.nights, String(thing.with.nights.count), String(thing.without.nights.count)),
    ...compared,
    say.compared(say.wokeClear, clearWords(thing.with.wokeClear), clearWords(thing.without.wokeClear)),
  ]
}

const clearWords = (share: Share) => (share.enough ? shareWords(share) : shortOfCompared(share.recorded))

/** `Taken: 3 doses on 3 days, between 22:00 and 22:30; planned 2, not planned 1, not marked 0`. */
function doseLine({ doses, days, times, planned, unplanned, unmarked }: TakenSummary): string {
  const say = words.taken
  const taken =
    times === undefined
      ? say.doses(doses.count, days)
      : times.earliest === times.latest
        ? say.dosesAt(doses.count, days, times.earliest)
        : say.dosesBetween(doses.count, days, times.earliest, times.latest)
  return `${taken}; ${say.marks(planned.count, unplanned.count, unmarked.count)}`
}
