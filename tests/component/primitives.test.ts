import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Primitives from '../../src/app/primitives/Primitives.svelte'
import { themes } from '../../src/app/primitives/tokens.ts'
import tokens from '../../src/app/ui/tokens.css?raw'
// It is no module: it leaves itself in the page.
import '../../node_modules/axe-core/axe.js'
import '../../src/app/ui/fonts.css'
import '../../src/app/ui/tokens.css'
import '../../src/app/ui/base.css'
import '../../src/app/ui/grade.css'

const primitives = Object.keys(import.meta.glob('../../src/app/ui/**/*.svelte'))
const nameOf = (file: string) => /(\w+)\.svelte$/.exec(file)?.[1] ?? ''

/** What Svelte notes on an element in a development build: the file it is written in, and what it was drawn within. */
interface Drawn {
  readonly loc?: { readonly file: string }
  readonly componentTag?: string
  readonly parent: Drawn | null
}

/** The components that an element comes from, as far as the place that is theirs on the page. */
function componentsOf(element: Element): string[] {
  const names: string[] = []
  const { __svelte_meta: meta } = element as Element & { readonly __svelte_meta?: Drawn }
  if (meta?.loc !== undefined) names.push(nameOf(meta.loc.file))
  for (let at = meta ?? null; at !== null && at.componentTag !== 'Primitive'; at = at.parent)
    names.push(at.componentTag ?? '')
  return names
}

const stateOf = (primitive: string, state: string) => {
  const place = page.getByRole('region', { name: primitive, exact: true }).element()
  const found = place.querySelector<HTMLElement>(`[data-state="${state}"] .shown`)
  if (found === null) throw new Error(`${primitive} is not shown in the state “${state}”.`)
  return found
}

function controlIn(primitive: string, state: string, at = 0): HTMLElement {
  const controls = stateOf(primitive, state).querySelectorAll<HTMLElement>('button, input, select, textarea')
  const control = controls[at]
  if (control === undefined) throw new Error(`${primitive} has no control in the state “${state}”.`)
  return control
}

const look = (element: Element, ...names: readonly string[]) => {
  const style = getComputedStyle(element)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
}

const outline = ['outline-style', 'outline-width', 'outline-color', 'outline-offset'] as const

beforeEach(async () => {
  await page.viewport(1440, 900)
  await render(Primitives)
})

describe('the page of the primitives', () => {
  test.each(primitives.map(nameOf))('shows %s', (name) => {
    const place = page.getByRole('region', { name, exact: true }).element()
    // What hangs from the page only once it is asked for.
    for (const opener of place.querySelectorAll<HTMLElement>('[aria-haspopup]')) opener.click()
    return expect
      .poll(() => [...place.querySelectorAll('*')].some((element) => componentsOf(element).includes(name)))
      .toBe(true)
  })

  test('shows every token by its name', () => {
    const names = new Set([...tokens.matchAll(/^ *(--[\w-]+):/gm)].map(([, name]) => name))
    expect(names.size).toBeGreaterThan(40)
    const shown = page.getByRole('region', { name: 'Tokens', exact: true }).element()
    const said = [...shown.querySelectorAll('code')].map(({ textContent }) => textContent)
    expect([...names].filter((name) => name !== undefined && !said.includes(name))).toEqual([])
  })

  test.each([
    [1440, 900],
    [900, 600],
  ])('is no wider than a window of %d by %d', async (width, height) => {
    await page.viewport(width, height)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })

  test.each(themes)('can be used by everybody in the theme %s', async (theme) => {
    await page.getByRole('radio', { name: theme, exact: true }).click()
    expect(document.documentElement.dataset['theme']).toBe(theme)
    await userEvent.click(controlIn('Card', 'open, when it is clicked'))
    await expect.element(page.getByRole('dialog').last()).toBeVisible()
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
  })
})

describe('a state', () => {
  test.each([
    ['Button', 'rest', 'focus'],
    ['Choice', 'chosen', 'focus'],
    ['Field', 'filled in', 'focus'],
    ['TextArea', 'empty', 'focus'],
    ['Select', 'rest', 'focus'],
  ])('%s: the focus is seen, and is held as it is', async (primitive, rest, held) => {
    const isStop = ({ tabIndex }: HTMLElement) => tabIndex === 0
    const stop = (state: string) =>
      [...stateOf(primitive, state).querySelectorAll<HTMLElement>('button, input, select, textarea')].find(
        isStop,
      )
    const [control, shown] = [stop(rest), stop(held)]
    if (control === undefined || shown === undefined) throw new Error('The Tab key has nowhere to stop.')
    expect(look(control, 'outline-style')).toEqual({ 'outline-style': 'none' })
    control.focus()
    await userEvent.keyboard('{Shift}')
    await expect
      .poll(() => look(control, 'outline-style', 'outline-width'))
      .toEqual({
        'outline-style': 'solid',
        'outline-width': '3px',
      })
    expect(look(shown, ...outline)).toEqual(look(control, ...outline))
  })

  test.each([
    ['Button', 'disabled'],
    ['Field', 'disabled'],
    ['Select', 'disabled'],
  ])('%s: what is disabled is dim, and hears no click', async (primitive, state) => {
    const control = controlIn(primitive, state)
    let clicks = 0
    control.addEventListener('click', () => (clicks += 1))
    await userEvent.click(control, { force: true })
    control.focus()
    expect(clicks).toBe(0)
    expect(document.activeElement).not.toBe(control)
    expect(Number(look(control, 'opacity')['opacity'])).toBeLessThan(1)
  })

  test('a button that is disabled does not answer to the pointer; one that is not does', () => {
    const edge = (state: string) => look(controlIn('Button', state, 1), 'border-color', 'color')
    expect(edge('disabled, hover')).toEqual(edge('disabled'))
    expect(edge('hover')).not.toEqual(edge('rest'))
  })

  test('a button that is busy looks as one that is disabled, and keeps the focus', () => {
    const busy = controlIn('Button', 'busy: keeps the focus')
    expect(look(busy, 'opacity')).toEqual(look(controlIn('Button', 'disabled'), 'opacity'))
    busy.focus()
    expect(document.activeElement).toBe(busy)
  })

  test('a button that is pressed is told from one that is not', () => {
    const [pressed, other] = [0, 1].map((at) =>
      look(controlIn('Button', 'pressed, and not', at), 'background-color', 'font-weight'),
    )
    expect(pressed).not.toEqual(other)
  })

  test.each([
    ['Field', 'filled in'],
    ['TextArea', 'filled in'],
    ['Choice', 'with its ends'],
  ])('%s: what is wrong has another edge, and says why', (primitive, right) => {
    const edge = (state: string) => look(controlIn(primitive, state), 'border-color')
    expect(edge('error')).not.toEqual(edge(right))
    const wrong = stateOf(primitive, 'error').querySelector('[aria-invalid=true]')
    expect(document.getElementById(wrong?.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '25:70',
    )
  })
})
