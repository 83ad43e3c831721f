import { spawnSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * A real disk of that many bytes, which only root on Linux can have. Elsewhere undefined, and the test says on the terminal
 * that it stands a refusal in its place.
 */
export function smallDisk(bytes: number): { path: string; remount: (how: 'ro' | 'rw') => void } | undefined {
  const path = temporaryFolder()
  const run = (...words: string[]) => spawnSync(words[0] ?? '', words.slice(1), { encoding: 'utf8' })
  const mounted =
    process.platform === 'linux' && process.getuid?.() === 0
      ? run('mount', '-t', 'tmpfs', '-o', `size=${String(bytes)}`, 'tmpfs', path)
      : { status: 1, stderr: 'only root on Linux may mount one' }
  if (mounted.status !== 0) {
    console.info(`No real full disk here (${mounted.stderr.trim()}): what it says is made up instead.`)
    return undefined
  }
  onTestFinished(() => {
    run('umount', path)
  })
  return {
    path,
    remount: (how) => {
      run('mount', '-o', `remount,${how}`, path)
    },
  }
}
