import type { DayRecord } from '../journal/day.ts'
import type { GutEntry } from '../journal/entry.ts'
import { flareEpisodes, hadFlare, type FlareEpisode } from '../journal/flares.ts'
import { countOf, figureOf, leastCompared, leastRecorded, tooFew, traced } from './figures.ts'
import type { Count, Figure, TooFew, Trace } from './figures.ts'

export const symptoms = ['pain', 'bloating', 'reflux', 'nausea', 'urgency'] as const
export type Symptom = (typeof symptoms)[number]

export interface SymptomSummary {
  /** 0..10 for each date of the range in order; undefined where not recorded. */
  readonly daily: readonly (number | undefined)[]
  readonly figure: Figure
  /** The same over the first and the second half of the range; of an odd number of days the middle one is in the first. */
  readonly halves: { readonly first: Figure; readonly second: Figure }
}

export type StoolForms = readonly [number, number, number, number, number, number, number]

export type StoolSummary =
  | TooFew
  | {
      readonly enough: true
      /** Days on which stools were recorded, those with none included. */
      readonly recorded: number
      /** How many of form 1, 2, … 7. */
      readonly forms: StoolForms
      /** Stools for each recorded day. */
      readonly perDay: number
      readonly from: readonly Trace[]
    }

export type FlareSummary =
  | TooFew
  | {
      readonly enough: true
      /** Days on which it was answered: an unanswered one is missing, not a no. */
      readonly recorded: number
      readonly days: Count
      /** By the one rule for flares (`flareEpisodes`), of the days of the range alone. */
      readonly episodes: readonly FlareEpisode[]
      readonly from: readonly Trace[]
    }

export interface GutSummary {
  readonly symptoms: Readonly<Record<Symptom, SymptomSummary>>
  readonly stools: StoolSummary
  readonly flares: FlareSummary
}

export function summariseGut(days: readonly DayRecord[]): GutSummary {
  const gut = days.flatMap((day) => day.gut ?? [])
  const middle = Math.ceil(days.length / 2)
  const figure = (of: readonly DayRecord[], symptom: Symptom, least: number) =>
    figureOf(
      traced(
        of.flatMap((day) => day.gut ?? []),
        (entry) => entry[symptom],
      ),
      least,
    )
  const symptomOf = (symptom: Symptom): SymptomSummary => ({
    daily: days.map((day) => day.gut?.[symptom]),
    figure: figure(days, symptom, leastRecorded),
    halves: {
      first: figure(days.slice(0, middle), symptom, leastCompared),
      second: figure(days.slice(middle), symptom, leastCompared),
    },
  })
  return {
    symptoms: {
      pain: symptomOf('pain'),
      bloating: symptomOf('bloating'),
      reflux: symptomOf('reflux'),
      nausea: symptomOf('nausea'),
      urgency: symptomOf('urgency'),
    },
    stools: summariseStools(gut),
    flares: summariseFlares(gut),
  }
}

/** The worst first: by median, then by the highest; what has too few days comes last, in the order of the journal. */
export function worstFirst(summary: GutSummary['symptoms']): Symptom[] {
  const rank = (symptom: Symptom): readonly [number, number] => {
    const { figure } = summary[symptom]
    return figure.enough ? [figure.median, figure.highest] : [-1, -1]
  }
  return symptoms.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    return other[0] - one[0] || other[1] - one[1]
  })
}

/** How many of each form there were. */
export function summariseStools(gut: readonly GutEntry[]): StoolSummary {
  const recorded = gut.filter(({ stools }) => stools !== undefined)
  const from = traced(recorded, ({ stools }) => stools?.length)
  if (recorded.length < leastRecorded) return tooFew(from)
  const forms: [number, number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0, 0]
  const stools = recorded.flatMap((entry) => entry.stools ?? [])
  for (const { form } of stools) forms[form - 1] = (forms[form - 1] ?? 0) + 1
  return { enough: true, recorded: recorded.length, forms, perDay: stools.length / recorded.length, from }
}

function summariseFlares(gut: readonly GutEntry[]): FlareSummary {
  const answered = gut.filter((entry) => hadFlare(entry) !== undefined)
  const from = answered.map(({ id }) => ({ id }))
  if (answered.length < leastRecorded) return tooFew(from)
  return {
    enough: true,
    recorded: answered.length,
    days: countOf(answered.filter((entry) => hadFlare(entry) === true).map(({ id }) => ({ id }))),
    episodes: flareEpisodes(gut),
    from,
  }
}
