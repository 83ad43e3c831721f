import { german as contract } from '../../contract/german.ts'
import { translation, type Translation } from '../../core/language.ts'
import { de as journal } from '../features/journal/catalogue.de.ts'
import { words as journalWords } from '../features/journal/catalogue.ts'
import { de as charts } from '../features/journal/charts-catalogue.de.ts'
import { words as chartsWords } from '../features/journal/charts-catalogue.ts'
import { de as reader } from '../features/reader/catalogue.de.ts'
import { words as readerWords } from '../features/reader/catalogue.ts'
import { de as search } from '../features/search/catalogue.de.ts'
import { words as searchWords } from '../features/search/catalogue.ts'
import { de as settings } from '../features/settings/catalogue.de.ts'
import { words as settingsWords } from '../features/settings/catalogue.ts'
import { de as vault } from '../features/vault/catalogue.de.ts'
import { words as vaultWords } from '../features/vault/catalogue.ts'
import { de as visit } from '../features/visit/catalogue.de.ts'
import { words as visitWords } from '../features/visit/catalogue.ts'
import { de as paper } from '../features/visit/paper/catalogue.de.ts'
import { words as paperWords } from '../features/visit/paper/catalogue.ts'
import { de as platform } from '../platform/catalogue.de.ts'
import { words as platformWords } from '../platform/catalogue.ts'
import { de as shell } from '../shell/catalogue.de.ts'
import { words as shellWords } from '../shell/catalogue.ts'
import { de as drawings } from '../ui/charts/catalogue.de.ts'
import { words as drawingsWords } from '../ui/charts/catalogue.ts'
import { de as ui } from '../ui/catalogue.de.ts'
import { words as uiWords } from '../ui/catalogue.ts'

/** What the page says in German. */
export const german: readonly Translation[] = [
  ...contract,
  translation(journalWords, journal),
  translation(chartsWords, charts),
  translation(readerWords, reader),
  translation(searchWords, search),
  translation(settingsWords, settings),
  translation(vaultWords, vault),
  translation(visitWords, visit),
  translation(paperWords, paper),
  translation(platformWords, platform),
  translation(shellWords, shell),
  translation(drawingsWords, drawings),
  translation(uiWords, ui),
]
