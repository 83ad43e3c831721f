import { german as core } from '../core/german.ts'
import { translation, type Translation } from '../core/language.ts'
import { de } from './catalogue.de.ts'
import { words } from './catalogue.ts'

/** What the core and the contract say in German. */
export const german: readonly Translation[] = [...core, translation(words, de)]
