import type { Figure } from '../../../../core/visit/figures.ts'
import { formatMinutes, formatNumber, formatShare } from '../../../../core/visit/format.ts'
import type { FlareSummary } from '../../../../core/visit/gut.ts'
import type { Page } from '../../../../core/visit/page.ts'
import { symptomNames } from '../../../../core/visit/words.ts'
import { words } from './catalogue.ts'
import type { TracedNumber } from './traced-number.ts'

/** What a measure was on one side of a visit; without a text where too little was recorded to say. */
export interface ChangedCell {
  readonly text: string | undefined
  /** Nights or days that it rests on. */
  readonly recorded: number
  readonly number: TracedNumber
}

/** A measure before and after a visit. */
export interface ChangedRow {
  readonly name: string
  readonly before: ChangedCell
  readonly after: ChangedCell
}

type Since = NonNullable<NonNullable<Page['changes']>['since']>

/** So many symptoms are set side by side. */
const worst = 3

/** Sleep first, then the symptoms of the page, the worst first, then flares; without what is kept off the page. */
export function changedRows(since: Since, symptoms: Page['symptoms']): ChangedRow[] {
  const { totalSleepTime, sleepEfficiency, flareDays } = since
  const rows: ChangedRow[] = []
  const add = (
    name: string,
    change: { readonly before: Figure; readonly after: Figure } | undefined,
    format: (value: number) => string,
  ) => {
    if (change === undefined) return
    const cell = (figure: Figure, title: string): ChangedCell => ({
      text: figure.enough ? format(figure.median) : undefined,
      recorded: figure.recorded,
      number: { title, from: figure.from, format },
    })
    rows.push({
      name,
      before: cell(change.before, words.numbers.medianBefore(name)),
      after: cell(change.after, words.numbers.medianAfter(name)),
    })
  }
  add(words.changes.totalSleepTime, totalSleepTime, formatMinutes)
  add(words.changes.sleepEfficiency, sleepEfficiency, formatShare)
  for (const { symptom } of symptoms.slice(0, worst))
    add(words.changes.symptom(symptomNames()[symptom]), since.symptoms[symptom], formatNumber)
  if (flareDays !== undefined) {
    rows.push({
      name: words.changes.flareDays,
      before: flareCell(flareDays.before, words.numbers.flareDaysBefore),
      after: flareCell(flareDays.after, words.numbers.flareDaysAfter),
    })
  }
  return rows
}

function flareCell(flares: FlareSummary, title: string): ChangedCell {
  return {
    text: flares.enough ? String(flares.days.count) : undefined,
    recorded: flares.recorded,
    number: {
      title,
      from: flares.enough ? flares.days.from : flares.from,
    },
  }
}
