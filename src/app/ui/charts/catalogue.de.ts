import type { Words } from './catalogue.ts'

export const de: Words = {
  notRecorded: 'nicht eingetragen',
  noTimes: 'ohne Zeiten',
  hours: ['12:00', '18:00', '00:00', '06:00', '12:00'],
  key: {
    inBed: 'im Bett',
    asleep: 'Einschlafen bis letztes Aufwachen',
    awake: 'wach im Bett',
    taken: 'Dosis',
    flare: 'Schub',
    missing: '– nicht eingetragen',
    late: '* nachgetragen',
    medians: 'Balken: Mediane',
    whiskers: 'frühestens im Bett, spätestens auf',
  },
}
