import { words } from './catalogue.ts'

const sizes = ['small', 'medium', 'large', 'largest'] as const

/** How large the text of articles can be, by the words for it. */
export const textSizes = () => sizes.map((value) => ({ value, label: words.textSizes[value] }))
