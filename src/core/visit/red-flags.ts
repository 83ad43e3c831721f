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
  flag('heavy-bleeding', 'Bleeding from the bottom that pours or will not stop', 'emergency', bowel, [
    'nhs-bowel-cancer-symptoms',
  ]),
  flag('vomiting-blood', 'Vomiting blood', 'emergency', upper, ['nhs-stomach-ache']),
  flag('pain-bloody-stool', 'Belly pain with bloody or black stool', 'emergency', bowel, [
    'nhs-stomach-ache',
  ]),
  flag('severe-pain', 'Sudden or severe belly pain, or a belly too sore to touch', 'emergency', bowel, [
    'nhs-stomach-ache',
  ]),
  flag('nothing-passes', 'Belly pain, and no stool or no urine will pass', 'emergency', bowel, [
    'nhs-stomach-ache',
  ]),
  flag('chest-pain', 'Chest pain, collapse, or unable to breathe', 'emergency', upper, ['nhs-stomach-ache']),
  flag('black-stool', 'Black or dark red stool', 'urgent', bowel, ['nhs-bowel-cancer-symptoms']),
  flag('bloody-diarrhoea', 'Bloody diarrhoea', 'urgent', bowel, ['nhs-bowel-cancer-symptoms']),
  flag('growing-pain', 'Belly pain that quickly gets worse or keeps coming back', 'urgent', bowel, [
    'nhs-stomach-ache',
  ]),
  flag('self-harm', 'Thoughts of death or of hurting myself', 'urgent', 'red-flags-mind', []),
  flag('weight-loss', 'Losing weight without a known reason', 'soon', bowel, [
    'nice-cg61-ibs',
    'lacy2017-rome-iv',
  ]),
  flag('blood-in-stool', 'Any other blood from the bottom or in the stool', 'soon', bowel, [
    'nice-cg61-ibs',
    'lacy2017-rome-iv',
  ]),
  flag('looser-past-60', 'Looser stools for over 6 weeks, past the age of 60', 'soon', bowel, [
    'nice-cg61-ibs',
  ]),
  flag('bowel-three-weeks', 'Possible signs of bowel cancer for 3 weeks or more', 'soon', bowel, [
    'nhs-bowel-cancer-symptoms',
  ]),
  flag('family', 'Bowel or ovarian cancer, or inflammatory bowel disease, in the family', 'soon', bowel, [
    'nice-cg61-ibs',
    'lacy2017-rome-iv',
  ]),
  flag('anaemia', 'Anaemia, or a lump in the belly', 'soon', bowel, ['nice-cg61-ibs', 'nhs-indigestion']),
  flag('swallowing', 'Trouble swallowing, or food that sticks', 'soon', upper, [
    'nhs-heartburn',
    'nhs-indigestion',
    'katz2022-acg-gerd',
  ]),
  flag('vomiting', 'Vomiting often', 'soon', upper, [
    'nhs-heartburn',
    'nhs-indigestion',
    'young2020-gerd-practical',
  ]),
  flag(
    'breathing-stops',
    'Breathing that stops and starts in sleep, gasping or choking at night',
    'soon',
    sleep,
    ['nhs-sleep-apnoea'],
  ),
  flag('tired-by-day', 'Very tired by day, all the time', 'soon', sleep, ['nhs-sleep-apnoea']),
  flag('months-of-insomnia', 'Poor sleep for 3 months or longer', 'soon', sleep, ['nhs-insomnia']),
]

function flag(
  id: string,
  words: string,
  urgency: Urgency,
  article: string,
  sources: readonly string[],
): RedFlag {
  return { id, words, urgency, sources, article }
}

/** Those of a list that are ticked, in this order; an id that is not known here is left out. */
export function ticked(ids: readonly string[]): RedFlag[] {
  return redFlags.filter(({ id }) => ids.includes(id))
}
