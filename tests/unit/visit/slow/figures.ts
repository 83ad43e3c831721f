import type { Figure, Threshold } from './shape.ts'

/** Of the values there are; refused under so many. */
export function figure(values: readonly (number | null | undefined)[], least: number): Figure {
  const sorted = values.filter((value) => typeof value === 'number').sort((a, b) => a - b)
  if (sorted.length < least) return { enough: false, recorded: sorted.length }
  const half = sorted.length / 2
  const middle =
    sorted.length % 2 === 1
      ? sorted.filter((_, index) => index === half - 0.5)
      : sorted.filter((_, index) => index === half || index === half - 1)
  const median = middle.reduce((sum, value) => sum + value, 0) / middle.length
  return {
    enough: true,
    recorded: sorted.length,
    median,
    lowest: Math.min(...sorted),
    highest: Math.max(...sorted),
  }
}

export function threshold(
  values: readonly (number | null)[],
  isBeyond: (value: number) => boolean,
): Threshold {
  const shown = figure(values, 7)
  if (!shown.enough) return shown
  return { ...shown, beyond: values.filter((value) => value !== null && isBeyond(value)).length }
}
