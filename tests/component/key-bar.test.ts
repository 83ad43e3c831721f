import { createRawSnippet } from 'svelte'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import KeyBar from '../../src/app/features/journal/KeyBar.svelte'

async function show(items: readonly string[] = ['tea', 'milk', 'rum']) {
  const onpick = vi.fn<(item: unknown) => void>()
  const children = createRawSnippet<[unknown, number]>((item) => ({
    render: () => `<span>${String(item())}</span>`,
  }))
  const screen = await render(KeyBar, { label: 'Drinks', items, onpick, children })
  return { screen, onpick, button: (name: string) => screen.getByRole('button', { name }) }
}

describe('KeyBar', () => {
  test('a digit presses the button of its number', async () => {
    const { onpick, button } = await show()
    button('tea').element().focus()
    await userEvent.keyboard('3')
    expect(onpick).toHaveBeenCalledExactlyOnceWith('rum')
    await expect.element(button('rum')).toHaveFocus()
  })

  test('a digit that no button has does nothing', async () => {
    const { onpick, button } = await show()
    button('tea').element().focus()
    await userEvent.keyboard('4')
    await userEvent.keyboard('0')
    expect(onpick).not.toHaveBeenCalled()
    await expect.element(button('tea')).toHaveFocus()
  })

  test('is one stop of the Tab key, and the arrows move without pressing', async () => {
    const { screen, onpick, button } = await show()
    button('tea').element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(button('rum')).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.element(button('milk')).toHaveFocus()
    const stops = [...screen.container.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)
    expect(stops.map(({ textContent }) => textContent.trim())).toEqual([expect.stringContaining('milk')])
    expect(onpick).not.toHaveBeenCalled()
  })

  test('the number is shown and not part of the name', async () => {
    const { button } = await show()
    await expect.element(button('tea')).toHaveAccessibleName('tea')
    await expect.element(button('tea')).toHaveTextContent('1 tea')
  })
})
