/** Kinds of study as a reader would call them. The short forms are what the records hold. */
export const designNames: Readonly<Record<string, string>> = {
  'meta-analysis': 'Meta-analysis: results of several studies pooled',
  'systematic review': 'Systematic review',
  guideline: 'Guideline',
  RCT: 'Randomised trial',
  'controlled trial': 'Controlled trial, not randomised',
  'uncontrolled trial': 'Trial without a comparison',
  'experimental (human)': 'Experiment with people',
  'experimental (animal and human)': 'Experiment with animals and people',
  cohort: 'Cohort: people followed over time',
  'case-control': 'Case-control study',
  'cross-sectional': 'Survey at one point in time',
  'Mendelian randomisation': 'Genetic study (Mendelian randomisation)',
  surveillance: 'Surveillance report',
  'instrument study': 'Study of a questionnaire',
  'product analysis': 'Laboratory test of products',
  animal: 'Animal study',
  laboratory: 'Laboratory study',
  'narrative review': 'Narrative review',
  'regulatory document': 'Decision or text of an authority',
  'web page': 'Web page',
  'technical specification': 'Technical specification',
}

/** What the records are about, as a reader would call it. */
export const recordTopicNames: Readonly<Record<string, string>> = {
  'gut-brain': 'Gut and brain',
  'ibs-sleep': 'IBS and sleep',
  'ibd-sleep': 'Inflammatory bowel disease and sleep',
  ibs: 'Irritable bowel syndrome (IBS)',
  'ibs-diet': 'Diet in IBS',
  ibd: 'Inflammatory bowel disease',
  gerd: 'Reflux',
  melatonin: 'Melatonin',
  'melatonin-gut': 'Melatonin and the gut',
  insomnia: 'Insomnia',
  'cbt-i': 'Cognitive behavioural therapy for insomnia',
  'sleep-hygiene': 'Sleep habits',
  circadian: 'The body clock',
  'microbiome-circadian': 'Gut bacteria and the body clock',
  'meal-timing': 'When to eat',
  'caffeine-alcohol': 'Caffeine and alcohol',
  'vagus-stress': 'Stress and the vagus nerve',
  supplements: 'Supplements',
  'supplement-safety': 'Safety of supplements',
  probiotics: 'Probiotics',
  instruments: 'Questionnaires',
  'red-flags': 'Warning signs',
  codes: 'Codes for records',
}

export const designName = (design: string): string => named(designNames, design) ?? sentenceCase(design)
export const recordTopicName = (topic: string): string =>
  named(recordTopicNames, topic) ?? sentenceCase(topic.replaceAll('-', ' '))

/** Not what every object has under such a name as `constructor`. */
const named = (names: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(names, name) ? names[name] : undefined

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
