import { tick } from 'svelte'

/** Puts the cursor into the first field that is wrong, with what stands in it selected. */
export async function focusWrong(form: HTMLElement): Promise<void> {
  await tick()
  const field = form.querySelector<HTMLInputElement>('[aria-invalid="true"]')
  field?.focus()
  field?.select()
}
