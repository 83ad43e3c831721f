import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Field from '../../src/app/ui/Field.svelte'
import TextArea from '../../src/app/ui/TextArea.svelte'

const wait = { timeout: 3000 }

describe('a field while someone types in it', () => {
  test('hands on what stands in it when the typing pauses, and again when it is left', async () => {
    const onchange = vi.fn<(text: string) => void>()
    const onpause = vi.fn<(text: string) => void>()
    const screen = await render(TextArea, { label: 'Notes', value: '', onchange, onpause })
    await screen.getByLabelText('Notes').click()
    await userEvent.keyboard('half')
    expect(onpause).not.toHaveBeenCalled()
    await vi.waitFor(() => {
      expect(onpause).toHaveBeenCalledExactlyOnceWith('half')
    }, wait)
    expect(onchange).not.toHaveBeenCalled()
    await userEvent.keyboard(' a day')
    await userEvent.tab()
    expect(onchange).toHaveBeenCalledExactlyOnceWith('half a day')
  })

  test('an answer that comes meanwhile is not written into it', async () => {
    const onchange = vi.fn<(text: string) => void>()
    const screen = await render(Field, { label: 'Went to bed', value: '', onchange })
    const input = screen.getByLabelText('Went to bed')
    await input.click()
    await userEvent.keyboard('23')
    await screen.rerender({ value: '23:00' })
    await userEvent.keyboard('15')
    await expect.element(input).toHaveValue('2315')
    onchange.mockImplementation(() => void screen.rerender({ value: '23:15' }))
    await userEvent.tab()
    await expect.element(input).toHaveValue('23:15')
  })

  test('what is wrong with half a word is said when the field is left', async () => {
    const screen = await render(Field, { label: 'Went to bed', value: '', onchange: () => undefined })
    const input = screen.getByLabelText('Went to bed')
    await input.click()
    await userEvent.keyboard('25')
    await screen.rerender({ error: 'Write it as 23:15.' })
    await expect.element(input).toHaveAttribute('aria-invalid', 'false')
    await userEvent.tab()
    await expect.element(input).toHaveAttribute('aria-invalid', 'true')
  })

  test('a field that is taken from the page hands on what was typed', async () => {
    const onchange = vi.fn<(text: string) => void>()
    const screen = await render(Field, { label: 'Went to bed', value: '', onchange })
    await screen.getByLabelText('Went to bed').click()
    await userEvent.keyboard('2315')
    await screen.unmount()
    expect(onchange).toHaveBeenCalledExactlyOnceWith('2315')
  })
})
