import { words } from './catalogue.ts'

/** The choices the cards offer, in the words they offer them in. */
export const severities = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }))
export const ratings = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))
export const yesNo = () =>
  [
    { value: true, label: words.answers.yes },
    { value: false, label: words.answers.no },
  ] as const

/** Stool forms in our own words; the numbers are the seven that clinicians know. */
export const stoolForms = () => words.stools.forms.map((name, index) => ({ form: index + 1, name }))
