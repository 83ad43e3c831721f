/** How large the text of articles can be, by the words for it. */
export const textSizes = [
  { value: 'small', label: 'Small' },
  { value: 'medium', label: 'Medium' },
  { value: 'large', label: 'Large' },
  { value: 'largest', label: 'Largest' },
] as const
