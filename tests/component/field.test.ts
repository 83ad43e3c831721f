import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Field from '../../src/app/ui/Field.svelte'

async function show(props: { hint?: string; error?: string } = {}) {
  const onchange = vi.fn<(text: string) => void>()
  const screen = await render(Field, { label: 'Went to bed', value: '', onchange, ...props })
  return { screen, onchange, input: screen.getByLabelText('Went to bed') }
}

describe('Field', () => {
  test('hands on what was typed when the field is left, not with every key', async () => {
    const { input, onchange } = await show()
    await input.click()
    await userEvent.keyboard('2315')
    expect(onchange).not.toHaveBeenCalled()
    await userEvent.tab()
    expect(onchange).toHaveBeenCalledExactlyOnceWith('2315')
  })

  test('says nothing when it is left as it was', async () => {
    const { input, onchange } = await show()
    await input.click()
    await userEvent.tab()
    expect(onchange).not.toHaveBeenCalled()
  })

  test('an error takes the place of the hint, and is announced with the field', async () => {
    const { input, screen } = await show({ hint: 'as the clock showed it' })
    await expect.element(input).toHaveAccessibleDescription('as the clock showed it')
    await expect.element(input).toHaveAttribute('aria-invalid', 'false')
    await screen.rerender({ error: 'Write it as 23:15.' })
    await expect.element(input).toHaveAccessibleDescription('Write it as 23:15.')
    await expect.element(input).toHaveAttribute('aria-invalid', 'true')
  })

  test('what was typed stays when the value does not change', async () => {
    const { input, screen } = await show()
    await input.fill('25:70')
    await userEvent.tab()
    await screen.rerender({ error: 'Write it as 23:15.' })
    await expect.element(input).toHaveValue('25:70')
  })
})
