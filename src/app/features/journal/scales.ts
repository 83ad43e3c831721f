/** The choices the cards offer, in the words they offer them in. */
export const severities = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }))
export const ratings = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))
export const yesNo = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
] as const

/** Stool forms in our own words; the numbers are the seven that clinicians know. */
export const stoolForms = [
  'Separate hard lumps',
  'Lumps stuck together',
  'Firm, with cracks',
  'Smooth and soft',
  'Soft pieces, clear edges',
  'Mushy, ragged edges',
  'Liquid, no pieces',
].map((words, index) => ({ form: index + 1, words }))
