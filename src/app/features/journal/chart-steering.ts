/** The way the places of a chart follow each other: along a line of time, or one under the other. */
export type Way = 'right' | 'down'

interface Row {
  readonly way: Way
  /** How far the keys for a page go. */
  readonly leap: number
  readonly last: number
}

/**
 * Where a key leads in a chart: the arrows from place to place, to the left for what is earlier, Home and End to the ends
 * and never beyond. The first arrow comes in from the end that it leads away from.
 * @param at the place that is looked at; undefined when nobody looks
 * @returns undefined for a key that leads nowhere
 */
export function placeAfter(
  key: string,
  at: number | undefined,
  { way, leap, last }: Row,
): number | undefined {
  const from = at ?? last
  const back = at === undefined ? last : at - 1
  const on = at === undefined ? 0 : at + 1
  const next = {
    ArrowLeft: back,
    ArrowRight: on,
    ArrowDown: way === 'down' ? on : back,
    ArrowUp: way === 'down' ? back : on,
    PageUp: from - leap,
    PageDown: from + leap,
    Home: 0,
    End: last,
  }[key]
  return next === undefined ? undefined : Math.min(Math.max(next, 0), last)
}
