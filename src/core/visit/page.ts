import type { Plan } from './record.ts'
import type { LocalDate } from '../journal/time.ts'
import { noFreeText, symptomItem, takenItem, type FreeText, type Section } from './choices.ts'
import { worstFirst, type FlareSummary, type StoolSummary, type Symptom, type SymptomSummary } from './gut.ts'
import { changesShown, diaryShown, rasterShown, type ChangesShown, type DiaryNightShown } from './kept-off.ts'
import { asPaperText } from './paper-text.ts'
import type { DateRange } from './range.ts'
import type { Raster } from './raster.ts'
import { ticked, type RedFlag } from './red-flags.ts'
import type { SleepSummary } from './sleep.ts'
import type { Completeness, Note, VisitSummary } from './summarise.ts'
import type { TakenSummary } from './taken.ts'

/**
 * What goes on the page, in its order, after the person's choices: the same for the screen, the paper, the plain text and
 * the table. A part that is undefined was kept off. Texts are made fit for paper and not yet cut.
 */
export interface Page {
  readonly range: DateRange
  readonly dates: readonly LocalDate[]
  readonly completeness: Completeness
  readonly person: string | undefined
  /** Ticked warning signs that cannot wait; on top. */
  readonly urgent: readonly RedFlag[]
  readonly concerns: readonly string[]
  /** Undefined also where there is nothing to say. */
  readonly changes:
    { readonly words: string | undefined; readonly since: ChangesShown | undefined } | undefined
  readonly raster: Raster | undefined
  readonly sleep: SleepSummary | undefined
  /** The worst first. */
  readonly symptoms: readonly (SymptomSummary & { readonly symptom: Symptom })[]
  readonly stools: StoolSummary | undefined
  readonly flares: FlareSummary | undefined
  /** Undefined where the section is off; without the reasons unless they were ticked. */
  readonly taken: readonly TakenSummary[] | undefined
  /** Ticked warning signs for the next appointment. */
  readonly flags: readonly RedFlag[]
  /** Newest first; undefined unless ticked. */
  readonly notes: readonly Note[] | undefined
  /** The second sheet; undefined unless asked for. */
  readonly diary: readonly DiaryNightShown[] | undefined
}

export interface PageChoices {
  readonly plan?: Pick<Plan, 'person' | 'concerns' | 'changes' | 'flags' | 'hidden'> | undefined
  readonly freeText?: FreeText
  readonly diary?: boolean
}

export function pageOf(
  summary: VisitSummary,
  { plan, freeText = noFreeText, diary = false }: PageChoices = {},
): Page {
  const hidden = new Set(plan?.hidden)
  const shows = (section: Section) => !hidden.has(section)
  const showsItem = (section: Section, item: string) => shows(section) && !hidden.has(item)
  const choices = { shows, showsItem }
  const flags = shows('flags') ? ticked(plan?.flags ?? []) : []
  const words = asPaperText(plan?.changes ?? '')
  const hasChanges = words !== '' || summary.changes !== undefined
  const person = asPaperText(plan?.person ?? '')
  return {
    range: summary.range,
    dates: summary.dates,
    completeness: summary.completeness,
    person: person === '' ? undefined : person,
    urgent: flags.filter(({ urgency }) => urgency !== 'soon'),
    concerns: shows('concerns')
      ? (plan?.concerns ?? []).map(asPaperText).filter((concern) => concern !== '')
      : [],
    changes:
      shows('changes') && hasChanges
        ? { words: words === '' ? undefined : words, since: changesShown(summary.changes, choices) }
        : undefined,
    raster: shows('raster') ? rasterShown(summary, choices) : undefined,
    sleep: shows('sleep') ? summary.sleep : undefined,
    symptoms: shows('symptoms')
      ? worstFirst(summary.gut.symptoms)
          .filter((symptom) => !hidden.has(symptomItem(symptom)))
          .map((symptom) => ({ symptom, ...summary.gut.symptoms[symptom] }))
      : [],
    stools: shows('stools') ? summary.gut.stools : undefined,
    flares: shows('flares') ? summary.gut.flares : undefined,
    taken: shows('taken')
      ? summary.taken
          .filter((thing) => !hidden.has(takenItem(thing)))
          .map((thing) => ({
            ...thing,
            label: asPaperText(thing.label),
            name: asPaperText(thing.name),
            reasons: freeText.reasons ? written(thing.reasons) : [],
          }))
      : undefined,
    flags: flags.filter(({ urgency }) => urgency === 'soon'),
    notes: freeText.notes ? written(summary.notes) : undefined,
    diary: diary ? diaryShown(summary.diary, choices) : undefined,
  }
}

/** The texts fit for paper, without those of which nothing can be printed. */
function written<T extends { readonly text: string }>(texts: readonly T[]): T[] {
  return texts.map((one) => ({ ...one, text: asPaperText(one.text) })).filter(({ text }) => text !== '')
}
