import { words } from './catalogue.ts'

/** A kind of study as a reader would call it; one without a name as the record writes it. */
export const designName = (design: string): string => named(words.designs, design) ?? sentenceCase(design)
/** What a record is about, likewise. */
export const recordTopicName = (topic: string): string =>
  named(words.recordTopics, topic) ?? sentenceCase(topic.replaceAll('-', ' '))

/** Not what every object has under such a name as `constructor`. */
const named = (names: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(names, name) ? names[name] : undefined

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
