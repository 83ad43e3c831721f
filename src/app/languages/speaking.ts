import { locale, speak, type Spoken } from '../../core/language.ts'

/** The language that an address of the page asks for, as `?language=de`; English where it asks for none. */
export function askedLanguage(address: string): Spoken {
  const asked = new URL(address).searchParams.get('language')
  return asked === 'de' || asked === 'pseudo' ? asked : 'en'
}

/** Makes the page speak a language, before anything of it is drawn. */
export async function speakIn(language: Spoken): Promise<void> {
  if (language === 'de') speak(language, (await import('./german.ts')).german)
  else if (language === 'pseudo') speak(language, (await import('./pseudo.ts')).pseudoEnglish)
  document.documentElement.lang = locale()
}
