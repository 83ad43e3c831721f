import { dialog, shell, type BrowserWindow } from 'electron'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import { words } from './catalogue.ts'

/** Hands an address to the person's browser, when it may be handed on and they say yes to it. */
export async function openLink(window: BrowserWindow, url: string): Promise<Result<{ opened: boolean }>> {
  const said = words.link
  const address = openable(url)
  if (address === undefined) return fail('not-openable', said.notOpenable)
  const yes = 1
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: said.title,
    message: said.message,
    detail: said.detail(address),
    buttons: [said.cancel, said.open],
    // Enter by accident keeps everything offline.
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response !== yes) return succeed({ opened: false })
  try {
    await shell.openExternal(address)
  } catch {
    return fail('not-opened', said.failed)
  }
  return succeed({ opened: true })
}

/**
 * The address as it is shown and opened: one and the same, spelt out by the parser, so that no letter that looks like
 * another and no control character stands in it. Undefined when it may not be opened.
 */
function openable(url: string): string | undefined {
  // The parser would mend these silently.
  if (/[\s\p{Cc}\p{Cf}\\]/u.test(url) || !URL.canParse(url)) return undefined
  const { protocol, username, password, href } = new URL(url)
  return protocol === 'https:' && username === '' && password === '' ? href : undefined
}
