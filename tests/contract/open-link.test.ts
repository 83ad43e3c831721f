import type { BrowserWindow, MessageBoxOptions } from 'electron'
import fc from 'fast-check'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { openLink } from '../../electron/main/outside/open-link.ts'
import { dialog, shell } from './electron-double.ts'

const window: unknown = { id: 1 }
const cancel = 0
const yes = 1

/** The dialog, answered, and a browser that takes what comes; what both were asked comes back. */
function person(answer: number, browser: () => Promise<unknown> = () => Promise.resolve()) {
  const asked: { parent: unknown; options: MessageBoxOptions }[] = []
  const opened: unknown[] = []
  const answered: unknown = (parent: unknown, options: MessageBoxOptions) => {
    asked.push({ parent, options })
    return Promise.resolve({ response: answer, checkboxChecked: false })
  }
  vi.spyOn(dialog, 'showMessageBox').mockImplementation(answered as typeof dialog.showMessageBox)
  const opening: unknown = (url: unknown) => {
    opened.push(url)
    return browser()
  }
  vi.spyOn(shell, 'openExternal').mockImplementation(opening as typeof shell.openExternal)
  return { asked, opened }
}
afterEach(() => {
  vi.restoreAllMocks()
})

const refused = {
  ok: false,
  error: { code: 'not-openable', message: expect.stringMatching(/^Vagus opens only .*\.$/) as string },
}

describe('an https address', () => {
  const url = 'https://doi.org/10.1016/0165-1781(89)90047-4?a=b#c'

  it('is opened when the person says yes, and only then', async () => {
    const { opened } = person(yes)
    expect(await openLink(window as BrowserWindow, url)).toEqual({ ok: true, value: { opened: true } })
    expect(opened).toEqual([url])
  })

  it('is not opened when they say no', async () => {
    const { opened } = person(cancel)
    expect(await openLink(window as BrowserWindow, url)).toEqual({ ok: true, value: { opened: false } })
    expect(opened).toEqual([])
  })

  it('is shown in full before, with who will go online, and no is what Enter and Escape say', async () => {
    const { asked } = person(cancel)
    await openLink(window as BrowserWindow, url)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.parent).toBe(window)
    const { detail = '', buttons = [], defaultId, cancelId } = asked[0]?.options ?? {}
    expect(detail.split('\n')).toContain(url)
    expect(detail).toContain('Your browser, not Vagus, will go online')
    expect([buttons[cancel], defaultId, cancelId]).toEqual(['Cancel', cancel, cancel])
    expect(buttons[yes]).toMatch(/open/i)
  })

  it('that the browser does not take is said so', async () => {
    person(yes, () => Promise.reject(new Error('no browser')))
    expect(await openLink(window as BrowserWindow, url)).toEqual({
      ok: false,
      error: { code: 'not-opened', message: expect.stringMatching(/^[A-Z].*\.$/) as string },
    })
  })

  it('is shown and opened as one and the same, whatever letters it was written in', async () => {
    const { asked, opened } = person(yes)
    await openLink(window as BrowserWindow, 'https://аpple.example/pаge')
    expect(opened).toEqual(['https://xn--pple-43d.example/p%D0%B0ge'])
    expect(asked[0]?.options.detail).toContain('https://xn--pple-43d.example/p%D0%B0ge')
  })
})

test.each([
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://local/index.html',
  'mailto:someone@example.org',
  'ms-settings:',
  'smb://example.org/share',
  'https://user@example.org/',
  'https://user:secret@example.org/',
  'https://:secret@example.org/',
  'https://',
  'https:///',
  '//example.org/',
  'example.org',
  ' https://example.org/',
  'https://example.org/a b',
  'https://example.org/\nhttps://evil.example/',
  'https://exam\tple.org/',
  'https:\\\\example.org\\',
  'https://example.org/\u202egro.live',
  'https://exa\u00admple.org/',
])('%j is refused before anybody is asked', async (url) => {
  const { asked, opened } = person(yes)
  expect(await openLink(window as BrowserWindow, url)).toEqual(refused)
  expect([asked, opened]).toEqual([[], []])
})

test('whatever is opened is https without a name or password, and was shown', async () => {
  const near = fc
    .tuple(
      fc.constantFrom('https:', 'http:', 'HTTPS:', 'file:', 'javascript:', ''),
      fc.constantFrom('//', '/', '\\\\', ''),
      fc.constantFrom('', 'a@', 'a:b@', ':@', '@'),
      fc.oneof(fc.webUrl(), fc.string(), fc.domain()),
    )
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.webUrl({ validSchemes: ['http', 'https'] }), near, fc.string()),
      async (url) => {
        const { asked, opened } = person(yes)
        const answer = await openLink(window as BrowserWindow, url)
        expect(opened).toHaveLength(answer.ok ? 1 : 0)
        for (const address of opened) {
          const { protocol, username, password } = new URL(String(address))
          expect([protocol, username, password]).toEqual(['https:', '', ''])
          expect(asked[0]?.options.detail?.split('\n')).toContain(address)
        }
        vi.restoreAllMocks()
      },
    ),
    { numRuns: 300 },
  )
})
