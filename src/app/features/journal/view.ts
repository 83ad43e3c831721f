/** How much time a chart shows, from its last day back. */
export const spans = ['4-weeks', '3-months', 'year', 'all'] as const
export type Span = (typeof spans)[number]

/**
 * How the journal is looked at. A year or a day that is not given is the present one. What is filtered by is no part of
 * it: a medicine's name does not belong in an address.
 */
export type JournalView =
  | { readonly kind: 'month'; readonly month?: string | undefined }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'list'; readonly year?: string | undefined }
  | { readonly kind: 'trends'; readonly span?: Span | undefined; readonly to?: string | undefined }

/** The view of an address behind `#/journal/`; what is not understood is the calendar of this month. */
export function readView(first?: string, second?: string, third?: string): JournalView {
  if (first === 'list') return { kind: 'list', year: isYear(second) ? second : undefined }
  if (first === 'trends')
    return {
      kind: 'trends',
      span: spans.find((span) => span === second),
      to: isDate(third) ? third : undefined,
    }
  if (isYear(first)) return { kind: 'year', year: first }
  return { kind: 'month', month: isMonth(first) ? first : undefined }
}

export function writeView(view: JournalView): string[] {
  return partsOf(view).filter((part) => part !== undefined)
}

function partsOf(view: JournalView): (string | undefined)[] {
  switch (view.kind) {
    case 'month':
      return [view.month]
    case 'year':
      return [view.year]
    case 'list':
      return ['list', view.year]
    case 'trends':
      return ['trends', view.span ?? (view.to === undefined ? undefined : spans[0]), view.to]
  }
}

function isYear(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}$/.test(text)
}

function isMonth(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)
}

function isDate(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text) || !isMonth(text.slice(0, 7))) return false
  const day = Number(text.slice(8))
  return day >= 1 && day <= Temporal.PlainYearMonth.from(text.slice(0, 7)).daysInMonth
}
