import { writeSync } from 'node:fs'

/**
 * Says a line at once, to whoever listens: what is said after a save must not wait in this program, which is killed. When
 * nobody has listened for a while the pipe is full, and it is waited for.
 * @param {string} line
 */
export function writeLine(line) {
  const bytes = Buffer.from(`${line}\n`)
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(1, bytes, written)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN')) throw cause
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}
