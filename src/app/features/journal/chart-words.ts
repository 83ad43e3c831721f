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
import { dayInWords } from '../../ui/dates.ts'
import { monthInWords, monthOf } from './months.ts'

/** What a chart says in words, which is all that somebody has who does not see it. */

/** A value with its unit. */
export function written({ unit }: TrendMeasure, value: number): string {
  if (unit === 'min') return formatMinutes(value)
  if (unit === '%') return formatShare(value)
  return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`
}

const grouped = new Intl.NumberFormat('en-GB')
const counted = (count: number, noun: string) => `${grouped.format(count)} ${noun}${count === 1 ? '' : 's'}`

/** Nights or days, as the measure has them. */
const nounOf = ({ group }: TrendMeasure) => (group === 'sleep' ? 'night' : 'day')

/** "25 of 28 nights recorded". */
export function completeness(measure: TrendMeasure, { recorded, timeline }: Trend): string {
  return `${grouped.format(recorded)} of ${counted(timeline.days, nounOf(measure))} recorded`
}

/** "Middle 25 min, from 5 min to 1 h; over 30 min on 9 nights.", or that there is too little to say so. */
export function inShort(measure: TrendMeasure, { values, beyond }: Trend): string {
  if (values === undefined) return 'Not enough recorded to say what is usual.'
  const write = (value: number) => written(measure, value)
  const { threshold } = measure
  const count =
    threshold === undefined
      ? ''
      : `; ${threshold.beyond} ${write(threshold.value)} on ${counted(beyond, nounOf(measure))}`
  return `Middle ${write(values.median)}, from ${formatSpan(values.lowest, values.highest, write)}${count}.`
}

/** "Monday 23 November 2026", "2 to 8 Nov 2026", "November 2026". */
export function periodInWords({ from, to }: Period, step: Step): string {
  if (step === 'day') return dayInWords(from).replace(',', '')
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
  const write = (value: number) => written(measure, value)
  const { values, recorded, days } = point
  const said = [`${periodInWords(point, step)}: `]
  if (values === undefined) said.push('not recorded')
  else if (step === 'day') said.push(write(values.median))
  else
    said.push(
      `middle ${write(values.median)}, from ${formatSpan(values.lowest, values.highest, write)}, `,
      `${String(recorded)} of ${counted(days, nounOf(measure))}`,
    )
  if (marks.flares > 0) said.push(step === 'day' ? '; flare' : `; flare on ${counted(marks.flares, 'day')}`)
  if (marks.doses > 0 && marks.thing !== undefined)
    said.push(`; ${marks.thing} taken${step === 'day' ? '' : ` on ${counted(marks.doses, 'day')}`}`)
  return said.join('')
}

/** How the charts are to be read, which changes with how long they are. */
export const readingOf: Readonly<Record<Step, string>> = {
  day: 'Each point is one day. Where nothing was recorded there is a gap.',
  week: 'Each point is the middle value of one week’s recorded days, Monday to Sunday; the bar behind it goes from the week’s lowest to its highest. Where nothing was recorded there is a gap.',
  month:
    'Each point is the middle value of one month’s recorded days; the bar behind it goes from the month’s lowest to its highest. Where nothing was recorded there is a gap.',
}
