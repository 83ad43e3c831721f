import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Choice from '../../src/app/ui/Choice.svelte'

const scores = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }))

/** The choice as a card uses it: what is chosen comes back as its value. */
async function show(start?: number) {
  const onchange = vi.fn<(value: string | number | boolean | undefined) => void>()
  const props = (value: number | undefined) => ({ label: 'Pain', options: scores, value, onchange })
  const screen = await render(Choice, props(start))
  onchange.mockImplementation((value) => {
    void screen.rerender(props(value as number | undefined))
  })
  const radio = (name: string) => screen.getByRole('radio', { name, exact: true })
  return { screen, onchange, radio }
}

describe('Choice', () => {
  test('says which one is chosen, and that none is', async () => {
    const { radio, screen } = await show(3)
    await expect.element(radio('3')).toHaveAttribute('aria-checked', 'true')
    await expect.element(radio('4')).toHaveAttribute('aria-checked', 'false')
    await screen.rerender({ value: undefined })
    expect(screen.container.querySelectorAll('[aria-checked=true]')).toHaveLength(0)
  })

  test('is one stop of the Tab key', async () => {
    const { screen } = await show(3)
    const stops = [...screen.container.querySelectorAll<HTMLElement>('[role=radio]')].filter(
      ({ tabIndex }) => tabIndex === 0,
    )
    expect(stops.map(({ textContent }) => textContent)).toEqual(['3'])
  })

  test('the arrows move on and back, and round at the ends', async () => {
    const { onchange, radio } = await show(9)
    radio('9').element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(onchange).toHaveBeenLastCalledWith(10)
    await expect.element(radio('10')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(onchange).toHaveBeenLastCalledWith(0)
    await userEvent.keyboard('{ArrowLeft}')
    expect(onchange).toHaveBeenLastCalledWith(10)
    await userEvent.keyboard('{ArrowUp}')
    expect(onchange).toHaveBeenLastCalledWith(9)
    await expect.element(radio('9')).toHaveAttribute('aria-checked', 'true')
  })

  test('a digit chooses the number of that name', async () => {
    const { onchange, radio } = await show()
    radio('0').element().focus()
    await userEvent.keyboard('7')
    expect(onchange).toHaveBeenCalledExactlyOnceWith(7)
    await expect.element(radio('7')).toHaveFocus()
  })

  test('1 and then 0 is ten, not zero', async () => {
    const { onchange, radio } = await show()
    radio('0').element().focus()
    await userEvent.keyboard('10')
    expect(onchange.mock.calls).toEqual([[1], [10]])
    await expect.element(radio('10')).toHaveAttribute('aria-checked', 'true')
  })

  test('digits that make no number together are chosen one after the other', async () => {
    const { onchange, radio } = await show()
    radio('0').element().focus()
    await userEvent.keyboard('54')
    expect(onchange.mock.calls).toEqual([[5], [4]])
  })

  test('Delete takes the choice back', async () => {
    const { onchange, radio, screen } = await show(6)
    radio('6').element().focus()
    await userEvent.keyboard('{Delete}')
    expect(onchange).toHaveBeenCalledExactlyOnceWith(undefined)
    await expect.element(radio('6')).toHaveAttribute('aria-checked', 'false')
    expect(screen.container.querySelectorAll('[aria-checked=true]')).toHaveLength(0)
  })

  test('choosing again takes the choice back', async () => {
    const { onchange, radio } = await show()
    await radio('4').click()
    await expect.element(radio('4')).toHaveAttribute('aria-checked', 'true')
    await radio('4').click()
    expect(onchange.mock.calls).toEqual([[4], [undefined]])
    await expect.element(radio('4')).toHaveAttribute('aria-checked', 'false')
  })

  test('what is wrong is said to whoever hears the group', async () => {
    const { screen } = await show(6)
    await screen.rerender({ error: 'The most that can be recorded here is 5.' })
    await expect
      .element(screen.getByRole('radiogroup', { name: 'Pain' }))
      .toHaveAccessibleDescription('The most that can be recorded here is 5.')
  })
})
