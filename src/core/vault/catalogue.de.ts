import { number } from '../language.ts'
import type { Words } from './catalogue.ts'

const ordinals = ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften', 'sechsten']

export const de: Words = {
  recoveryCode: {
    strange: (character) =>
      `„${character}“ kommt in keinem Wiederherstellungscode vor. Ein Code hat Ziffern und Buchstaben, aber kein I, L, O oder U.`,
    length: (whole, typed) =>
      `Ein Wiederherstellungscode hat ${number(whole)} Zeichen; Sie haben ${number(typed)} eingegeben. Vergleichen Sie ihn mit dem Blatt.`,
    slip: (group, written) =>
      `In der ${ordinals[group] ?? ''} Gruppe, ${written}, ist ein Schreibfehler. Vergleichen Sie sie mit dem Blatt.`,
  },
}
