import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { Countdown } from '../../src/app/features/vault/countdown.svelte.ts'
import { ProofForm } from '../../src/app/features/vault/proof-form.svelte.ts'
import SecretField from '../../src/app/features/vault/SecretField.svelte'
import { writeRecoveryCode } from '../../src/core/vault/recovery-code.ts'

const code = writeRecoveryCode(Uint8Array.from({ length: 15 }, (_, index) => index))

describe('SecretField', () => {
  test('a passphrase is hidden until it is asked for, and the button says what it does', async () => {
    const screen = await render(SecretField, { label: 'Passphrase', value: 'kitchen lamp' })
    const input = screen.getByLabelText('Passphrase', { exact: true })
    await expect.element(input).toHaveAttribute('type', 'password')
    await screen.getByRole('button', { name: 'Show passphrase' }).click()
    await expect.element(input).toHaveAttribute('type', 'text')
    await screen.getByRole('button', { name: 'Hide passphrase' }).click()
    await expect.element(input).toHaveAttribute('type', 'password')
  })

  test('a code is shown as it is typed', async () => {
    const screen = await render(SecretField, { label: 'Recovery code', kind: 'code', value: '' })
    await expect.element(screen.getByLabelText('Recovery code')).toHaveAttribute('type', 'text')
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
  })

  test('nothing of it is remembered, corrected or looked up', async () => {
    const screen = await render(SecretField, { label: 'Passphrase', value: '' })
    const input = screen.getByLabelText('Passphrase', { exact: true })
    await expect.element(input).toHaveAttribute('autocomplete', 'off')
    await expect.element(input).toHaveAttribute('spellcheck', 'false')
  })
})

describe('a proof', () => {
  test('is the passphrase as it was typed, spaces and all', () => {
    const form = new ProofForm()
    form.text = ' kitchen lamp '
    expect(form.read()).toEqual({ by: 'passphrase', passphrase: ' kitchen lamp ' })
  })

  test('a code with a slip is not handed on', () => {
    const form = new ProofForm()
    form.swap()
    form.text = code.replace(/^./, (first) => (first === '7' ? '8' : '7'))
    expect(form.read()).toBeUndefined()
    expect(form.error).toMatch(/first group/)
    form.text = code.toLowerCase().replaceAll('-', ' ')
    expect(form.read()).toMatchObject({ by: 'recovery' })
    expect(form.error).toBeUndefined()
  })

  test('what was typed for one is not shown for the other', () => {
    const form = new ProofForm()
    form.text = 'kitchen lamp'
    form.swap()
    expect(form.text).toBe('')
  })
})

test('a countdown runs to nothing and says that it is over', () => {
  vi.useFakeTimers()
  const countdown = new Countdown()
  const stop = countdown.start(1.2)
  expect(countdown.left).toBe(2)
  vi.advanceTimersByTime(1000)
  expect(countdown.left).toBe(1)
  expect(countdown.isOver).toBe(false)
  vi.advanceTimersByTime(5000)
  expect(countdown.left).toBe(0)
  expect(countdown.isOver).toBe(true)
  stop()
  countdown.start(0)
  expect(countdown.isOver).toBe(false)
  vi.useRealTimers()
})

test('typing in a field that is wrong does not take the cursor away', async () => {
  const screen = await render(SecretField, { label: 'Passphrase', value: '', error: 'Type the passphrase.' })
  const input = screen.getByLabelText('Passphrase', { exact: true })
  await input.click()
  await userEvent.keyboard('kit')
  await expect.element(input).toHaveFocus()
  await expect.element(input).toHaveValue('kit')
})
