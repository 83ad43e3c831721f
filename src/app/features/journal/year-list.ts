import { datesBetween, type DatedDays } from '../../../core/journal/dated-days.ts'
import type { Kind, TakenEntry } from '../../../core/journal/entry.ts'
import { nightMeasures } from '../../../core/journal/trend-measures.ts'
import { thingOf, thingsTaken } from '../../../core/journal/trends.ts'
import { formatAmount } from '../../../core/visit/format.ts'
import { signsOf, type DaySigns } from './day-signs.ts'
import { monthOf } from './months.ts'

/** One day of the list, with the few figures it shows. */
export interface Row {
  readonly date: string
  readonly signs: DaySigns
  /** Minutes. */
  readonly asleep: number | undefined
  readonly pain: number | undefined
  readonly flare: boolean | undefined
  /** Each dose, such as "Melatonin 1 mg". */
  readonly doses: readonly string[]
}

export interface Month {
  readonly month: string
  readonly rows: readonly Row[]
}

/** What days must have to be shown; what is undefined is not asked for. */
export interface Wanted {
  readonly kind: Kind | undefined
  readonly flareOnly: boolean
  readonly taken: string | undefined
}

const inYear = (journal: DatedDays, year: string) => datesBetween(journal, `${year}-01-01`, `${year}-12-31`)

/** How many days of a year hold anything. */
export const recordedIn = (journal: DatedDays, year: string): number => inYear(journal, year).length

/** The days of a year that have what is wanted, newest first, by month. */
export function monthsWith(journal: DatedDays, year: string, wanted: Wanted): Month[] {
  const months: { month: string; rows: Row[] }[] = []
  for (const date of inYear(journal, year).toReversed()) {
    const row = rowOf(journal, date, wanted)
    if (row === undefined) continue
    const last = months.at(-1)
    if (last?.month === monthOf(date)) last.rows.push(row)
    else months.push({ month: monthOf(date), rows: [row] })
  }
  return months
}

function rowOf(journal: DatedDays, date: string, { kind, flareOnly, taken }: Wanted): Row | undefined {
  const day = journal.on(date)
  if (day === undefined) return undefined
  const signs = signsOf(day)
  if (kind !== undefined && !signs.kinds.includes(kind)) return undefined
  if (flareOnly && !signs.flare) return undefined
  if (taken !== undefined && !day.taken.some(({ name }) => thingOf(name) === thingOf(taken))) return undefined
  return {
    date,
    signs,
    asleep: nightMeasures(day)?.totalSleepTime,
    pain: day.gut?.pain,
    flare: day.gut?.flare,
    doses: day.taken.map(dose),
  }
}

function dose({ name, amount, unit = '' }: TakenEntry): string {
  return [name, amount === undefined ? '' : formatAmount(amount), unit]
    .filter((part) => part !== '')
    .join(' ')
}

/** What was taken in a year, by name. */
export function thingsIn(journal: DatedDays, year: string): string[] {
  return thingsTaken(inYear(journal, year).flatMap((date) => journal.on(date)?.taken ?? []))
}
