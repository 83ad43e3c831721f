import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isAllowed } from '../../../scripts/package/licences/allowed.ts'
import { readLicence } from '../../../scripts/package/licences/read-licence.ts'
import { ShippedPackages } from '../../../scripts/package/licences/shipped-packages.ts'

describe('which licences may ship', () => {
  it.each([
    ['MIT', true],
    ['OFL-1.1', true],
    ['(MIT OR CC0-1.0)', true],
    ['GPL-3.0-only OR Apache-2.0', true],
    ['MIT AND ISC', true],
    ['(MIT OR GPL-2.0-only) AND BSD-3-Clause', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['MIT AND (GPL-3.0-only OR AGPL-3.0-only)', false],
    ['SEE LICENSE IN LICENSE', false],
    ['UNLICENSED', false],
    ['(MIT', false],
    ['MIT)', false],
    ['', false],
  ])('%s: %s', (expression, may) => {
    expect(isAllowed(expression)).toBe(may)
  })
})

describe('what a package says of itself', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  function packageWith(manifest: object, files: Readonly<Record<string, string>>): string {
    const project = mkdtempSync(join(tmpdir(), 'vagus-licences-'))
    folders.push(project)
    const folder = join(project, 'node_modules', '@some', 'thing')
    mkdirSync(folder, { recursive: true })
    const whole = { name: '@some/thing', version: '1.2.3', ...manifest }
    for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(whole), ...files })) {
      writeFileSync(join(folder, name), text)
    }
    return folder
  }

  it('is its name, its version, its licence and the whole text', () => {
    const folder = packageWith({ license: 'MIT' }, { 'LICENSE.md': 'Copyright A\r\nPermission\r\n' })
    expect(readLicence(folder)).toEqual({
      name: '@some/thing',
      version: '1.2.3',
      licence: 'MIT',
      text: 'Copyright A\nPermission',
    })
  })

  it.each([
    [
      'under a licence that may not ship',
      { license: 'GPL-3.0-only' },
      { LICENSE: 'x' },
      /is under GPL-3.0-only/,
    ],
    ['without a licence', {}, { LICENSE: 'x' }, /does not name its licence/],
    ['without the text of its licence', { license: 'MIT' }, { 'README.md': 'MIT' }, /has no licence file/],
  ])('refuses one %s', (_what, manifest, files, sentence) => {
    expect(() => readLicence(packageWith(manifest, files as Record<string, string>))).toThrow(sentence)
  })

  it('counts a package when a module or a file of it is in what was built, and no other', () => {
    const folder = packageWith({ license: 'MIT' }, { LICENSE: 'x' })
    const shipped = new ShippedPackages('/nowhere')
    const plugin = shipped.noted()
    const generate = plugin.generateBundle as unknown as (options: object, bundle: object) => void
    const configure = plugin.configResolved as (config: object) => void
    configure({ root: join(folder, '..', '..', '..', 'src', 'app') })
    generate.call(
      {},
      {},
      {
        'page.js': { type: 'chunk', moduleIds: ['\0rolldown/runtime.js', '/project/src/app/main.ts'] },
      },
    )
    expect([...shipped.folders]).toEqual([])
    generate.call(
      {},
      {},
      {
        'a.woff2': { type: 'asset', originalFileNames: ['../../node_modules/@some/thing/files/a.woff2'] },
        'b.js': { type: 'chunk', moduleIds: [join(folder, 'node_modules', 'inner', 'index.js')] },
      },
    )
    expect([...shipped.folders]).toEqual([folder, join(folder, 'node_modules', 'inner')])
  })
})
