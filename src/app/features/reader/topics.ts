import type { Topic } from '../../../core/library/article.ts'

/** Topics in the order the library shows them. */
export const topicNames: Readonly<Record<Topic, string>> = {
  'gut-and-sleep': 'Gut and sleep',
  melatonin: 'Melatonin',
  ibs: 'Irritable bowel syndrome',
  'upper-gut': 'Reflux and the upper gut',
  'other-gut': 'Other gut trouble',
  'body-clock': 'The body clock',
  sleep: 'Sleeping better',
  stress: 'Stress',
  supplements: 'Supplements',
  'keeping-track': 'Keeping track',
  'getting-help': 'Getting help',
  evidence: 'How we know',
}
