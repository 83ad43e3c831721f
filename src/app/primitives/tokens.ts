/** The tokens as the style sheets in force declare them, so that a new one is on the page by itself. */

export const themes = ['light', 'dark', 'night'] as const
export type Theme = (typeof themes)[number]

export interface Token {
  /** With its dashes, such as `--space-1`. */
  readonly name: string
  readonly value: string
}

function declaredBy(isMeant: (selector: string) => boolean): readonly Token[] {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSStyleRule)
    .filter(({ selectorText }) => isMeant(selectorText))
    .flatMap(({ style }) => [...style].map((name) => ({ name, value: style.getPropertyValue(name) })))
    .filter(({ name }) => name.startsWith('--'))
}

/** Everything that is the same in every theme. */
export const commonTokens = (): readonly Token[] => declaredBy((selector) => selector === ':root')

/** The colours of a theme, by their roles. */
export const coloursOf = (theme: Theme): readonly Token[] =>
  declaredBy((selector) => selector.includes(`[data-theme="${theme}"]`))
