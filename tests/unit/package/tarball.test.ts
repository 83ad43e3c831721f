import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packTarball } from '../../../scripts/package/tarball.ts'

// Made on Linux only, with the tar that is there.
if (process.platform === 'linux') {
  describe('the tarball', () => {
    it('is the same bytes for the same files, whenever and in whatever order they were made', () => {
      const folder = mkdtempSync(join(tmpdir(), 'vagus-tarball-'))
      try {
        const made = [
          ['zebra', 'adder'],
          ['adder', 'zebra'],
        ].map((names, round) => {
          const app = join(folder, String(round), 'linux-unpacked')
          mkdirSync(app, { recursive: true })
          for (const name of names) {
            writeFileSync(join(app, name), name)
            // As the helper that runs as root is left by some systems.
            chmodSync(join(app, name), name === 'zebra' ? (round === 0 ? 0o4755 : 0o700) : 0o640)
            utimesSync(join(app, name), round, 1000 * (round + 1))
          }
          const file = join(folder, String(round), 'vagus-1.0.0-linux-x64.tar.gz')
          packTarball(app, file)
          return file
        })
        const [first = '', second = ''] = made
        expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
        const list = execFileSync('tar', ['-tvzf', first], { encoding: 'utf8' })
        const lines = list.trim().split('\n')
        expect(lines.map((line) => line.slice(0, 10))).toEqual(['drwxr-xr-x', '-rw-r--r--', '-rwxr-xr-x'])
        expect(lines.map((line) => line.split(' ').at(-1))).toEqual([
          'vagus-1.0.0-linux-x64/',
          'vagus-1.0.0-linux-x64/adder',
          'vagus-1.0.0-linux-x64/zebra',
        ])
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  })
}
