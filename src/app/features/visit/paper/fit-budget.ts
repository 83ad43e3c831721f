/** How much of everything the page has room for. What does not fit is cut with a count; type is never set smaller. */
export interface Budget {
  /** Between the sections, in mm. */
  readonly gap: number
  /** Height of the raster's rows together, in mm; a row has between 3.8 and 10 of them. */
  readonly raster: number
  /** Height of a symptom's row, in mm. */
  readonly symptom: number
  /** Lines for each concern, and for what changed in the person's words. */
  readonly concern: number
  readonly changes: number
  /** Lines for what is newly or no longer taken, each. */
  readonly labels: number
  /** Measures set side by side, before and after the visit. */
  readonly compared: number
  /** Things taken, and reasons for each. */
  readonly things: number
  readonly reasons: number
  /** Days with notes, and lines for each. */
  readonly notes: number
  readonly noteLines: number
  /** Warning signs one under the other, or one after the other. */
  readonly signs: 'list' | 'run'
}

const generous: Budget = {
  gap: 2.6,
  raster: 64,
  symptom: 7,
  concern: 12,
  changes: 16,
  labels: 6,
  compared: 6,
  things: Infinity,
  reasons: 3,
  notes: 24,
  noteLines: 6,
  signs: 'list',
}

/**
 * The loosest first; each takes a little more from the one before. What a doctor reads first goes last: the person's
 * words and the numbers are there on the tightest too. That one fits for the fullest page there can be, on both papers.
 */
export const budgets: readonly Budget[] = inTurn(generous, [
  { notes: 18, noteLines: 4 },
  { notes: 12, noteLines: 3 },
  { raster: 60, symptom: 6.6, notes: 8, noteLines: 2 },
  { notes: 6, reasons: 2 },
  { things: 10, notes: 4 },
  { gap: 2.2, raster: 57, symptom: 6.2 },
  { concern: 6, changes: 8, labels: 3, notes: 3 },
  { things: 7, reasons: 1, notes: 2 },
  { things: 5 },
  { raster: 55, symptom: 5.6, labels: 2 },
  { concern: 4, changes: 5, notes: 1 },
  { things: 4, noteLines: 1 },
  { things: 3, concern: 3, changes: 4, compared: 5 },
  { things: 2, signs: 'run' },
  { gap: 1.8, raster: 53.2, symptom: 5.1, labels: 1, compared: 4 },
  { concern: 2, changes: 2, compared: 3 },
  { things: 1 },
  { reasons: 0, changes: 1, compared: 2 },
  { gap: 1.5, compared: 0 },
  { concern: 1 },
  { things: 0 },
])

function inTurn(first: Budget, less: readonly Partial<Budget>[]): Budget[] {
  const turns = [first]
  let last = first
  for (const step of less) {
    last = { ...last, ...step }
    turns.push(last)
  }
  return turns
}
