import type { SafeStorage } from 'electron'

/** The operating system's secret store: a keychain that only the person's own session opens. */
export interface SystemStore {
  /** Its name; undefined where there is none that deserves it. */
  readonly backend: () => Promise<string | undefined>
  readonly seal: (text: string) => Promise<Buffer>
  readonly open: (sealed: Buffer) => Promise<string>
}

/** Names of what Chromium falls back to without a keychain: a password that stands in its source. */
const noStores = ['basic_text', 'unknown']

/** Through Electron's asynchronous calls, which do not hold up the window while a keychain asks its person. */
export function systemStore(
  safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >,
  platform: NodeJS.Platform,
): SystemStore {
  return {
    backend: async () => {
      const name = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : platform
      if (noStores.includes(name)) return undefined
      return (await safeStorage.isAsyncEncryptionAvailable()) ? name : undefined
    },
    seal: (text) => safeStorage.encryptStringAsync(text),
    open: async (sealed) => {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed)
      // As its documentation has it: after a change of the store's own key, asking again gives what counts.
      return shouldReEncrypt ? (await safeStorage.decryptStringAsync(sealed)).result : result
    },
  }
}
