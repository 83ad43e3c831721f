import { number } from '../language.ts'
import type { Words } from './catalogue.ts'

export const de: Words = {
  noteTooLong: (most) => `Eine Notiz kann höchstens ${number(most)} Zeichen lang sein. Kürzen Sie sie.`,
  markGone: 'Diese Markierung gibt es nicht mehr, darum ließ sich ihre Notiz nicht ändern.',
  otherMark: 'Diese Notiz gehört zu anderen Wörtern. Schließen Sie sie und öffnen Sie sie noch einmal.',
}
