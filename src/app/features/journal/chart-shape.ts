import type { TrendPoint } from '../../../core/journal/trends.ts'
import type { ValueAxis } from './chart-axis.ts'

/** Where a chart is drawn, in units of its viewBox, which are CSS pixels on the screen. */
export interface Plot {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
  /** How many points there are. */
  readonly count: number
}

/** The middle of a point's column. */
export const xOf = ({ left, width, count }: Plot, at: number): number => left + ((at + 0.5) / count) * width

/** The point whose column holds a place, from the left edge of the drawing. */
export const pointAt = ({ left, width, count }: Plot, x: number): number =>
  Math.min(Math.max(Math.floor(((x - left) / width) * count), 0), count - 1)

export const yOf = ({ top, height }: Plot, { low, high }: ValueAxis, value: number): number =>
  top + height * (1 - (value - low) / (high - low))

/** A tenth of a pixel is enough, and keeps twenty years short. */
const short = (coordinate: number) => String(Math.round(coordinate * 10) / 10)

/** One outline for all points, one for the lines between neighbours, one for the bars from lowest to highest. */
export interface Outlines {
  readonly dots: string
  /** Joins neighbouring points only: over a gap nothing is known. */
  readonly line: string
  readonly bars: string
}

export function outlines(plot: Plot, axis: ValueAxis, points: readonly TrendPoint[]): Outlines {
  let [dots, line, bars, joined] = ['', '', '', false]
  for (const [at, { values }] of points.entries()) {
    if (values === undefined) {
      joined = false
      continue
    }
    const [x, y] = [short(xOf(plot, at)), short(yOf(plot, axis, values.median))]
    // A line of no length with a round end is a dot.
    dots += `M${x} ${y}h0`
    line += `${joined ? 'L' : 'M'}${x} ${y}`
    if (values.lowest < values.highest)
      bars += `M${x} ${short(yOf(plot, axis, values.lowest))}V${short(yOf(plot, axis, values.highest))}`
    joined = true
  }
  return { dots, line, bars }
}

/** A triangle for each period with something. */
export const triangles = (plot: Plot, y: number, counts: readonly number[]): string =>
  marks(plot, counts, (x) => `M${short(x)} ${short(y - 4)}l4 7h-8Z`)

/** An upright stroke for each period with something. */
export const strokes = (plot: Plot, y: number, counts: readonly number[]): string =>
  marks(plot, counts, (x) => `M${short(x)} ${short(y - 4)}v8`)

function marks(plot: Plot, counts: readonly number[], drawn: (x: number) => string): string {
  return counts.map((count, at) => (count > 0 ? drawn(xOf(plot, at)) : '')).join('')
}
