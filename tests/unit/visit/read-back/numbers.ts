import type { Figure, ThresholdFigure } from '../../../../src/core/visit/figures.ts'
import type { Plain, VisitNumbers } from '../../../../src/core/visit/numbers.ts'
import { put, two, type Said } from './said.ts'

export function saidInNumbers(numbers: VisitNumbers): Said {
  const said: Said = new Map()
  const { days, ...counts } = numbers.completeness
  put(said, 'completeness.days', days)
  for (const [part, count] of Object.entries(counts)) put(said, `completeness.${part}`, count)
  rasterNumbers(said, numbers)
  for (const [measure, figure] of Object.entries(numbers.sleep)) putFigure(said, `sleep.${measure}`, figure)
  for (const [symptom, { figure, halves, daily }] of Object.entries(numbers.gut.symptoms)) {
    putFigure(said, `symptoms.${symptom}`, figure)
    if (!figure.enough) continue
    putFigure(said, `symptoms.${symptom}.firstHalf`, halves.first)
    putFigure(said, `symptoms.${symptom}.secondHalf`, halves.second)
    daily.forEach((value, index) => {
      if (value !== null) put(said, `symptoms.${symptom}.${numbers.dates[index] ?? ''}`, value)
    })
  }
  const { stools, flares } = numbers.gut
  put(said, 'stools.recorded', stools.recorded)
  if (stools.enough) {
    put(said, 'stools.perDay', stools.perDay)
    stools.forms.forEach((count, index) => {
      put(said, `stools.form.${index + 1}`, count)
    })
  }
  putFlareDays(said, 'flares', flares)
  if (flares.enough) put(said, 'flares.episodes', flares.episodes.length)
  numbers.taken.forEach((thing, index) => {
    const path = `taken.${index}`
    put(said, `${path}.label`, thing.label)
    for (const part of ['days', 'doses', 'planned', 'unplanned', 'unmarked'] as const)
      put(said, `${path}.${part}`, thing[part])
    if (thing.times !== null) {
      put(said, `${path}.earliest`, thing.times.earliest)
      put(said, `${path}.latest`, thing.times.latest)
    }
    for (const group of ['with', 'without'] as const) {
      const { nights, wokeClear, ...figures } = thing[group]
      put(said, `${path}.${group}.nights`, nights)
      for (const [measure, figure] of Object.entries(figures))
        putFigure(said, `${path}.${group}.${measure}`, figure)
      put(said, `${path}.${group}.wokeClear.recorded`, wokeClear.recorded)
      if (wokeClear.enough) put(said, `${path}.${group}.wokeClear.yes`, wokeClear.yes)
    }
  })
  changeNumbers(said, numbers)
  for (const { date, night, measures } of numbers.diary) {
    const parts = { ...night, ...measures }
    for (const [part, value] of Object.entries(parts))
      if (value !== null) put(said, `diary.${date}.${part}`, value)
  }
  return said
}

function rasterNumbers(said: Said, { raster }: VisitNumbers): void {
  if (raster.kind === 'nights') {
    raster.rows.forEach(({ segments, flares, taken, wakeAfterSleepOnset, napMinutes }, index) => {
      const path = `raster.${index}`
      for (const [kind, spans] of [
        ...(['inBed', 'asleep', 'awake'] as const).map(
          (one) => [one, segments.filter((segment) => segment.kind === one)] as const,
        ),
        ['flare', flares] as const,
      ]) {
        put(said, `${path}.${kind}`, spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' '))
      }
      put(said, `${path}.taken`, taken.map(({ at }) => clock(at)).join(' '))
      if (wakeAfterSleepOnset !== null) put(said, `${path}.wakeAfterSleepOnset`, wakeAfterSleepOnset)
      if (napMinutes !== null) put(said, `${path}.napMinutes`, napMinutes)
    })
    return
  }
  raster.rows.forEach((row, index) => {
    const path = `raster.${index}`
    for (const kind of ['inBed', 'asleep'] as const) {
      const span = row[kind]
      if (span === null) continue
      put(said, `${path}.${kind}`, `${clock(span.from)}-${clock(span.to)}`)
      put(said, `${path}.${kind}.range`, `${clock(span.earliest)}-${clock(span.latest)}`)
    }
    put(said, `${path}.nights`, row.nights)
    put(said, `${path}.days`, row.days)
    for (const part of ['naps', 'doses', 'flareDays'] as const) put(said, `${path}.${part}`, row[part])
    if (row.wakeAfterSleepOnset !== null) put(said, `${path}.wakeAfterSleepOnset`, row.wakeAfterSleepOnset)
  })
}

function changeNumbers(said: Said, { changes }: VisitNumbers): void {
  if (changes === null) return
  put(said, 'changes.started', changes.started.map(({ label }) => label).join('|'))
  put(said, 'changes.stopped', changes.stopped.map(({ label }) => label).join('|'))
  for (const group of ['before', 'after'] as const) {
    putFigure(said, `changes.totalSleepTime.${group}`, changes.totalSleepTime[group])
    putFigure(said, `changes.sleepEfficiency.${group}`, changes.sleepEfficiency[group], false)
    for (const [symptom, change] of Object.entries(changes.symptoms))
      putFigure(said, `changes.${symptom}.${group}`, change[group])
    putFlareDays(said, `changes.flareDays.${group}`, changes.flareDays[group])
  }
}

function putFigure(
  said: Said,
  path: string,
  figure: Plain<Figure | ThresholdFigure>,
  withBeyond = true,
): void {
  put(said, `${path}.recorded`, figure.recorded)
  if (!figure.enough) return
  put(said, `${path}.median`, figure.median)
  put(said, `${path}.lowest`, figure.lowest)
  put(said, `${path}.highest`, figure.highest)
  if (withBeyond && 'beyond' in figure) put(said, `${path}.beyond`, figure.beyond)
}

function putFlareDays(said: Said, path: string, flares: VisitNumbers['gut']['flares']): void {
  put(said, `${path}.recorded`, flares.recorded)
  if (flares.enough) put(said, `${path}.days`, flares.days)
}

/** Half minutes count as the next. */
const clock = (fromNoon: number) => {
  const minutes = (Math.round(fromNoon) + 720) % 1440
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
