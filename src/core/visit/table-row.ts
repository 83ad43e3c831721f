import { csvFile, defused } from '../journal/export/csv-cells.ts'
import type { Figure, Share } from './figures.ts'

/** The columns of the table, in order; `docs/summary-numbers.md` says what each holds. */
export const columns = [
  'section',
  'item',
  'measure',
  'group',
  'from',
  'to',
  'unit',
  'recorded',
  'enough',
  'median',
  'lowest',
  'highest',
  'threshold',
  'beyond',
  'value',
  'of',
  'text',
] as const

/** A row; what it does not say is an empty cell. */
export type Row = Readonly<Partial<Record<(typeof columns)[number], string | number | boolean | undefined>>>

export function tableFile(rows: readonly Row[]): string {
  return csvFile([columns, ...rows.map((row) => columns.map((column) => cell(row[column])))])
}

/** Numbers are as they were worked out, with a decimal point; a text is kept from being run as a formula. */
function cell(value: Row[keyof Row]): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? String(value) : defused(value)
}

/** A figure, or that there is too little for one. */
export function figureCells(figure: Figure): Row {
  const { enough, recorded } = figure
  if (!enough) return { enough, recorded }
  return { enough, recorded, median: figure.median, lowest: figure.lowest, highest: figure.highest }
}

/** How many said yes, of those who were asked. */
export function shareCells(share: Share): Row {
  const { enough, recorded } = share
  return enough ? { enough, recorded, value: share.yes.count, of: recorded } : { enough, recorded }
}
