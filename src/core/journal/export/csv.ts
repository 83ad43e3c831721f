import type { Contents } from '../../vault/contents.ts'
import { DayEntry, GutEntry, NightEntry, TakenEntry, type Entry, type Stool } from '../entry.ts'
import { compareText } from '../text-order.ts'
import type { Tracker } from '../tracker.ts'
import { csvFile, defused } from './csv-cells.ts'

/** The parts of every entry: who it is and where it belongs is written first, the rest last. */
const first = ['date', 'kind'] as const
const last = ['zone', 'recordedAt', 'changedAt', 'revision', 'id'] as const

/** The columns before those of the person's own trackers: each part of each kind has one, under its own name. */
const partColumns = [NightEntry, GutEntry, TakenEntry, DayEntry]
  .flatMap(({ entries }) => Object.keys(entries))
  .filter((part) => ![...first, ...last, 'trackers'].includes(part))

/**
 * The entries of the journal as a table for spreadsheets, one row each, oldest first (`csvFile`). What is not recorded is
 * an empty cell.
 */
export function toCsv({ entries, trackers }: Contents): string {
  const own = trackerColumns(entries, trackers)
  const heading = [...first, ...partColumns, ...own.map(({ heading: name }) => name), ...last]
  const rows = entries.toSorted(inOrder).map((entry) => {
    const parts = new Map<string, unknown>(Object.entries(entry))
    const given = entry.kind === 'day' ? entry.trackers : undefined
    const values = [
      ...[...first, ...partColumns].map((part) => parts.get(part)),
      ...own.map(({ id }) => given?.[id]),
      ...last.map((part) => parts.get(part)),
    ]
    return values.map(written)
  })
  return csvFile([heading.map(written), ...rows])
}

interface Column {
  readonly id: string
  readonly heading: string
}

/** One for each tracker, by name; also for one that is gone and has values, by its id. No heading is there twice. */
function trackerColumns(entries: readonly Entry[], trackers: readonly Tracker[]): Column[] {
  const known = trackers.toSorted(
    (one, other) => compareText(one.name, other.name) || compareText(one.id, other.id),
  )
  const names = new Map(
    known.map(({ id, name, unit }) => [id, unit === undefined ? name : `${name} (${unit})`]),
  )
  const used = entries.flatMap((entry) => (entry.kind === 'day' ? Object.keys(entry.trackers ?? {}) : []))
  for (const id of used.sort()) if (!names.has(id)) names.set(id, id)
  const taken = new Set<string>()
  return [...names].map(([id, name]) => {
    let heading = `tracker: ${name}`
    for (let copy = 2; taken.has(heading); copy += 1) heading = `tracker: ${name} #${String(copy)}`
    taken.add(heading)
    return { id, heading }
  })
}

function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return defused(list(value))
  return typeof value === 'string' ? defused(value) : ''
}

/** `4 08:30; 6`, `late; travel`. An empty list is "none", which an empty cell would not say; an empty tag says nothing. */
function list(items: readonly unknown[]): string {
  if (items.length === 0) return 'none'
  return items
    .map(item)
    .filter((words) => words !== '')
    .join('; ')
}

/** A backslash keeps a tag apart from what the list itself says. */
function item(one: unknown): string {
  if (typeof one === 'string') return one.replace(/[\\;]|^none$/g, '\\$&')
  const { form, time } = one as Stool
  return time === undefined ? String(form) : `${String(form)} ${time}`
}

function inOrder(one: Entry, other: Entry): number {
  return compareText(one.date, other.date) || one.revision - other.revision || compareText(one.id, other.id)
}
