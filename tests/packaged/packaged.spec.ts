import { extractFile, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differingFuses } from '../../scripts/package/fuses.ts'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { journey, zoneByDay } from '../electron/journey.ts'
import { launchPackage } from './launch.ts'
import { pack, type Packed } from './packed.ts'
import { pressSave } from './save-dialog.ts'

// The app as it would be shipped, but for the runtime where that is a stand-in. It is packed once for all of these.

const root = fileURLToPath(new URL('../../', import.meta.url))
let packed: Packed

test.beforeAll(() => {
  packed = pack()
})

test('what is packed is what was built, byte for byte, and nothing else', () => {
  const archive = join(packed.resources, 'app.asar')
  const packedFiles = listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => /\.[a-z0-9]+$/.test(path))
  const built = ['main', 'preload', 'renderer'].flatMap((part) =>
    readdirSync(join(root, 'out', part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
  )
  expect([...packedFiles].sort()).toEqual([...built, 'package.json'].sort())
  // The window's icon is asked for by its path, and nobody would say that it is missing.
  expect(packedFiles).toContainEqual(expect.stringMatching(/^out\/main\/.+\.png$/))
  const changed = built.filter((file) => !extractFile(archive, file).equals(readFileSync(join(root, file))))
  expect(changed).toEqual([])
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as object
  expect(Object.keys(manifest).sort()).toEqual(
    ['description', 'desktopName', 'license', 'main', 'name', 'productName', 'type', 'version'].sort(),
  )
})

test('nothing in it tells of the computer it was made on, and nothing is left of its sources', () => {
  const archive = readFileSync(join(packed.resources, 'app.asar'))
  const told = [root.replace(/[\\/]$/, ''), homedir(), 'node_modules', 'sourceMappingURL', 'file:///']
  expect(told.filter((words) => words.length > 1 && archive.includes(words))).toEqual([])
})

test('the licences lie beside the program: ours, those of the packages, Electron’s and Chromium’s', () => {
  const licences = readFileSync(join(packed.resources, 'licences.txt'), 'utf8')
  for (const words of ['Vagus', 'svelte', 'hash-wasm', 'SIL OPEN FONT LICENSE', 'electron']) {
    expect(licences).toContain(words)
  }
  const beside = process.platform === 'darwin' ? packed.resources : packed.folder
  expect(readdirSync(beside)).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
  )
})

test('every fuse of the program is as decided', async () => {
  expect(await differingFuses(packed.program)).toEqual([])
})

test('the packed app takes the same journey as the unpacked one, whatever a fuse forbids is asked of it', async () => {
  const profile = newProfile()
  const script = join(profile, 'foreign.cjs')
  // Not somebody new: the first words would stand where the library is seen to have come.
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ settings: { welcomed: true } }))
  // Loaded, it would end the app before there is a window.
  const env = {
    TZ: zoneByDay(),
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require ${script}`,
  }
  await journey(async () => {
    const { window, said, close } = await launchPackage(packed.program, profile, env)
    expect(said()).not.toContain('Debugger listening')
    return {
      window,
      close,
      save: async (ask) => {
        await ask()
        pressSave('Save the summary as PDF')
        const saved = window.getByText('Saved as /')
        await expect(saved).toBeVisible()
        return /\/.+\.pdf/.exec((await saved.textContent()) ?? '')?.[0] ?? ''
      },
    }
  })
})
