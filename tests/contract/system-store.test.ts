import { describe, expect, it, vi } from 'vitest'
import { systemStore } from '../../electron/main/vault/system-store.ts'

type SafeStorage = Parameters<typeof systemStore>[0]

/** A keychain that turns letters round, so that what it keeps is not what it was given. */
function keychain(backend: ReturnType<SafeStorage['getSelectedStorageBackend']>, isAvailable = true) {
  const turned = (text: string) => Buffer.from(text).reverse().toString()
  return {
    isAsyncEncryptionAvailable: vi.fn(() => Promise.resolve(isAvailable)),
    encryptStringAsync: vi.fn((text: string) => Promise.resolve(Buffer.from(turned(text)))),
    decryptStringAsync: vi.fn((sealed: Buffer) =>
      Promise.resolve({ shouldReEncrypt: false, result: turned(sealed.toString()) }),
    ),
    getSelectedStorageBackend: vi.fn(() => backend),
  } satisfies SafeStorage
}

describe('the operating system’s secret store', () => {
  it.each(['gnome_libsecret', 'kwallet5', 'kwallet6'] as const)(
    'is %s on Linux where there is one',
    async (name) => {
      expect(await systemStore(keychain(name), 'linux').backend()).toBe(name)
    },
  )

  it.each(['basic_text', 'unknown'] as const)(
    'is none on Linux where Chromium would use %s, and it is not even asked',
    async (name) => {
      const chromium = keychain(name)
      expect(await systemStore(chromium, 'linux').backend()).toBeUndefined()
      expect(chromium.isAsyncEncryptionAvailable).not.toHaveBeenCalled()
      expect(chromium.encryptStringAsync).not.toHaveBeenCalled()
    },
  )

  it.each(['darwin', 'win32'] as const)('is that of %s, which has one', async (platform) => {
    const chromium = keychain('unknown')
    expect(await systemStore(chromium, platform).backend()).toBe(platform)
    expect(chromium.getSelectedStorageBackend).not.toHaveBeenCalled()
  })

  it('is none where it is locked away or broken', async () => {
    expect(await systemStore(keychain('gnome_libsecret', false), 'linux').backend()).toBeUndefined()
    expect(await systemStore(keychain('unknown', false), 'darwin').backend()).toBeUndefined()
  })

  it('gives back what it was given', async () => {
    const store = systemStore(keychain('gnome_libsecret'), 'linux')
    const sealed = await store.seal('a key')
    expect(sealed.toString()).not.toBe('a key')
    expect(await store.open(sealed)).toBe('a key')
  })

  it('is asked again after it has changed its own key', async () => {
    const chromium = keychain('gnome_libsecret')
    chromium.decryptStringAsync.mockResolvedValueOnce({ shouldReEncrypt: true, result: 'half' })
    expect(await systemStore(chromium, 'linux').open(Buffer.from('yek a'))).toBe('a key')
  })
})
