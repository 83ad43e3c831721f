import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { StoredSettings, type Settings } from '../../../src/contract/settings.ts'
import { WindowBounds } from './window-bounds.ts'

/** What a window must know before it is shown. */
export interface FirstLook {
  readonly settings: Settings
  /** Undefined for the first start, and where the file does not say. */
  readonly bounds: WindowBounds | undefined
}

const File = v.fallback(v.object({ settings: v.optional(v.unknown()), window: v.optional(v.unknown()) }), {})

/**
 * Reads the settings without what it takes to write them, which is loaded only after the first frame. Whatever is wrong
 * with the file is for the store to find and to say: here it is as though there were none.
 */
export function firstLook(profile: string): FirstLook {
  const { settings, window } = v.parse(File, read(join(profile, 'settings.json')))
  const bounds = v.safeParse(WindowBounds, window)
  return {
    settings: v.parse(StoredSettings, settings),
    bounds: bounds.success ? bounds.output : undefined,
  }
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
