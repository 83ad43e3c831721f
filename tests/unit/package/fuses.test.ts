import { FuseState, FuseV1Options } from '@electron/fuses'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decided, differingFuses, setFuses } from '../../../scripts/package/fuses.ts'

const count = Object.keys(decided).length
let program = ''

/** The words by which the wire is found in a program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A program with this wire in it, as far as the tool looks. */
function write(states: readonly number[], version = 1): void {
  const wire = Buffer.from([version, states.length, ...states])
  writeFileSync(
    program,
    Buffer.concat([Buffer.alloc(1000, 7), Buffer.from(sentinel), wire, Buffer.alloc(300)]),
  )
}

beforeAll(() => {
  program = join(mkdtempSync(join(tmpdir(), 'vagus-fuses-')), 'program')
})
afterAll(() => {
  rmSync(join(program, '..'), { recursive: true, force: true })
})

describe('the fuses', () => {
  it('are all set as decided, whatever they were', async () => {
    write(Array<number>(count).fill(FuseState.ENABLE))
    expect(await differingFuses(program)).not.toEqual([])
    await setFuses(program)
    expect(await differingFuses(program)).toEqual([])
  })

  it.each(Object.keys(decided).map(Number))('tell when number %i is not as decided', async (number) => {
    write(Array<number>(count).fill(FuseState.ENABLE))
    await setFuses(program)
    const states = Object.entries(decided).map(([at, on]) =>
      on === (Number(at) === number) ? FuseState.DISABLE : FuseState.ENABLE,
    )
    write(states)
    expect(await differingFuses(program)).toEqual([
      expect.stringContaining(`${FuseV1Options[number] ?? ''} should be`),
    ])
  })

  it('of a runtime that has one more are refused: somebody has to decide it', async () => {
    write(Array<number>(count + 1).fill(FuseState.ENABLE))
    await expect(setFuses(program)).rejects.toThrow('strictlyRequireAllFuses')
    expect(await differingFuses(program)).toContain(`fuse ${String(count)} is not known here`)
  })

  it('of a runtime that has lost one are refused', async () => {
    write(Array<number>(count - 1).fill(FuseState.ENABLE))
    await expect(setFuses(program)).rejects.toThrow('not long enough')
  })

  it('of another version are not guessed at', async () => {
    write([FuseState.ENABLE], 2)
    expect(await differingFuses(program)).toEqual([expect.stringContaining('version 2')])
  })
})
