import type { TakenEntry } from '../journal/entry.ts'
import { words } from './catalogue.ts'
import { describeRange, substanceName, type TestedDose } from './study-facts.ts'

/** What studies tested of one substance, beside what the person's own journal has of it. Amounts in `unit`. */
export interface DoseMatch {
  readonly substance: string
  readonly unit: string
  readonly tested: readonly [least: number, most: number]
  /** From the smallest to the largest amount recorded at one time. */
  readonly recorded: readonly [least: number, most: number]
}

/**
 * The substances that were both tested and taken, with their amounts in the unit of the studies. What was recorded without
 * an amount, or in a unit that does not convert, is no match: nothing is guessed. A journal holds single doses, and some
 * studies state a day's total: the reader is told what was recorded, not whether it is too much.
 */
export function matchDoses(tested: readonly TestedDose[], taken: readonly Taken[]): DoseMatch[] {
  return [...Map.groupBy(tested, ({ substance, unit }) => `${substance} ${unit}`).values()].flatMap(
    (doses): DoseMatch[] => {
      const [first] = doses
      if (first === undefined) return []
      const { substance, unit } = first
      const recorded = taken.flatMap((entry) => amountIn(entry, substance, unit) ?? [])
      if (recorded.length === 0) return []
      return [
        {
          substance,
          unit,
          tested: [Math.min(...doses.map(({ from }) => from)), Math.max(...doses.map(({ to }) => to))],
          recorded: [Math.min(...recorded), Math.max(...recorded)],
        },
      ]
    },
  )
}

/** The parts of an entry that say what was taken, and how much. */
export type Taken = Pick<TakenEntry, 'name' | 'amount' | 'unit'>

/** "These studies used 3 to 6 mg of melatonin; you have recorded 1 mg." */
export function describeDoseMatch({ substance, unit, tested, recorded }: DoseMatch): string {
  return words.doseMatch(substanceName(substance), unit, describeRange(...tested), describeRange(...recorded))
}

const inMilligrams = new Map(Object.entries({ g: 1000, mg: 1, mcg: 0.001, µg: 0.001, μg: 0.001, ug: 0.001 }))

function amountIn({ name, amount, unit = '' }: Taken, substance: string, wanted: string) {
  if (amount === undefined || !mentions(name, substance)) return undefined
  const given = unit.trim().toLowerCase()
  if (given === wanted.toLowerCase()) return amount
  const [from, to] = [inMilligrams.get(given), inMilligrams.get(wanted.toLowerCase())]
  // To nine digits: 2.01 g is 2010 mg and not 2009.9999999999998.
  return from === undefined || to === undefined ? undefined : Number(((amount * from) / to).toPrecision(9))
}

/** A person writes it as it is called in their language, or as the studies do. */
const mentions = (name: string, substance: string) => {
  const written = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return [substance, substanceName(substance)].some((one) => written.includes(one.toLowerCase()))
}
