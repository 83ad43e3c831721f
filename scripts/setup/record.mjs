import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A small JSON file in which set-up remembers what it has done. Missing and damaged are the same: not done.
 * @param {string} path
 * @returns {Record<string, unknown>}
 */
export function readRecord(path) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(readFileSync(path, 'utf8'))
    return value !== null && typeof value === 'object' ? { ...value } : {}
  } catch {
    return {}
  }
}

/**
 * Written under another name and renamed, so that an interruption leaves the old record or none.
 * @param {string} path
 * @param {Record<string, unknown>} record
 */
export function writeRecord(path, record) {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(record, null, 2)}\n`)
  renameSync(unfinished, path)
}
