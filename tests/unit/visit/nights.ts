import type { Entry, NightEntry } from '../../../src/core/journal/entry.ts'
import { night, placed } from '../journal/entries.ts'

/** Entries for examples that are worked out by hand. */

export const fortnight = { from: '2026-11-10', to: '2026-11-23' }

/** A day of November 2026. */
export const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}`

/** In bed 23:00 to 07:00 (480 minutes), awake to the end; so many minutes to fall asleep, none awake in the night. */
export const plainNight = (day: number, sleepOnsetLatency: number, parts: Partial<NightEntry> = {}) =>
  night(at(day), {
    ...placed(at(day), { wentToBed: '23:00', finalWaking: '07:00', gotUp: '07:00' }),
    sleepOnsetLatency,
    awakenings: 0,
    ...parts,
  })

export const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

/** As entries are traced where they are only counted. */
export const traces = (entries: readonly Entry[]) => entries.map(({ id }) => ({ id }))
