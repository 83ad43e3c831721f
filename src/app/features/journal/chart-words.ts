import type { TrendMeasure } from '../../../core/journal/trend-measures.ts'
import type { Period, Step, Trend, TrendPoint } from '../../../core/journal/trends.ts'
import {
  formatDate,
  formatDateRange,
  formatMinutes,
  formatNumber,
  formatShare,
  formatSpan,
} from '../../../core/visit/format.ts'
import { words } from './charts-catalogue.ts'
import { dayNamed, monthInWords, monthOf } from './months.ts'

/** What a chart says in words, which is all that somebody has who does not see it. */

/** A value with its unit. */
export function written({ unit }: TrendMeasure, value: number): string {
  if (unit === 'min') return formatMinutes(value)
  if (unit === '%') return formatShare(value)
  return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`
}

/** Nights or days, as the measure has them. */
const unitOf = ({ group }: TrendMeasure) => (group === 'sleep' ? 'night' : 'day')

/** "25 of 28 nights recorded". */
export function completeness(measure: TrendMeasure, { recorded, timeline }: Trend): string {
  return words.chart.recorded(words.chart.of[unitOf(measure)](recorded, timeline.days))
}

/** "Middle 25 min, from 5 min to 1 h; over 30 min on 9 nights.", or that there is too little to say so. */
export function inShort(measure: TrendMeasure, { values, beyond }: Trend): string {
  const said = words.chart
  if (values === undefined) return said.notEnough
  const write = (value: number) => written(measure, value)
  const [middle, span] = [write(values.median), formatSpan(values.lowest, values.highest, write)]
  const { threshold } = measure
  if (threshold === undefined) return said.usual(middle, span)
  const times = said.times[unitOf(measure)](beyond)
  return said.usualAndBeyond(middle, span, said.beyond[threshold.beyond](write(threshold.value), times))
}

/** "Monday 23 November 2026", "2 to 8 Nov 2026", "November 2026". */
export function periodInWords({ from, to }: Period, step: Step): string {
  if (step === 'day') return dayNamed(from)
  if (step === 'week') return from === to ? formatDate(from) : formatDateRange(from, to)
  return monthInWords(monthOf(from))
}

/** What stands at one point, with what is marked under it. */
export function pointInWords(
  measure: TrendMeasure,
  step: Step,
  point: TrendPoint,
  marks: { readonly flares: number; readonly thing?: string | undefined; readonly doses: number },
): string {
  const says = words.chart
  const said = [valueInWords(measure, step, point)]
  if (marks.flares > 0) said.push(step === 'day' ? says.withFlare : says.withFlares(marks.flares))
  if (marks.doses > 0 && marks.thing !== undefined)
    said.push(step === 'day' ? says.withThing(marks.thing) : says.withThingOn(marks.thing, marks.doses))
  return says.point(periodInWords(point, step), said)
}

function valueInWords(measure: TrendMeasure, step: Step, { values, recorded, days }: TrendPoint): string {
  if (values === undefined) return words.chart.notRecorded
  const write = (value: number) => written(measure, value)
  if (step === 'day') return write(values.median)
  const share = words.chart.of[unitOf(measure)](recorded, days)
  return words.chart.middle(write(values.median), formatSpan(values.lowest, values.highest, write), share)
}
