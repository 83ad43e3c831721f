import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { codeOf } from '../code-of.ts'
import { words } from './catalogue.ts'
import { DurableFile, syncFolder } from './durable-file.ts'
import { whileLocked } from './folder-lock.ts'
import { KeyFile, keyFileFormat, type PortableKeys } from './key-file.ts'

/** What is known of the key file before anybody has proved anything. */
export type KeysFound =
  /** There is none, and nothing that would need one. `clear`: an older Vagus left a journal that is not sealed. */
  | { readonly kind: 'none'; readonly clear: boolean }
  | { readonly kind: 'ready'; readonly keys: KeyFile; readonly notice?: string }
  | { readonly kind: 'damaged'; readonly message: string }

/** The file `keys.json` of the vault's folder. Without it the journal cannot be opened, so a backup has a copy. */
export class KeyStore {
  readonly #folder: string
  readonly #file: DurableFile
  readonly #newestBackup: () => PortableKeys | undefined
  readonly #now: () => Date

  /** @param newestBackup the keys in the newest backup that can be read, where there is no doubt whose they are */
  constructor(
    folder: string,
    newestBackup: () => PortableKeys | undefined,
    now: () => Date = () => new Date(),
  ) {
    this.#folder = folder
    this.#file = new DurableFile(folder, 'keys')
    this.#newestBackup = newestBackup
    this.#now = now
  }

  /** A damaged file is moved aside, and one that is gone or damaged is put back from a backup where there is one. */
  find(): KeysFound {
    let content: unknown
    try {
      content = this.#file.read()
    } catch (cause) {
      if (!(cause instanceof SyntaxError))
        return { kind: 'damaged', message: words.keys.notRead(codeOf(cause)) }
      return this.#putBack('damaged')
    }
    if (content === undefined) return this.#findWithoutFile()
    const parsed = v.safeParse(KeyFile, content)
    if (parsed.success) return { kind: 'ready', keys: parsed.output }
    if (v.is(v.object({ format: v.pipe(v.number(), v.minValue(keyFileFormat + 1)) }), content)) {
      return { kind: 'damaged', message: words.keys.newer }
    }
    return this.#putBack('damaged')
  }

  #findWithoutFile(): KeysFound {
    try {
      const files = this.#yearFiles()
      if (files.every((file) => this.#isClear(file))) return { kind: 'none', clear: files.length > 0 }
    } catch (cause) {
      return { kind: 'damaged', message: words.keys.notRead(codeOf(cause)) }
    }
    return this.#putBack('missing')
  }

  /** Returns when it is on the disk; throws what the disk says, and then the file is what it was. */
  write(keys: KeyFile): void {
    whileLocked(this.#folder, () => {
      this.#file.write(keys)
    })
  }

  #putBack(why: 'damaged' | 'missing'): KeysFound {
    const backup = this.#newestBackup()
    if (backup === undefined) return { kind: 'damaged', message: words.keys.none }
    const keys: KeyFile = { format: keyFileFormat, ...backup }
    try {
      if (why === 'damaged') this.#setAside()
      this.write(keys)
    } catch (cause) {
      return { kind: 'damaged', message: words.keys.notRead(codeOf(cause)) }
    }
    return { kind: 'ready', keys, notice: words.keys.putBack[why] }
  }

  #setAside(): void {
    const stamp = this.#now().toISOString().replaceAll(/\D/g, '')
    renameSync(join(this.#folder, 'keys.json'), join(this.#folder, `keys.damaged-${stamp}.json`))
    syncFolder(this.#folder)
  }

  #yearFiles(): string[] {
    if (!existsSync(this.#folder)) return []
    return readdirSync(this.#folder).filter((file) =>
      /^(?:journal|reading|trackers|visits)-\d{4}\.json$/.test(file),
    )
  }

  #isClear(file: string): boolean {
    try {
      const content = new DurableFile(this.#folder, file.replace(/\.json$/, '')).read()
      return v.is(v.object({ format: v.literal(1) }), content)
    } catch (cause) {
      // It cannot be told of a damaged one, which is moved aside at set-up. One that cannot be read may be sealed.
      return cause instanceof SyntaxError
    }
  }
}

/** Everything of the vault in its folder, keys first: without them the rest is noise. */
export function wipeFolder(folder: string): void {
  if (!existsSync(folder)) return
  const own = readdirSync(folder).filter((file) =>
    /^(?:keys|journal|reading|trackers|visits|unsaved)(?:[-.].*)?\.(?:json|sealed)(?:\.tmp-.*)?$/.test(file),
  )
  const keysFirst = own.toSorted(
    (one, other) => Number(other.startsWith('keys')) - Number(one.startsWith('keys')),
  )
  for (const file of keysFirst) {
    rmSync(join(folder, file), { force: true })
    if (file.startsWith('keys')) syncFolder(folder)
  }
  syncFolder(folder)
}
