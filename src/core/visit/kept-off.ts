import type { Change, ChangesSince } from './changes.ts'
import { symptomItem, takenItem, type Section } from './choices.ts'
import type { DiaryNight } from './diary.ts'
import { countOf, type Count } from './figures.ts'
import { symptoms, type Symptom } from './gut.ts'
import { asPaperText } from './paper-text.ts'
import type { Raster } from './raster.ts'
import type { VisitSummary } from './summarise.ts'
import type { Labelled, TakenSummary } from './taken.ts'

/**
 * What a person keeps off the page is kept off all of it: a medicine that is hidden among what was taken would otherwise
 * be named again in what changed and in the diary, and its doses drawn into the nights.
 */
export interface Choices {
  readonly shows: (section: Section) => boolean
  /** Whether an item of a section is shown: never one of a section that is off. */
  readonly showsItem: (section: Section, item: string) => boolean
}

/** Undefined is kept off; of symptoms only those that are on the page. */
export interface ChangesShown extends Pick<ChangesSince, 'visit' | 'before' | 'after'> {
  /** Labels, fit for paper; none where what was taken is off. */
  readonly started: readonly string[]
  readonly stopped: readonly string[]
  readonly totalSleepTime: Change | undefined
  readonly sleepEfficiency: Change | undefined
  readonly symptoms: Readonly<Partial<Record<Symptom, Change>>>
  readonly flareDays: ChangesSince['flareDays'] | undefined
}

export function changesShown(
  changes: ChangesSince | undefined,
  { shows, showsItem }: Choices,
): ChangesShown | undefined {
  if (changes === undefined) return undefined
  const labels = (things: readonly Labelled[]) =>
    things.filter((thing) => showsItem('taken', takenItem(thing))).map(({ label }) => asPaperText(label))
  const { visit, before, after, totalSleepTime, sleepEfficiency, flareDays } = changes
  return {
    visit,
    before,
    after,
    started: labels(changes.started),
    stopped: labels(changes.stopped),
    totalSleepTime: shows('sleep') ? totalSleepTime : undefined,
    sleepEfficiency: shows('sleep') ? sleepEfficiency : undefined,
    symptoms: Object.fromEntries(
      symptoms
        .filter((symptom) => showsItem('symptoms', symptomItem(symptom)))
        .map((symptom) => [symptom, changes.symptoms[symptom]]),
    ),
    flareDays: shows('flares') ? flareDays : undefined,
  }
}

/** Without the doses of what is off and without flares where they are off: no mark is drawn, and none is counted. */
export function rasterShown({ raster, taken }: VisitSummary, { shows, showsItem }: Choices): Raster {
  const off = (thing: TakenSummary) => !showsItem('taken', takenItem(thing))
  const hidden = new Set(taken.filter(off).flatMap(({ doses }) => doses.from.map(({ id }) => id)))
  const dosesShown = ({ from }: Count) => countOf(from.filter(({ id }) => !hidden.has(id)))
  if (raster.kind === 'nights') {
    const rows = raster.rows.map((row) => ({
      ...row,
      taken: row.taken.filter(({ id }) => !hidden.has(id)),
      flares: shows('flares') ? row.flares : [],
    }))
    return { kind: 'nights', rows }
  }
  const rows = raster.rows.map((row) => ({
    ...row,
    doses: dosesShown(row.doses),
    flareDays: shows('flares') ? row.flareDays : countOf([]),
  }))
  return { kind: 'weeks', rows }
}

/** A night of the diary with what was taken in words: `Melatonin 1 mg 22:00`. */
export type DiaryNightShown = Omit<DiaryNight, 'taken'> & { readonly taken: readonly string[] }

export function diaryShown(diary: readonly DiaryNight[], { showsItem }: Choices): DiaryNightShown[] {
  return diary.map((night) => ({
    ...night,
    taken: night.taken
      .filter((thing) => showsItem('taken', takenItem(thing)))
      .map(({ label, time }) => asPaperText(time === undefined ? label : `${label} ${time}`)),
  }))
}
