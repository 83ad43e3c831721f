import { words, type Words } from './catalogue.ts'

/**
 * Warning signs a person can tick for the page. Each says how soon it belongs to a doctor, and rests on the references of
 * the articles on warning signs; one rests on none, as its article says.
 */

/** `emergency`: call now. `urgent`: a doctor today. `soon`: the next appointment. */
export type Urgency = 'emergency' | 'urgent' | 'soon'

export interface RedFlag {
  readonly id: string
  readonly words: string
  readonly urgency: Urgency
  /** Ids of references; empty where no study stands behind it. */
  readonly sources: readonly string[]
  /** The article that says more. */
  readonly article: string
}

const bowel = 'red-flags-bowel'
const upper = 'red-flags-upper-gut'
const sleep = 'red-flags-sleep'

/** The most urgent first. */
export const redFlags: readonly RedFlag[] = [
  flag('heavy-bleeding', 'emergency', bowel, ['nhs-bowel-cancer-symptoms']),
  flag('vomiting-blood', 'emergency', upper, ['nhs-stomach-ache']),
  flag('pain-bloody-stool', 'emergency', bowel, ['nhs-stomach-ache']),
  flag('severe-pain', 'emergency', bowel, ['nhs-stomach-ache']),
  flag('nothing-passes', 'emergency', bowel, ['nhs-stomach-ache']),
  flag('chest-pain', 'emergency', upper, ['nhs-stomach-ache']),
  flag('black-stool', 'urgent', bowel, ['nhs-bowel-cancer-symptoms']),
  flag('bloody-diarrhoea', 'urgent', bowel, ['nhs-bowel-cancer-symptoms']),
  flag('growing-pain', 'urgent', bowel, ['nhs-stomach-ache']),
  flag('self-harm', 'urgent', 'red-flags-mind', []),
  flag('weight-loss', 'soon', bowel, ['nice-cg61-ibs', 'lacy2017-rome-iv']),
  flag('blood-in-stool', 'soon', bowel, ['nice-cg61-ibs', 'lacy2017-rome-iv']),
  flag('looser-past-60', 'soon', bowel, ['nice-cg61-ibs']),
  flag('bowel-three-weeks', 'soon', bowel, ['nhs-bowel-cancer-symptoms']),
  flag('family', 'soon', bowel, ['nice-cg61-ibs', 'lacy2017-rome-iv']),
  flag('anaemia', 'soon', bowel, ['nice-cg61-ibs', 'nhs-indigestion']),
  flag('swallowing', 'soon', upper, ['nhs-heartburn', 'nhs-indigestion', 'katz2022-acg-gerd']),
  flag('vomiting', 'soon', upper, ['nhs-heartburn', 'nhs-indigestion', 'young2020-gerd-practical']),
  flag('breathing-stops', 'soon', sleep, ['nhs-sleep-apnoea']),
  flag('tired-by-day', 'soon', sleep, ['nhs-sleep-apnoea']),
  flag('months-of-insomnia', 'soon', sleep, ['nhs-insomnia']),
]

function flag(
  id: keyof Words['warningSigns'],
  urgency: Urgency,
  article: string,
  sources: readonly string[],
): RedFlag {
  return {
    id,
    get words() {
      return words.warningSigns[id]
    },
    urgency,
    sources,
    article,
  }
}

/** Those of a list that are ticked, in this order; an id that is not known here is left out. */
export function ticked(ids: readonly string[]): RedFlag[] {
  return redFlags.filter(({ id }) => ids.includes(id))
}
