import type { Topic } from '../../../core/library/article.ts'

/** Topics in the order the library shows them. */
export const topicNames: Readonly<Record<Topic, string>> = {
  'gut-and-sleep': 'Gut and sleep',
  melatonin: 'Melatonin',
  'getting-help': 'Getting help',
}
