/** The seven stool forms in a word or two, narrow enough for the page. */
export const stoolForms = [
  'hard lumps',
  'lumpy',
  'cracked',
  'smooth',
  'soft pieces',
  'mushy',
  'liquid',
] as const
