import type { Raster } from '../../../core/visit/raster.ts'

/** Where things lie on the line from noon to noon, in mm. */

/** Whether there is anything to draw: of days without an entry one sentence says as much as fourteen lines. */
export function isDrawn(raster: Raster): boolean {
  return raster.kind === 'nights'
    ? raster.rows.some(
        ({ nightId, taken, flares }) => nightId !== undefined || taken.length + flares.length > 0,
      )
    : raster.rows.some(({ nights, doses, flareDays }) => nights.count + doses.count + flareDays.count > 0)
}

/** Minutes from noon, 0..1440, as a place on a line of that width. */
export function placeOf(minutes: number, width: number): number {
  return (minutes / 1440) * width
}

/** Lines every three hours; every other one has a name, which the catalogue says. */
export const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => ({
  minutes: hour * 60,
  isNamed: hour % 6 === 0,
}))

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Strokes from lower left to upper right, cut off at the sides: a pattern that stays one in black and white. */
export function hatch({ left, right, top, bottom }: Box, step = 0.9): string {
  const height = bottom - top
  const strokes: string[] = []
  for (let foot = left - height + step / 2; foot < right; foot += step) {
    const start = Math.max(foot, left)
    const end = Math.min(foot + height, right)
    if (end > start)
      strokes.push(`M${at(start)} ${at(bottom - (start - foot))}L${at(end)} ${at(bottom - (end - foot))}`)
  }
  return strokes.join('')
}

const at = (place: number) => String(Math.round(place * 1000) / 1000)

/** What stands in words on a line has to find a place where no mark is. @returns where it begins, in mm */
export function freePlace(marks: readonly number[], words: number, width: number): number {
  const margin = 1
  const places = [0, 0.5, 1, 0.25, 0.75].map((share) => margin + share * (width - words - 2 * margin))
  const crowd = (place: number) =>
    marks.filter((mark) => mark > place - 2 * margin && mark < place + words + 2 * margin).length
  return places.reduce((best, place) => (crowd(place) < crowd(best) ? place : best))
}
