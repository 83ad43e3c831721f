import { german as contract } from '../../src/contract/german.ts'
import { translation, type Translation } from '../../src/core/language.ts'
import { de as shell } from './catalogue.de.ts'
import { words as shellWords } from './catalogue.ts'
import { de as outside } from './outside/catalogue.de.ts'
import { words as outsideWords } from './outside/catalogue.ts'
import { de as vault } from './vault/catalogue.de.ts'
import { words as vaultWords } from './vault/catalogue.ts'

/** What the main process says in German. */
export const german: readonly Translation[] = [
  ...contract,
  translation(shellWords, shell),
  translation(outsideWords, outside),
  translation(vaultWords, vault),
]
