import { app } from 'electron'
import type { Settings } from '../../src/contract/settings.ts'
import { firstSpoken, speak, type Language } from '../../src/core/language.ts'

/** The language that a person chose, or the one of the computer that Vagus speaks best. */
export const languageOf = ({ language }: Settings): Language =>
  language === 'system' ? firstSpoken(app.getPreferredSystemLanguages()) : language

/** Makes this process speak it. What is not English is loaded only for those who want it. */
export async function speakIn(language: Language): Promise<void> {
  if (language === 'en') speak('en')
  else speak('de', (await import('./german.ts')).german)
}
