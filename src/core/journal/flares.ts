import { dayOf, indexByDate } from './day.ts'
import type { Entry, GutEntry } from './entry.ts'
import type { ClockTime, LocalDate } from './time.ts'

/**
 * One flare, as far as it was recorded: days in a row, each with an answer of yes. A day without an answer is neither yes
 * nor no. It ends the row, and both sides say that what lies beyond is unknown: two rows with such days between may be one
 * flare or two, and nothing here decides that for the person.
 */
export interface FlareEpisode {
  readonly from: LocalDate
  /** The last day recorded in it. */
  readonly to: LocalDate
  readonly startTime?: ClockTime | undefined
  readonly endTime?: ClockTime | undefined
  /** `began`: a time was recorded, or the day before had none. `unknown`: nobody knows about the day before. */
  readonly start: 'began' | 'unknown'
  /**
   * `ended`: a time was recorded, or the day after had none. `open`: its last day is the last with an answer, so it may
   * be going on. `unknown`: nobody knows about the day after, or another flare began without this one's end recorded.
   */
  readonly end: 'ended' | 'open' | 'unknown'
}

/**
 * Whether a day had a flare, as far as it was answered; undefined when it was not. A time of a flare, as a file that was
 * brought in may have alone, is an answer too; a plain no stands against it.
 */
export function hadFlare({
  flare,
  flareStart,
  flareEnd,
}: Pick<GutEntry, 'flare' | 'flareStart' | 'flareEnd'>): boolean | undefined {
  return flare ?? (flareStart === undefined && flareEnd === undefined ? undefined : true)
}

type Draft = { -readonly [Part in keyof FlareEpisode]: FlareEpisode[Part] }

/** The flares of a journal, oldest first. Of several entries of one day, the most recently changed one counts. */
export function flareEpisodes(entries: readonly Entry[]): FlareEpisode[] {
  const episodes: Draft[] = []
  let running: Draft | undefined
  let answered: LocalDate | undefined
  const begin = (date: LocalDate, start: FlareEpisode['start'], startTime?: ClockTime) => {
    const begun: Draft = { from: date, to: date, start, end: 'open', ...(startTime && { startTime }) }
    episodes.push(begun)
    return begun
  }

  for (const { date, flare, flareStart, flareEnd } of answeredDays(entries)) {
    const follows = answered !== undefined && isNextDay(answered, date)
    const knownQuiet = follows && running === undefined
    // One ended on this day and another began later: the day is part of both.
    const changesOver = flareStart !== undefined && flareEnd !== undefined && flareEnd < flareStart
    const startTime = changesOver ? undefined : flareStart

    if (running !== undefined && !(follows && flare && startTime === undefined)) {
      running.end = follows && !flare ? 'ended' : 'unknown'
      running = undefined
    }
    if (flare) {
      running ??= begin(date, startTime !== undefined || knownQuiet ? 'began' : 'unknown', startTime)
      running.to = date
      if (flareEnd !== undefined) {
        running.end = 'ended'
        running.endTime = flareEnd
        running = changesOver ? begin(date, 'began', flareStart) : undefined
      }
    }
    answered = date
  }
  return episodes
}

interface AnsweredDay extends Pick<GutEntry, 'flareStart' | 'flareEnd'> {
  readonly date: LocalDate
  readonly flare: boolean
}

/** Oldest first; without those where nothing about a flare was recorded. */
function answeredDays(entries: readonly Entry[]): AnsweredDay[] {
  const index = indexByDate(entries.filter(({ kind }) => kind === 'gut'))
  return [...index.keys()].sort().flatMap((date) => {
    const { flare: answer, flareStart, flareEnd }: Partial<GutEntry> = dayOf(index, date).gut ?? {}
    const flare = hadFlare({ flare: answer, flareStart, flareEnd })
    return flare === undefined ? [] : [{ date, flare, flareStart, flareEnd }]
  })
}

function isNextDay(date: LocalDate, next: LocalDate): boolean {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString() === next
}
