import { translation, type Translation } from './language.ts'
import { de as journal } from './journal/catalogue.de.ts'
import { words as journalWords } from './journal/catalogue.ts'
import { de as library } from './library/catalogue.de.ts'
import { words as libraryWords } from './library/catalogue.ts'
import { de as reading } from './reading/catalogue.de.ts'
import { words as readingWords } from './reading/catalogue.ts'
import { de as search } from './search/catalogue.de.ts'
import { words as searchWords } from './search/catalogue.ts'
import { de as vault } from './vault/catalogue.de.ts'
import { words as vaultWords } from './vault/catalogue.ts'
import { de as visit } from './visit/catalogue.de.ts'
import { words as visitWords } from './visit/catalogue.ts'

/** What the core says in German. */
export const german: readonly Translation[] = [
  translation(journalWords, journal),
  translation(libraryWords, library),
  translation(readingWords, reading),
  translation(searchWords, search),
  translation(vaultWords, vault),
  translation(visitWords, visit),
]
