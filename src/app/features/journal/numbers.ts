/**
 * A whole number as it was typed.
 * @returns undefined for an empty field, `'unreadable'` for what is not a whole number of zero or more.
 */
export function readWhole(text: string): number | undefined | 'unreadable' {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : 'unreadable'
}

/** A number with at most one decimal point or comma, such as a dose. */
export function readAmount(text: string): number | undefined | 'unreadable' {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  return /^\d{1,6}(?:[.,]\d{1,4})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : 'unreadable'
}

export const written = (value: number | undefined): string => (value === undefined ? '' : String(value))
