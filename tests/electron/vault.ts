import { expect, type Page } from '@playwright/test'
import type { Channel, Input, Output } from '../../src/contract/contract.ts'
import type { Result } from '../../src/core/result.ts'

export const passphrase = 'quiet harbour lamp'

/** Sets up the journal as a person would who leaves the recovery sheet for later. @returns the recovery code */
export async function setUp(window: Page): Promise<string> {
  await window.getByRole('link', { name: 'Today' }).click()
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await window.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase)
  await window.getByRole('button', { name: 'Seal the journal' }).click()
  await expect(window.getByRole('heading', { name: 'Your recovery code' })).toBeVisible()
  const groups = await window
    .getByRole('list', { name: 'Recovery code' })
    .getByRole('listitem')
    .allTextContents()
  await window.getByRole('button', { name: 'Later' }).click()
  await expect(window.getByLabel('Went to bed')).toBeVisible()
  return groups.join('-')
}

/** Unlocks on the page of today. */
export async function unlock(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Today' }).click()
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await window.keyboard.press('Enter')
  await expect(window.getByLabel('Went to bed')).toBeVisible()
}

/** Locks, and waits for the page that comes after: the old one says it is locked too, and is gone a moment later. */
export async function loadedAnew(window: Page, lock: () => Promise<unknown>): Promise<void> {
  const loaded = window.waitForEvent('load')
  await lock()
  await loaded
}

/** Sends a message as the page itself would. */
export async function ask<C extends Channel>(
  page: Page,
  channel: C,
  input?: Input<C>,
): Promise<Result<Output<C>>> {
  return await page.evaluate(
    async ({ channel, input }) => {
      // The page checks nothing by itself: what is right is checked where it arrives.
      const invoke = window.bridge.invoke as (channel: string, input: unknown) => Promise<unknown>
      return (await invoke(channel, input)) as Result<Output<C>>
    },
    { channel, input },
  )
}

/** Opens the vault by a message, for tests that are about something else; makes it where there is none. */
export async function openVault(page: Page): Promise<void> {
  const state = await ask(page, 'vault:state')
  if (!state.ok) throw new Error(state.error.message)
  const opened =
    state.value.kind === 'new'
      ? await ask(page, 'vault:create', { passphrase })
      : await ask(page, 'vault:unlock', { by: 'passphrase', passphrase })
  if (!opened.ok) throw new Error(opened.error.message)
}
