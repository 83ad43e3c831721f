import type { TakenEntry } from '../../../core/journal/entry.ts'
import { formatAmount } from '../../../core/visit/format.ts'

export type Dose = Pick<TakenEntry, 'name' | 'amount' | 'unit' | 'form' | 'time' | 'reason' | 'planned'>

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Days after which a time it was taken counts half. */
const halfLife = 30

/**
 * What is taken again and again, for one-tap entry: each time counts, and half as much for every 30 days it is from the
 * day, so that what was given up makes room. A thing taken once is offered too.
 */
export function regulars(taken: readonly TakenEntry[], date: string, most: number): Dose[] {
  const day = Date.parse(date)
  const counted = new Map<string, { dose: Dose; weight: number }>()
  for (const { name, amount, unit, form, date: then } of taken) {
    const key = JSON.stringify([name.toLowerCase(), amount, unit, form])
    const weight = 0.5 ** (Math.abs(day - Date.parse(then)) / dayMilliseconds / halfLife)
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { dose: { name, amount, unit, form }, weight })
    else known.weight += weight
  }
  return [...counted.values()]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ dose }) => dose)
}

export function describeDose({ name, amount, unit, form }: Dose): string {
  const quantity = amount === undefined ? '' : `${formatAmount(amount)} ${unit ?? ''}`.trim()
  return [name, quantity, form].filter((part) => part !== undefined && part !== '').join(' ')
}
