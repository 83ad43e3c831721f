import { words } from './catalogue.ts'
import type { DiaryNightShown } from './kept-off.ts'
import { formatMinutes, formatPosition, formatShare } from './format.ts'
import type { Page } from './page.ts'
import type { MedianSpan, NightRow, WeekRow } from './raster.ts'
import type { Row } from './table-row.ts'

/** The drawing of the nights, each with its dates: where each span begins and ends, as clock times. */
export function rasterRows({ raster, taken, flares }: Page): Row[] {
  if (raster === undefined) return []
  const shown = { taken: taken !== undefined, flares: flares !== undefined }
  return raster.kind === 'nights'
    ? raster.rows.flatMap((row) => nightRows(row).map((cells) => ({ section: 'raster', ...cells })))
    : raster.rows.flatMap((row) => weekRows(row, shown).map((cells) => ({ section: 'raster', ...cells })))
}

function nightRows(night: NightRow): Row[] {
  const { date, nightId, late, clipped, segments, wakeAfterSleepOnset, napMinutes, taken, flares } = night
  const on = { from: date, to: date }
  const clock = (measure: string, at: number): Row => {
    const text = formatPosition(at)
    return { ...on, measure, unit: 'HH:MM', value: text, text }
  }
  const spans = [...segments, ...flares.map((span) => ({ kind: 'flare', ...span }))]
  return [
    { ...on, measure: 'recorded', value: nightId !== undefined },
    ...(nightId === undefined ? [] : [{ ...on, measure: 'late', value: late }]),
    ...spans.flatMap(({ kind, from, to }) => [clock(`${kind}From`, from), clock(`${kind}To`, to)]),
    ...(clipped.start ? [{ ...on, measure: 'beganBefore', value: true }] : []),
    ...(clipped.end ? [{ ...on, measure: 'wentOnAfter', value: true }] : []),
    ...minutes('wakeAfterSleepOnset', wakeAfterSleepOnset).map((cells) => ({ ...on, ...cells })),
    ...minutes('napMinutes', napMinutes).map((cells) => ({ ...on, ...cells })),
    ...taken.map(({ at }) => clock('taken', at)),
  ]
}

function weekRows(week: WeekRow, shown: { readonly taken: boolean; readonly flares: boolean }): Row[] {
  const { from, to, days, nights, inBed, asleep, wakeAfterSleepOnset, naps, doses, flareDays } = week
  const rows: Row[] = [
    { measure: 'nights', unit: 'nights', value: nights.count, of: days },
    ...medianRows('inBed', inBed),
    ...medianRows('asleep', asleep),
    ...(wakeAfterSleepOnset === undefined
      ? []
      : [
          {
            measure: 'wakeAfterSleepOnset',
            unit: 'min',
            median: wakeAfterSleepOnset,
            text: formatMinutes(wakeAfterSleepOnset),
          },
        ]),
    { measure: 'naps', unit: 'days', value: naps.count },
    ...(shown.taken ? [{ measure: 'doses', unit: 'doses', value: doses.count }] : []),
    ...(shown.flares ? [{ measure: 'flareDays', unit: 'days', value: flareDays.count }] : []),
  ]
  return rows.map((cells) => ({ from, to, ...cells }))
}

/** The earliest beginning and the latest end go with the medians of beginning and end. */
function medianRows(kind: 'inBed' | 'asleep', span: MedianSpan | undefined): Row[] {
  if (span === undefined) return []
  const { from, to, earliest, latest } = span
  return [
    {
      measure: `${kind}From`,
      unit: 'HH:MM',
      median: formatPosition(from),
      lowest: formatPosition(earliest),
      text: words.raster.earliest(formatPosition(from), formatPosition(earliest)),
    },
    {
      measure: `${kind}To`,
      unit: 'HH:MM',
      median: formatPosition(to),
      highest: formatPosition(latest),
      text: words.raster.latest(formatPosition(to), formatPosition(latest)),
    },
  ]
}

/** A night of the diary: a row for each thing that is known of it. */
export function diaryRows({ date, night, measures, taken }: DiaryNightShown): Row[] {
  const rows: Row[] = [
    { measure: 'recorded', value: night !== undefined },
    ...clock('wentToBed', night?.wentToBed),
    ...clock('triedToSleep', night?.triedToSleep),
    ...minutes('sleepOnsetLatency', measures?.sleepOnsetLatency),
    ...value('awakenings', 'times', night?.awakenings),
    ...minutes('wakeAfterSleepOnset', measures?.wakeAfterSleepOnset),
    ...clock('finalWaking', night?.finalWaking),
    ...clock('gotUp', night?.gotUp),
    ...minutes('timeInBed', measures?.timeInBed),
    ...minutes('totalSleepTime', measures?.totalSleepTime),
    ...value('sleepEfficiency', 'ratio', measures?.sleepEfficiency, formatShare),
    ...minutes('earlyWaking', measures?.earlyWaking),
    ...value('quality', '1 to 5', night?.quality),
    ...value('rested', '1 to 5', night?.rested),
    ...minutes('napMinutes', night?.napMinutes),
    ...taken.map((text) => ({ measure: 'takenTheDayBefore', text })),
  ]
  return rows.map((cells) => ({ section: 'diary', from: date, to: date, ...cells }))
}

function minutes(measure: string, of: number | undefined): Row[] {
  return value(measure, 'min', of, formatMinutes)
}

function clock(measure: string, at: string | undefined): Row[] {
  return at === undefined ? [] : [{ measure, unit: 'HH:MM', value: at, text: at }]
}

function value(
  measure: string,
  unit: string,
  of: number | undefined,
  format: (value: number) => string = String,
): Row[] {
  return of === undefined ? [] : [{ measure, unit, value: of, text: format(of) }]
}
