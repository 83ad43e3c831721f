import { app, screen } from 'electron'
import { arch, release } from 'node:os'
import type { Settings } from '../../src/contract/settings.ts'
import type { VaultState } from '../../src/contract/vault.ts'
import { words } from './catalogue.ts'
import { lastOfLog } from './log/log.ts'

/** How many lines of the log: enough for a fault that comes back, few enough to be read before they are passed on. */
const lines = 50

interface Told {
  readonly settings: Settings
  readonly journal: VaultState['kind']
  readonly requestsRefused: number
  readonly portable: boolean
}

/**
 * What helps to find out why something does not work. It is for the person to read before anybody else does, so it is short,
 * in words, and holds nothing that they wrote: no entry, no count of entries, no name, no folder, not when Vagus was used.
 */
export function diagnose({ settings, journal, requestsRefused, portable }: Told): string {
  const { chrome, electron, node } = process.versions
  const said = words.diagnostics
  const graphics = app.getGPUFeatureStatus().gpu_compositing
  const screens = screen
    .getAllDisplays()
    .map(({ size, scaleFactor }) =>
      said.screen(`${String(size.width)}×${String(size.height)}`, String(scaleFactor)),
    )
  const log = lastOfLog(lines)
  return [
    said.vagus(app.getVersion(), !app.isPackaged, portable),
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    said.system(`${process.platform} ${release()} ${arch()}`, app.getSystemLocale()),
    said.screens(screens.join(', ')),
    said.drawing(graphics),
    said.journal(journal),
    said.settings(
      Object.entries(settings)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(', '),
    ),
    said.refused(requestsRefused),
    '',
    ...(log.length === 0 ? [said.nothingLogged] : [said.logged, ...log]),
    '',
  ].join('\n')
}
