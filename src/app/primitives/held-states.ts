/** What a pointer or the keyboard does to a control; on this page it can be held, to be seen beside the others. */
export type HeldState = 'hover' | 'focus-visible' | 'active'

const states = /:(hover|focus-visible|active)(?![\w-])/g

const controls = ':where(a, button, input, select, textarea)'

/** Weighs no more than the state itself, so that the same rule wins as in the app. */
function orHeld(_state: string, name: string): string {
  // Of a group, the focus is on the one that the Tab key stops at.
  const which = name === 'focus-visible' ? `${controls}:where(:not([tabindex='-1']))` : controls
  return `:is(:${name}, [data-held~='${name}'] ${which})`
}

function holdIn(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && !rule.selectorText.includes('[data-held')) {
      const held = rule.selectorText.replace(states, orHeld)
      if (held !== rule.selectorText) rule.selectorText = held
    }
    if (rule instanceof CSSGroupingRule) holdIn(rule.cssRules)
  }
}

/**
 * From here on what a style says of a state it says of a control in `data-held` too: the styles themselves are shown, and no
 * copy of them. @returns how to stop looking out for style sheets that come anew
 */
export function holdStates(): () => void {
  const hold = () => {
    for (const { cssRules } of document.styleSheets) holdIn(cssRules)
  }
  hold()
  const changes = new MutationObserver(hold)
  changes.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => {
    changes.disconnect()
  }
}
