/**
 * Which language everything is said in. It is one for a whole process (the shell, the page, the worker), settled before
 * anything is shown; the words themselves are in the catalogues beside what uses them.
 */

/** The languages that can be chosen. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** `pseudo` is English made longer and stranger: it shows what was never translated, and what has no room to be. */
export type Spoken = Language | 'pseudo'

const locales: Readonly<Record<Spoken, string>> = { en: 'en-GB', de: 'de-DE', pseudo: 'en-GB' }

/** What articles, studies and the glossary are written in, whatever is spoken around them. */
export const libraryLocale = 'en-GB'

let current: Spoken = 'en'

export const spoken = (): Spoken => current

/** As `Intl` and the attribute `lang` take it, such as `en-GB`. */
export const locale = (): string => locales[current]

/**
 * The first of the languages of a computer that Vagus speaks, the most liked first, such as `de-AT`; English where it
 * speaks none.
 */
export function firstSpoken(liked: readonly string[]): Language {
  for (const tag of liked) {
    const known = languages.find((language) => language === tag.split(/[-_]/)[0]?.toLowerCase())
    if (known !== undefined) return known
  }
  return 'en'
}

/** A catalogue, and what it is to say. */
export type Translation = readonly [words: object, said: object]

export const translation = <Words extends object>(words: Words, said: Words): Translation => [words, said]

/** What each catalogue said at first: English. */
const first = new Map<object, object>()

/** From here on everything is said in that language; English needs no translations. What was said before stays as it was said. */
export function speak(language: Spoken, translations: readonly Translation[] = []): void {
  current = language
  for (const [words, english] of first) Object.assign(words, english)
  for (const [words, said] of translations) {
    if (!first.has(words)) first.set(words, { ...words })
    Object.assign(words, said)
  }
}

/** A formatter of `Intl` for the language that is spoken when it is asked for, made once for each. */
export function inLocale<Format>(make: (locale: string) => Format): () => Format {
  let made: { readonly locale: string; readonly format: Format } | undefined
  return () => {
    if (made?.locale !== locale()) made = { locale: locale(), format: make(locale()) }
    return made.format
  }
}

const rules = inLocale((tag) => new Intl.PluralRules(tag))
const numbers = inLocale((tag) => new Intl.NumberFormat(tag))
const all = inLocale((tag) => new Intl.ListFormat(tag))
const either = inLocale((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }))

/** The form that goes with a number, such as `entry` for 1 and `entries` for 0, 2 and more. */
export const plural = (
  count: number,
  forms: { readonly one: string; readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string => forms[rules().select(count)] ?? forms.other

/** "1,200", "1.200". */
export const number = (value: number): string => numbers().format(value)

/** "nights, gut and days". */
export const listed = (parts: readonly string[]): string => all().format(parts)

/** "nights, gut or days". */
export const eitherOf = (parts: readonly string[]): string => either().format(parts)
