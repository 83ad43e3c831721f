import { createRawSnippet } from 'svelte'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Button from '../../src/app/ui/Button.svelte'

const children = createRawSnippet(() => ({ render: () => '<span>Bring back</span>' }))

async function show(props: { 'aria-disabled'?: boolean; type?: 'submit' } = {}) {
  const onclick = vi.fn<() => void>()
  const onsubmit = vi.fn<(event: Event) => void>((event) => {
    event.preventDefault()
  })
  const form = document.createElement('form')
  form.append(document.createElement('input'))
  form.addEventListener('submit', onsubmit)
  document.body.append(form)
  const screen = await render(Button, { target: form, props: { children, onclick, ...props } })
  return { button: screen.getByRole('button', { name: 'Bring back' }), form, onclick, onsubmit }
}

describe('Button', () => {
  test('does what it is for, by mouse and by key', async () => {
    const { button, onclick } = await show()
    await button.click()
    await userEvent.keyboard('{Enter}')
    expect(onclick).toHaveBeenCalledTimes(2)
  })

  test('while it is busy it keeps the focus and does nothing, however it is pressed', async () => {
    const { button, onclick } = await show({ 'aria-disabled': true })
    await button.click({ force: true })
    await userEvent.keyboard('{Enter} ')
    expect(onclick).not.toHaveBeenCalled()
    await expect.element(button).toHaveFocus()
  })

  test('while it is busy its form is not sent, by Enter in a field neither', async () => {
    const { button, form, onsubmit } = await show({ 'aria-disabled': true, type: 'submit' })
    await button.click({ force: true })
    form.querySelector('input')?.focus()
    await userEvent.keyboard('{Enter}')
    expect(onsubmit).not.toHaveBeenCalled()
  })
})
