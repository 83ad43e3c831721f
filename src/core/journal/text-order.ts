/** By code unit, which is the order of dates and clock times, and is the same on every computer. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
