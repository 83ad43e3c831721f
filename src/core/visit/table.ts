import { words } from './catalogue.ts'
import type { DateRange } from './range.ts'
import type { Figure, ThresholdFigure } from './figures.ts'
import { formatDate, formatMinutes, formatNumber, formatShare } from './format.ts'
import { symptoms, type FlareSummary, type StoolSummary } from './gut.ts'
import type { Page } from './page.ts'
import type { AboutPage } from './plain-text.ts'
import { diaryRows, rasterRows } from './table-nights.ts'
import { figureCells, shareCells, tableFile, type Row } from './table-row.ts'
import type { TakenSummary } from './taken.ts'
import {
  beyondOf,
  comparedLines,
  episodeWords,
  figureWords,
  flareDayWords,
  notEnough,
  nothingTaken,
  pageTitle,
  reportedNotMeasured,
  shareWords,
  sleepLines,
  stoolFormNames,
  tooFewToCompare,
} from './words.ts'

/**
 * What is printed, as a table for spreadsheets and programs: one row for each thing that the page says, with the numbers
 * as they were worked out and, as `text`, as they are printed. The columns are in `table-row.ts`; `docs/summary-numbers.md`
 * says what each row holds.
 */
export function toTable(page: Page, about: AboutPage): string {
  const { from, to } = page.range
  const inRange = [
    ...completenessRows(page),
    ...[...page.urgent, ...page.flags].map(({ id, urgency, words: text }) => ({
      section: 'flags',
      item: id,
      measure: urgency,
      text,
    })),
    ...page.concerns.map((text, index) => ({ section: 'concerns', item: String(index + 1), text })),
    ...changeRows(page),
    ...rasterRows(page),
    ...sleepRows(page),
    ...symptomRows(page),
    ...stoolRows(page.stools),
    ...flareRows(page.flares),
    ...takenRows(page.taken),
    ...(page.notes ?? []).map(({ date, text }) => ({ section: 'notes', from: date, to: date, text })),
    ...(page.diary ?? []).flatMap(diaryRows),
  ]
  // Whatever is not of other days is of the whole range.
  return tableFile([...pageRows(page, about), ...inRange].map((row) => ({ from, to, ...row })))
}

function pageRows({ person }: Page, { made, version }: AboutPage): Row[] {
  const row = (measure: string, text: string): Row => ({ section: 'page', measure, text })
  return [
    row('title', pageTitle()),
    ...(person === undefined ? [] : [row('person', person)]),
    { ...row('made', formatDate(made)), value: made },
    { ...row('version', words.page.version(version)), value: version },
    row('source', reportedNotMeasured()),
  ]
}

function completenessRows({ completeness }: Page): Row[] {
  const { days, nights, gutDays, late, leftOut } = completeness
  const row = (measure: string, unit: string, value: number, of?: number): Row => {
    const text = of === undefined ? String(value) : words.written.outOf(value, of)
    return { section: 'completeness', measure, unit, value, of, text }
  }
  return [
    row('nights', 'nights', nights.count, days),
    row('gutDays', 'days', gutDays.count, days),
    row('late', 'entries', late.count),
    row('leftOut', 'entries', leftOut.count),
  ]
}

function changeRows({ changes }: Page): Row[] {
  if (changes === undefined) return []
  const { words: text, since } = changes
  const own: Row[] = text === undefined ? [] : [{ measure: 'words', text }]
  const rows = since === undefined ? own : [...own, ...sinceRows(since)]
  return rows.map((row) => ({ section: 'changes', ...row }))
}

function sinceRows(since: NonNullable<NonNullable<Page['changes']>['since']>): Row[] {
  const { visit, before, after, started, stopped, totalSleepTime, sleepEfficiency, flareDays } = since
  const both = <T>(of: Readonly<Record<'before' | 'after', T>> | undefined, row: (one: T) => Row): Row[] => {
    if (of === undefined) return []
    const side = (group: 'before' | 'after', { from, to }: DateRange) => ({
      group,
      from,
      to,
      ...row(of[group]),
    })
    return [side('before', before), side('after', after)]
  }
  const figure = (measure: string, unit: Unit, each: 'night' | 'day') => (one: Figure) => ({
    measure,
    unit,
    ...figureCells(one),
    text: figureWords(one, formats[unit], each),
  })
  return [
    { measure: 'visit', value: visit, text: formatDate(visit) },
    ...started.map((text) => ({ measure: 'started', ...after, text })),
    ...stopped.map((text) => ({ measure: 'stopped', ...before, text })),
    ...both(totalSleepTime, figure('totalSleepTime', 'min', 'night')),
    ...both(sleepEfficiency, figure('sleepEfficiency', 'ratio', 'night')),
    ...symptoms.flatMap((item) =>
      both(since.symptoms[item], figure('severity', '0 to 10', 'day')).map((row) => ({ item, ...row })),
    ),
    ...both(flareDays, flareDayCells),
  ]
}

type Unit = 'min' | 'ratio' | '0 to 10'

const formats: Readonly<Record<Unit, (value: number) => string>> = {
  min: formatMinutes,
  ratio: formatShare,
  '0 to 10': formatNumber,
}

function sleepRows({ sleep }: Page): Row[] {
  if (sleep === undefined) return []
  return sleepLines.map(({ measure, format, counting }) => {
    const figure: Figure | ThresholdFigure = sleep[measure]
    return {
      section: 'sleep',
      measure,
      unit: measure === 'sleepEfficiency' ? 'ratio' : 'min',
      ...figureCells(figure),
      threshold: counting && `${counting.beyond} ${format(counting.value)}`,
      beyond: beyondOf(figure),
      text: figureWords(figure, format, 'night'),
    }
  })
}

function symptomRows({ symptoms: shown, dates }: Page): Row[] {
  const middle = Math.ceil(dates.length / 2)
  const halves = { firstHalf: dates.slice(0, middle), secondHalf: dates.slice(middle) }
  return shown.flatMap(({ symptom, figure, halves: { first, second }, daily }) => {
    const shared = { section: 'symptoms', item: symptom, unit: '0 to 10' }
    const row = (one: Figure, text: string) => ({ ...shared, measure: 'severity', ...figureCells(one), text })
    const whole = row(figure, figureWords(figure, formatNumber, 'day'))
    if (!figure.enough) return [whole]
    const half = (group: keyof typeof halves, one: Figure) => ({
      ...row(one, figureWords(one, formatNumber, 'day', tooFewToCompare)),
      group,
      from: halves[group][0],
      to: halves[group].at(-1),
    })
    const days = daily.flatMap((value, index) =>
      value === undefined
        ? []
        : {
            ...shared,
            measure: 'dailySeverity',
            from: dates[index],
            to: dates[index],
            value,
            text: String(value),
          },
    )
    return [whole, half('firstHalf', first), half('secondHalf', second), ...days]
  })
}

function stoolRows(stools: StoolSummary | undefined): Row[] {
  if (stools === undefined) return []
  const { enough, recorded } = stools
  const shared = { section: 'stools', recorded, enough }
  if (!enough)
    return [{ ...shared, measure: 'perDay', unit: 'stools a day', text: notEnough(recorded, 'day') }]
  const { perDay, forms } = stools
  return [
    {
      ...shared,
      measure: 'perDay',
      unit: 'stools a day',
      value: perDay,
      text: words.gut.stoolsPerDay(formatNumber(perDay)),
    },
    ...forms.map((value, index) => ({
      ...shared,
      measure: 'form',
      item: String(index + 1),
      unit: 'stools',
      value,
      text: stoolFormNames()[index],
    })),
  ]
}

function flareRows(flares: FlareSummary | undefined): Row[] {
  if (flares === undefined) return []
  const episodes = flares.enough ? flares.episodes : []
  const rows: Row[] = [
    flareDayCells(flares),
    ...episodes.map((episode) => ({
      measure: 'flare',
      from: episode.from,
      to: episode.to,
      text: episodeWords(episode),
    })),
  ]
  return rows.map((row) => ({ section: 'flares', ...row }))
}

function flareDayCells(flares: FlareSummary): Row {
  const { enough, recorded } = flares
  const count = enough ? { value: flares.days.count, of: recorded } : {}
  return { measure: 'flareDays', unit: 'days', enough, recorded, ...count, text: flareDayWords(flares) }
}

function takenRows(taken: Page['taken']): Row[] {
  if (taken?.length !== 0) return (taken ?? []).flatMap(thingRows)
  return [{ section: 'taken', measure: 'doses', unit: 'doses', value: 0, text: nothingTaken() }]
}

function thingRows(thing: TakenSummary): Row[] {
  const { label, days, doses, times, planned, unplanned, unmarked, reasons } = thing
  const count = (measure: string, unit: 'doses' | 'days', value: number): Row => ({
    measure,
    unit,
    value,
    text: unit === 'doses' ? words.counts.dose(value) : words.counts.day(value),
  })
  const clock = (measure: string, value: string | undefined) =>
    value === undefined ? [] : [{ measure, unit: 'HH:MM', value, text: value }]
  const rows: Row[] = [
    count('doses', 'doses', doses.count),
    count('days', 'days', days),
    ...clock('earliest', times?.earliest),
    ...clock('latest', times?.latest),
    count('planned', 'doses', planned.count),
    count('unplanned', 'doses', unplanned.count),
    count('unmarked', 'doses', unmarked.count),
    ...reasons.map(({ text, count: value }) => ({ measure: 'reason', unit: 'doses', value, text })),
    ...(['with', 'without'] as const).flatMap((group) => comparedRows(thing, group)),
  ]
  return rows.map((row) => ({ section: 'taken', item: label, ...row }))
}

function comparedRows(thing: TakenSummary, group: 'with' | 'without'): Row[] {
  const nights = thing[group]
  const rows: Row[] = [
    {
      measure: 'nights',
      unit: 'nights',
      value: nights.nights.count,
      text: words.counts.night(nights.nights.count),
    },
    ...comparedLines.map(({ measure, unit, format }) => ({
      measure,
      unit,
      ...figureCells(nights[measure]),
      text: figureWords(nights[measure], format, 'night', tooFewToCompare),
    })),
    {
      measure: 'wokeClear',
      unit: 'nights',
      ...shareCells(nights.wokeClear),
      text: shareWords(nights.wokeClear),
    },
  ]
  return rows.map((row) => ({ group, ...row }))
}
