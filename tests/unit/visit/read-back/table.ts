import { parseCsv } from '../../../fixtures/csv.ts'
import { put, type Said } from './said.ts'

export type Row = Readonly<Record<string, string>>

export function rowsOf(file: string): Row[] {
  const [heading = [], ...rows] = parseCsv(file)
  return rows.map((row) => {
    if (row.length !== heading.length) throw new Error('a row has other cells than the heading')
    return Object.fromEntries(row.map((cell, index) => [heading[index] ?? '', cell]))
  })
}

export function saidInTable(file: string): Said {
  const said: Said = new Map()
  const rows = rowsOf(file)
  const of = (section: string) => rows.filter((row) => row['section'] === section)
  for (const row of of('completeness')) {
    put(said, `completeness.${row['measure'] ?? ''}`, numberIn(row, 'value'))
    if (row['measure'] === 'nights') put(said, 'completeness.days', numberIn(row, 'of'))
  }
  rasterTable(said, of('raster'))
  for (const row of of('sleep')) putRow(said, `sleep.${row['measure'] ?? ''}`, row)
  for (const row of of('symptoms')) {
    const path = `symptoms.${row['item'] ?? ''}`
    if (row['measure'] === 'dailySeverity') put(said, `${path}.${row['from'] ?? ''}`, numberIn(row, 'value'))
    else putRow(said, row['group'] === '' ? path : `${path}.${row['group'] ?? ''}`, row)
  }
  for (const row of of('stools')) {
    if (row['measure'] === 'perDay') put(said, 'stools.recorded', numberIn(row, 'recorded'))
    if (row['enough'] !== 'yes') continue
    put(
      said,
      row['measure'] === 'form' ? `stools.form.${row['item'] ?? ''}` : 'stools.perDay',
      numberIn(row, 'value'),
    )
  }
  for (const row of of('flares').filter(({ measure }) => measure === 'flareDays')) {
    putRow(said, 'flares', row, 'days')
    if (row['enough'] === 'yes') put(said, 'flares.episodes', of('flares').length - 1)
  }
  let things = -1
  for (const row of of('taken')) {
    const { item = '', measure = '', group = '' } = row
    if (item === '' || measure === 'reason') continue
    // Two things can be called the same on paper; the doses come first of each.
    if (measure === 'doses') put(said, `taken.${(things += 1)}.label`, item)
    const path = `taken.${things}`
    if (group === '')
      put(said, `${path}.${measure}`, row['unit'] === 'HH:MM' ? (row['value'] ?? '') : numberIn(row, 'value'))
    else if (measure === 'nights') put(said, `${path}.${group}.nights`, numberIn(row, 'value'))
    else putRow(said, `${path}.${group}.${measure}`, row, 'yes')
  }
  changeTable(said, of('changes'))
  for (const row of of('diary')) {
    const { from = '', measure = '', unit = '' } = row
    if (measure === 'recorded' || measure === 'takenTheDayBefore') continue
    put(said, `diary.${from}.${measure}`, unit === 'HH:MM' ? (row['value'] ?? '') : numberIn(row, 'value'))
  }
  return said
}

function rasterTable(said: Said, rows: readonly Row[]): void {
  const places = [...new Set(rows.map(({ from = '', to = '' }) => `${from} ${to}`))]
  places.forEach((place, index) => {
    const path = `raster.${index}`
    const mine = rows.filter(({ from = '', to = '' }) => `${from} ${to}` === place)
    const cells = (measure: string, column: string) =>
      mine.filter((row) => row['measure'] === measure).map((row) => row[column] ?? '')
    const spans = (kind: string, column: string) => {
      const [from, to] = [cells(`${kind}From`, column), cells(`${kind}To`, column)]
      return from.map((start, at) => `${start}-${to[at] ?? ''}`).join(' ')
    }
    const isWeek = cells('nights', 'value').length > 0
    if (isWeek) {
      for (const kind of ['inBed', 'asleep']) {
        if (cells(`${kind}From`, 'median').length === 0) continue
        put(said, `${path}.${kind}`, spans(kind, 'median'))
        put(
          said,
          `${path}.${kind}.range`,
          `${cells(`${kind}From`, 'lowest').join('')}-${cells(`${kind}To`, 'highest').join('')}`,
        )
      }
      put(said, `${path}.days`, Number(cells('nights', 'of')[0]))
      for (const part of ['nights', 'naps', 'doses', 'flareDays'])
        put(said, `${path}.${part}`, Number(cells(part, 'value')[0]))
      for (const median of cells('wakeAfterSleepOnset', 'median'))
        put(said, `${path}.wakeAfterSleepOnset`, Number(median))
      return
    }
    for (const kind of ['inBed', 'asleep', 'awake', 'flare'])
      put(said, `${path}.${kind}`, spans(kind, 'value'))
    put(said, `${path}.taken`, cells('taken', 'value').join(' '))
    for (const part of ['wakeAfterSleepOnset', 'napMinutes'])
      for (const value of cells(part, 'value')) put(said, `${path}.${part}`, Number(value))
  })
}

function changeTable(said: Said, rows: readonly Row[]): void {
  if (rows.length === 0) return
  const texts = (measure: string) =>
    rows
      .filter((row) => row['measure'] === measure)
      .map(({ text = '' }) => text)
      .join('|')
  put(said, 'changes.started', texts('started'))
  put(said, 'changes.stopped', texts('stopped'))
  for (const row of rows.filter(({ group }) => group !== '')) {
    const { item = '', measure = '', group = '' } = row
    putRow(said, `changes.${item === '' ? measure : item}.${group}`, row, 'days')
  }
}

function numberIn(row: Row, column: string): number {
  const cell = row[column] ?? ''
  if (cell === '') throw new Error(`no number as ${column} in ${JSON.stringify(row)}`)
  return Number(cell)
}

/** @param counted what a value beside the figures is */
function putRow(said: Said, path: string, row: Row, counted = 'value'): void {
  put(said, `${path}.recorded`, numberIn(row, 'recorded'))
  if (row['enough'] !== 'yes') return
  for (const column of ['median', 'lowest', 'highest', 'beyond'])
    if (row[column] !== '') put(said, `${path}.${column}`, numberIn(row, column))
  if (row['value'] !== '') put(said, `${path}.${counted}`, numberIn(row, 'value'))
}
