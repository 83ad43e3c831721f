import type { Words } from './catalogue.ts'

export const de: Words = {
  tryAgain: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  remove: 'Entfernen',
  undo: 'Rückgängig machen',
  oneMoment: 'Einen Moment…',
  nightBetween: (evening, morning) => `Nacht von ${evening} auf ${morning}`,
  textSizes: { small: 'Klein', medium: 'Mittel', large: 'Groß', largest: 'Am größten' },
  halvesOfDay: { morning: 'am', afternoon: 'pm' },
}
