import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { sealClearLeftovers } from '../../electron/main/vault/clear-leftovers.ts'
import { beingSealed, type KeyFile, type Proof } from '../../electron/main/vault/key-file.ts'
import { KeyStore } from '../../electron/main/vault/key-store.ts'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import type { SystemStore } from '../../electron/main/vault/system-store.ts'
import type { Arrived, Opened } from '../../electron/main/vault/opening.ts'
import { Vault } from '../../electron/main/vault/vault.ts'
import { succeed, fail } from '../../src/core/result.ts'
import { dayOn } from '../fixtures/entries.ts'
import { markOn } from '../fixtures/reading.ts'
import { planWith } from '../fixtures/visits.ts'
import { byId, failureOf } from './sealed-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { weakKeys } from './weak-keys.ts'

// Each way in takes half a second, by design.
vi.setConfig({ testTimeout: 120_000 })

const passphrase = 'something long'
const right: Proof = { by: 'passphrase', passphrase }
const wrong: Proof = { by: 'passphrase', passphrase: 'something else' }

/** A keychain that keeps what it is given, and can be another one. */
function keychain() {
  const state = { backend: 'gnome_libsecret' as string | undefined, broken: false }
  const kept = new Map<string, string>()
  const store: SystemStore = {
    backend: () => Promise.resolve(state.backend),
    seal: (text) => {
      if (state.broken) return Promise.reject(new Error('The keychain is gone.'))
      const name = `kept ${String(kept.size)}`
      kept.set(name, text)
      return Promise.resolve(Buffer.from(name))
    },
    open: (sealed) => {
      const text = kept.get(sealed.toString())
      return text === undefined || state.broken
        ? Promise.reject(new Error('The keychain is gone.'))
        : Promise.resolve(text)
    },
  }
  return { state, kept, store }
}

function vaultIn(
  folder: string,
  { system = keychain().store, steady = () => 0 }: { system?: SystemStore; steady?: () => number } = {},
) {
  return new Vault({ folder, keyStore: new KeyStore(folder, () => undefined), system, steady })
}

const openedOf = (vault: Vault): Opened => {
  if (vault.opened === undefined) throw new Error('The vault is not open.')
  return vault.opened
}

/** A vault that is set up, with one entry, one mark and a plan for a visit, and locked. */
async function setUp(options: Parameters<typeof vaultIn>[1] = {}) {
  const folder = temporaryFolder()
  const { keys, code } = await weakKeys(passphrase)
  new KeyStore(folder, () => undefined).write(keys)
  const vault = vaultIn(folder, options)
  expect((await vault.unlock(right)).ok).toBe(true)
  const [entry, mark] = [dayOn('2026-03-01', { notes: 'Curry at nine.' }), markOn('pain fell')]
  const plan = planWith({ concerns: ['Why after curry?'] })
  const { journal, reading, visits } = openedOf(vault)
  expect([journal.put(entry).ok, reading.put(mark).ok, visits.put(plan).ok]).toEqual([true, true, true])
  vault.lock()
  const keysNow = () => JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as KeyFile
  return { folder, vault, code, entry, mark, plan, keysNow }
}

const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file !== 'keys.json')
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  )

describe('setting up', () => {
  it('makes a vault that opens with the passphrase and with the code, and is empty', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const vault = vaultIn(folder)
    expect(await vault.state()).toEqual({ kind: 'new', clear: false })
    const before = vi.fn()
    const created = await vault.create(passphrase, before)
    if (!created.ok) throw new Error(created.error.message)
    expect(before).not.toHaveBeenCalled()
    expect(created.value.code).toMatch(/^(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}$/)
    expect(await vault.state()).toMatchObject({ kind: 'open', recovery: 'untried' })
    expect(vault.contents()).toEqual({ entries: [], trackers: [], reading: [], visits: [] })
    for (const proof of [right, { by: 'recovery', code: created.value.code } as const]) {
      vault.lock()
      expect(await vault.unlock(proof)).toEqual({ ok: true, value: null })
    }
    if (process.platform === 'win32') return
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
  })

  it('is refused where there is a vault already, open or locked, and changes nothing', async () => {
    const { folder, vault } = await setUp()
    const before = readFileSync(join(folder, 'keys.json'))
    const refused = [await vault.create('something new', vi.fn())]
    await vault.unlock(right)
    refused.push(await vault.create('something new', vi.fn()))
    for (const result of refused) expect(failureOf(result)).toMatchObject({ code: 'already-there' })
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(before)
  })
})

describe('the journal of the first Vagus, which is in the clear', () => {
  const canary = 'Zwieback-at-midnight'
  const [first, second] = [
    dayOn('2025-03-01', { notes: `${canary} one` }),
    dayOn('2026-03-01', { notes: `${canary} two` }),
  ]
  const mark = markOn(`${canary} three`)
  const damaged = {
    'journal-2024.damaged-20260101T080000Z.json': `{"format":1,"records":{"a":"${canary} four`,
    'journal-2023.damaged-20260101T080000Z-2.json': `\0\0${canary} five`,
  }

  function plantClear(folder: string): void {
    const { revision: _one, ...one } = first
    const { revision: _two, ...two } = second
    const year = (id: string, entry: object, more: object = {}) =>
      JSON.stringify({ format: 1, records: { [id]: { schema: 1, entry }, ...more } }, undefined, '\t')
    const files = {
      'journal-2025.json': year(first.id, one, { odd: { what: `${canary} six` } }),
      'journal-2026.json': year(second.id, two),
      'journal-2022.json': `{"format":1,"records":{"b":"${canary} seven`,
      'reading-2026.json': year(mark.id, mark),
      'journal-2026.json.tmp-1234567890abcdef': `{"${canary} eight`,
      ...damaged,
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  }
  const clearFiles = (folder: string) =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(canary))

  async function sealed() {
    const folder = temporaryFolder()
    plantClear(folder)
    expect(clearFiles(folder)).toHaveLength(7)
    const vault = vaultIn(folder)
    expect(await vault.state()).toEqual({ kind: 'new', clear: true })
    const before = vi.fn(() => {
      // The backup before it comes first.
      expect(clearFiles(folder)).toHaveLength(7)
      return Promise.resolve(succeed(null))
    })
    const created = await vault.create(passphrase, before)
    expect(created.ok).toBe(true)
    expect(before).toHaveBeenCalledOnce()
    return { folder, vault }
  }

  it('is sealed with nothing lost, no word of it is left in any file, and the person is told of what was damaged', async () => {
    const { folder, vault } = await sealed()
    expect(clearFiles(folder)).toEqual([])
    const revised = (entry: typeof first) => ({ ...entry, revision: Date.parse(entry.changedAt) })
    expect(byId(vault.contents().entries)).toStrictEqual(byId([revised(first), revised(second)]))
    expect(vault.contents().reading).toStrictEqual([mark])

    const { journal, reading } = openedOf(vault).problems
    expect(reading).toEqual([])
    expect(journal.map(({ code, file }) => [code, file])).toEqual([
      ['damaged-file', 'journal-2022.json'],
      ['damaged-record', 'journal-2025.json'],
    ])
    // It names the file as it is called now.
    const aside = readdirSync(folder).find((file) => file.startsWith('journal-2022.damaged-')) ?? 'none'
    expect(aside).toMatch(/^journal-2022\.damaged-\w+\.json\.sealed$/)
    expect(journal[0]?.message).toContain(`kept as ${aside} in`)
  })

  it('is nobody’s once everything is sealed: a file in the clear is named, kept, and not taken in', async () => {
    const { folder, vault } = await sealed()
    vault.lock()
    const { revision: _, ...forged } = dayOn('2021-03-01', { notes: 'Forged.' })
    const file = join(folder, 'journal-2021.json')
    const content = JSON.stringify({ format: 1, records: { [forged.id]: { schema: 1, entry: forged } } })
    writeFileSync(file, content)
    await vault.unlock(right)
    expect(
      vault
        .contents()
        .entries.map(({ date }) => date)
        .sort(),
    ).toEqual(['2025-03-01', '2026-03-01'])
    expect(openedOf(vault).problems.journal).toContainEqual({
      code: 'damaged-file',
      file: 'journal-2021.json',
      message: expect.stringContaining('is not sealed') as string,
    })
    expect(failureOf(openedOf(vault).journal.put(dayOn('2021-04-01')))).toMatchObject({
      code: 'read-only-year',
    })
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  it('goes on being sealed at the next unlock when that was cut off before anything was', async () => {
    const folder = temporaryFolder()
    const vault = vaultIn(folder)
    await vault.create(passphrase, () => Promise.resolve(succeed(null)))
    const { keys, sealer } = openedOf(vault)
    // As it is between the writing of the keys and the sealing of the first year.
    new KeyStore(folder, () => undefined).write(beingSealed(keys, sealer))
    vault.lock()
    plantClear(folder)
    expect(await vault.unlock(right)).toMatchObject({ ok: true })
    expect(vault.contents().entries).toHaveLength(2)
    expect(clearFiles(folder)).toEqual([])
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain('"sealing"')
  })

  it('keeps every byte of a damaged file, sealed', async () => {
    const { folder, vault } = await sealed()
    const { sealer } = openedOf(vault)
    for (const [name, content] of Object.entries(damaged)) {
      const bytes = readFileSync(join(folder, `${name}.sealed`))
      expect(sealer.openBytes(bytes, ['file', name])?.toString()).toBe(content)
    }
    vault.lock()
    await vault.unlock(right)
    expect(readdirSync(folder).filter((file) => file.endsWith('.damaged'))).toEqual([])
    expect(openedOf(vault).problems.journal.map(({ code }) => code)).toEqual(['damaged-record'])
  })

  it('stays as it is when the backup before it fails', async () => {
    const folder = temporaryFolder()
    plantClear(folder)
    const before = bytesOf(folder)
    const vault = vaultIn(folder)
    const created = await vault.create(passphrase, () =>
      Promise.resolve(fail('no-room', 'No room for a backup.')),
    )
    expect(failureOf(created)).toMatchObject({ code: 'no-room' })
    expect(bytesOf(folder)).toEqual(before)
    expect(await vault.state()).toEqual({ kind: 'new', clear: true })
  })

  it('has its damaged files sealed at the next unlock when that was cut off, also half-way through wiping one', () => {
    const folder = temporaryFolder()
    const sealer = new Sealer(Buffer.alloc(32, 7))
    const [name = '', content = ''] = Object.entries(damaged)[0] ?? []
    writeFileSync(join(folder, name), content)
    writeFileSync(
      join(folder, `${name}.sealed`),
      sealer.sealBytes(Buffer.from(content), ['file', name]).subarray(0, 40),
    )
    expect(sealClearLeftovers(folder, sealer)).toEqual({
      renamed: new Map([[name, `${name}.sealed`]]),
      problems: [],
    })
    writeFileSync(join(folder, name), '\0'.repeat(content.length))
    sealClearLeftovers(folder, sealer)
    expect(readdirSync(folder)).toEqual([`${name}.sealed`])
    const opened = sealer.openBytes(readFileSync(join(folder, `${name}.sealed`)), ['file', name])
    expect(opened?.toString()).toBe(content)
  })

  it('leaves a damaged file that was sealed already as it is', async () => {
    const { folder, vault } = await setUp()
    const cut = readFileSync(join(folder, 'journal-2026.json'), 'utf8').slice(0, -10)
    writeFileSync(join(folder, 'journal-2026.json'), cut)
    await vault.unlock(right)
    const [aside = 'none'] = readdirSync(folder).filter((file) => file.includes('damaged'))
    expect(aside).toMatch(/^journal-2026\.damaged-\w+\.json$/)
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(cut)
    expect(openedOf(vault).problems.journal[0]?.message).toContain(`kept as ${aside} in`)
  })
})

describe('unlocking', () => {
  it('opens everything with the passphrase or the code, and tells what is there', async () => {
    const { vault, code, entry, mark, plan } = await setUp()
    expect(await vault.state()).toEqual({
      kind: 'locked',
      system: { available: true, on: false },
      recovery: true,
      wait: 0,
    })
    for (const proof of [right, { by: 'recovery', code } as const]) {
      expect(await vault.unlock(proof)).toEqual({ ok: true, value: null })
      expect(vault.contents()).toEqual({ entries: [entry], trackers: [], reading: [mark], visits: [plan] })
      expect(openedOf(vault).problems).toEqual({ journal: [], reading: [], visits: [] })
      vault.lock()
    }
  })

  it('with what is wrong opens nothing and touches no file', async () => {
    const { folder, vault, code } = await setUp()
    const { code: other } = await weakKeys(passphrase)
    const before = [bytesOf(folder), readFileSync(join(folder, 'keys.json'))]
    const results = [
      await vault.unlock(wrong),
      await vault.unlock({ by: 'recovery', code: other }),
      await vault.unlock({ by: 'recovery', code: code.slice(0, -1) }),
    ]
    expect(results.map((result) => failureOf(result)?.code)).toEqual([
      'wrong-passphrase',
      'wrong-recovery',
      'bad-code',
    ])
    for (const result of results) expect(failureOf(result)?.message).toMatch(/^[A-Z“].*\.$/)
    expect(vault.opened).toBeUndefined()
    expect([bytesOf(folder), readFileSync(join(folder, 'keys.json'))]).toEqual(before)
  })

  it('waits longer after each wrong passphrase from the third on, and looks at none meanwhile', async () => {
    let now = 0
    const { vault } = await setUp({ steady: () => now })
    for (let tries = 0; tries < 3; tries += 1) await vault.unlock(wrong)
    expect(await vault.state()).toMatchObject({ kind: 'locked', wait: 1 })
    expect(failureOf(await vault.unlock(right))).toMatchObject({ code: 'wait' })
    now += 1000
    expect(failureOf(await vault.unlock(wrong))?.message).toMatch(/wait 2 seconds/)
    now += 2000
    expect((await vault.unlock(right)).ok).toBe(true)
  })

  it('says so where there is nothing to open', async () => {
    expect(failureOf(await vaultIn(temporaryFolder()).unlock(right))).toMatchObject({
      code: 'nothing-to-open',
    })
  })

  it('tells once that the key file came back from a backup', async () => {
    const { folder, keysNow } = await setUp()
    const { vault: id, passphrase: way, recovery } = keysNow()
    rmSync(join(folder, 'keys.json'))
    const vault = new Vault({
      folder,
      keyStore: new KeyStore(folder, () => ({ vault: id, passphrase: way, ...(recovery && { recovery }) })),
      system: keychain().store,
    })
    expect((await vault.unlock(right)).ok).toBe(true)
    const state = await vault.state()
    if (state.kind !== 'open') throw new Error('It is not open.')
    expect(state.notices).toHaveLength(1)
    expect(state.notices[0]).toMatch(/missing and has been put back/)
    vault.lock()
    await vault.unlock(right)
    expect(await vault.state()).toMatchObject({ notices: [] })
  })

  it('does one step at a time: of many passphrases at once, the wait counts each', async () => {
    const { vault } = await setUp()
    const results = await Promise.all(Array.from({ length: 6 }, () => vault.unlock(wrong)))
    expect(results.map((result) => failureOf(result)?.code)).toEqual([
      ...Array.from({ length: 3 }, () => 'wrong-passphrase'),
      ...Array.from({ length: 3 }, () => 'wait'),
    ])
  })

  it('reads again what another program has written meanwhile', async () => {
    const { folder, vault } = await setUp()
    const other = vaultIn(folder)
    await other.unlock(right)
    const more = dayOn('2026-04-01')
    expect(openedOf(other).journal.put(more).ok).toBe(true)
    await vault.unlock(right)
    expect(openedOf(vault).journal.find(more.id)).toStrictEqual(more)
  })
})

describe('locking', () => {
  it('overwrites the key, empties the stores, and leaves nothing to seal or open with', async () => {
    const { folder, vault, entry, mark, plan } = await setUp()
    await vault.unlock(right)
    const { sealer, journal, reading, trackers, visits, unsaved } = openedOf(vault)
    const before = bytesOf(folder)
    vault.lock()
    expect(vault.opened).toBeUndefined()
    expect([journal, reading, trackers, visits].map((store) => store.all())).toEqual([[], [], [], []])
    expect([journal.find(entry.id), reading.find(mark.id), visits.find(plan.id)]).toEqual(
      Array(3).fill(undefined),
    )
    expect(vault.contents()).toEqual({ entries: [], trackers: [], reading: [], visits: [] })
    expect(() => sealer.copyOfKey()).toThrow('wiped')
    expect(() => {
      unsaved.keep([], sealer)
      unsaved.keep([{ name: 'x', keptAt: '2026-11-23T08:00:00Z', parts: {}, misread: {} }], sealer)
    }).toThrow('wiped')
    expect(() => journal.put(entry)).toThrow('closed')
    expect(await vault.state()).toMatchObject({ kind: 'locked' })
    expect(bytesOf(folder)).toEqual(before)
    const nothing = { put: [], remove: [] }
    const changes = { entries: nothing, trackers: nothing, reading: nothing, visits: nothing }
    expect(failureOf(vault.change(changes))).toMatchObject({ code: 'locked' })
  })

  it('lets no change of the keys through', async () => {
    const { vault } = await setUp()
    for (const result of [
      await vault.changePassphrase(right, 'something new'),
      await vault.newRecoveryCode(right),
      await vault.useSystem(true),
      await vault.recoveryWasTried(),
    ])
      expect(failureOf(result)).toMatchObject({ code: 'locked' })
  })
})

describe('the passphrase', () => {
  it('is changed without touching a year: the new one opens, the old one opens nothing', async () => {
    const { folder, vault, entry, code } = await setUp()
    await vault.unlock(right)
    const before = bytesOf(folder)
    expect(failureOf(await vault.changePassphrase(wrong, 'something new'))).toMatchObject({
      code: 'wrong-passphrase',
    })
    expect((await vault.changePassphrase(right, 'something new')).ok).toBe(true)
    expect(bytesOf(folder)).toEqual(before)
    const again = vaultIn(folder)
    expect(failureOf(await again.unlock(right))).toMatchObject({ code: 'wrong-passphrase' })
    expect((await again.unlock({ by: 'passphrase', passphrase: 'something new' })).ok).toBe(true)
    expect(again.contents().entries).toStrictEqual([entry])
    again.lock()
    expect((await again.unlock({ by: 'recovery', code })).ok).toBe(true)
  })

  it('that was forgotten is replaced with the recovery code', async () => {
    const { vault, code } = await setUp()
    await vault.unlock({ by: 'recovery', code })
    expect((await vault.changePassphrase({ by: 'recovery', code }, 'something new')).ok).toBe(true)
    vault.lock()
    expect((await vault.unlock({ by: 'passphrase', passphrase: 'something new' })).ok).toBe(true)
  })
})

describe('the recovery code', () => {
  it('is replaced by a new one, and the old one opens nothing any more', async () => {
    const { folder, vault, code } = await setUp()
    await vault.unlock(right)
    const before = bytesOf(folder)
    expect((await vault.recoveryWasTried()).ok).toBe(true)
    expect(await vault.state()).toMatchObject({ recovery: 'tried' })
    const made = await vault.newRecoveryCode(right)
    if (!made.ok) throw new Error(made.error.message)
    expect(await vault.state()).toMatchObject({ recovery: 'untried' })
    expect(bytesOf(folder)).toEqual(before)
    vault.lock()
    expect(failureOf(await vault.unlock({ by: 'recovery', code }))).toMatchObject({ code: 'wrong-recovery' })
    expect((await vault.unlock({ by: 'recovery', code: made.value.code })).ok).toBe(true)
  })
})

describe('the operating system’s secret store', () => {
  const withSystem = async () => {
    const chain = keychain()
    const made = await setUp({ system: chain.store })
    await made.vault.unlock(right)
    return { ...made, ...chain }
  }

  it('opens the vault once the person has let it, and no longer when they say so', async () => {
    const { vault, entry, keysNow } = await withSystem()
    expect((await vault.useSystem(true)).ok).toBe(true)
    expect(await vault.state()).toMatchObject({ system: { available: true, on: true } })
    vault.lock()
    expect((await vault.unlock({ by: 'system' })).ok).toBe(true)
    expect(vault.contents().entries).toStrictEqual([entry])
    expect((await vault.useSystem(false)).ok).toBe(true)
    expect(keysNow()).not.toHaveProperty('system')
    vault.lock()
    expect(failureOf(await vault.unlock({ by: 'system' }))).toMatchObject({ code: 'no-store' })
  })

  it('is not used where there is none, and what it sealed is not tried in another one', async () => {
    const { vault, state, keysNow } = await withSystem()
    state.backend = undefined
    expect(failureOf(await vault.useSystem(true))).toMatchObject({ code: 'no-store' })
    expect(keysNow()).not.toHaveProperty('system')
    state.backend = 'gnome_libsecret'
    await vault.useSystem(true)
    expect(keysNow().system?.backend).toBe('gnome_libsecret')
    vault.lock()
    for (const backend of ['kwallet6', undefined]) {
      state.backend = backend
      expect(failureOf(await vault.unlock({ by: 'system' }))).toMatchObject({ code: 'no-store' })
      expect(await vault.state()).toMatchObject({ system: { on: false } })
    }
    expect((await vault.unlock(right)).ok).toBe(true)
  })

  it('that fails, or gives back anything else, opens nothing: no entry is ever sealed with a key that is not the vault’s', async () => {
    const { vault, state, kept } = await withSystem()
    await vault.useSystem(true)
    vault.lock()
    const [name, text] = [...kept].at(0) ?? ['', '']
    const flipped = `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
    for (const other of [
      '',
      ' ',
      'no key',
      text.slice(0, 20),
      text.split(' ')[0] ?? '',
      flipped,
      `${text} `,
    ]) {
      kept.set(name, other)
      expect(failureOf(await vault.unlock({ by: 'system' }))).toMatchObject({ code: 'no-store' })
    }
    kept.set(name, text)
    state.broken = true
    expect(failureOf(await vault.unlock({ by: 'system' }))).toMatchObject({ code: 'no-store' })
    state.broken = false
    expect((await vault.unlock({ by: 'system' })).ok).toBe(true)
  })

  it('is given the vault’s key also when the vault is locked meanwhile', async () => {
    const { vault, entry } = await withSystem()
    const using = vault.useSystem(true)
    await Promise.resolve()
    vault.lock()
    await using
    await vault.unlock({ by: 'system' })
    if (vault.opened !== undefined) expect(vault.contents().entries).toStrictEqual([entry])
  })
})

describe('a vault that is being opened', () => {
  /** With an entry in each of so many years. */
  async function withYears(...years: readonly number[]) {
    const { folder, vault } = await setUp()
    await vault.unlock(right)
    for (const year of years)
      expect(openedOf(vault).journal.put(dayOn(`${String(year)}-05-04`, { id: byYear(year) })).ok).toBe(true)
    vault.lock()
    return { folder, vault }
  }
  const byYear = (year: number) => `00000000-0000-4000-8000-00000000${String(year)}`
  const count = ({ journal }: Arrived) => journal.all().length

  it('gives what of it is there already, a year at a time, and its problems at the end', async () => {
    const { folder, vault } = await withYears(2022, 2023, 2024)
    writeFileSync(join(folder, 'journal-2023.json'), '{"half')
    const unlocking = vault.unlock(right)
    const seen: number[] = []
    await Promise.resolve()
    const problems = await vault.whenThere((there) => {
      seen.push(count(there))
      return there.problems
    })
    expect(problems?.journal).toMatchObject([{ code: 'damaged-file', file: 'journal-2023.json' }])
    // What is short comes before it; the damaged year brings nothing.
    expect(seen).toEqual([0, 0, 1, 1, 2, 3, 3])
    expect((await unlocking).ok).toBe(true)
    expect(await vault.whenThere(count)).toBe(3)
  })

  it('gives nothing with a wrong passphrase, nor when it is locked', async () => {
    const { vault } = await withYears(2022)
    expect(await vault.whenThere(count)).toBeUndefined()
    const unlocking = vault.unlock(wrong)
    await Promise.resolve()
    expect(await vault.whenThere(count)).toBeUndefined()
    expect((await unlocking).ok).toBe(false)
  })

  it.each(['lock', 'stopOpening'] as const)(
    'is not opened any further after %s, whenever that comes, and gives nothing more',
    async (stop) => {
      const { vault } = await withYears(2022, 2023)
      for (const atEntries of [undefined, 0, 1, 2]) {
        const unlocking = vault.unlock(right)
        await Promise.resolve()
        if (atEntries !== undefined)
          await vault.whenThere((there) => (count(there) === atEntries ? there : undefined))
        const waiting = vault.whenThere(({ problems }) => problems)
        vault[stop]()
        expect(failureOf(await unlocking)).toMatchObject({ code: 'locked' })
        expect(await waiting).toBeUndefined()
        expect(vault.opened).toBeUndefined()
        expect(vault.contents().entries).toEqual([])
      }
      expect((await vault.unlock(right)).ok).toBe(true)
      expect(await vault.whenThere(count)).toBe(3)
    },
  )

  it('forgets its key and what was read when it is stopped half-way', async () => {
    const { vault } = await withYears(2022, 2023)
    const unlocking = vault.unlock(right)
    await Promise.resolve()
    const there = await vault.whenThere((there) => (count(there) === 1 ? there : undefined))
    vault.lock()
    await unlocking
    expect(there?.journal.all()).toEqual([])
    expect(() => there?.sealer.copyOfKey()).toThrow('wiped')
  })

  it('makes no keys when it is stopped while it is set up', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const vault = vaultIn(folder)
    const creating = vault.create(passphrase, vi.fn())
    await Promise.resolve()
    vault.stopOpening()
    expect(failureOf(await creating)).toMatchObject({ code: 'locked' })
    expect(await vault.state()).toMatchObject({ kind: 'new' })
  })
})

describe('wiping', () => {
  it('locks, and leaves nothing of the vault', async () => {
    const { folder, vault } = await setUp()
    await vault.unlock(right)
    const { sealer } = openedOf(vault)
    expect((await vault.wipe()).ok).toBe(true)
    expect(readdirSync(folder)).toEqual([])
    expect(() => sealer.copyOfKey()).toThrow('wiped')
    expect(await vault.state()).toEqual({ kind: 'new', clear: false })
  })
})

describe('what a cut-off change of the keys left behind', () => {
  it('is swept at the next unlock', async () => {
    const { folder, vault } = await setUp()
    const left = ['keys.next.json', 'keys.json.tmp-1', 'unsaved.next.json', 'unsaved.next.json.tmp-1']
    for (const file of left) writeFileSync(join(folder, file), 'half')
    await vault.unlock(right)
    expect(readdirSync(folder).sort()).toEqual([
      'journal-2026.json',
      'keys.json',
      'reading-2026.json',
      'visits-2026.json',
    ])
  })
})
