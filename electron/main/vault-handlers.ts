import { dialog, type BrowserWindow } from 'electron'
import { lockedFailure, type Channel } from '../../src/contract/contract.ts'
import type { Applied, Backups, VaultState } from '../../src/contract/vault.ts'
import { fail, succeed, type Result } from '../../src/core/result.ts'
import { changesFor, type Changes, type Contents } from '../../src/core/vault/contents.ts'
import { words } from './catalogue.ts'
import type { Handlers } from './ipc/serve.ts'
import type { Locking } from './locking.ts'
import { carryJournal, exportJournal } from './outside/save-journal.ts'
import type { SettingsStore } from './settings/settings-store.ts'
import type { BackupFolder } from './vault/backups/backup-folder.ts'
import type { HandedFile } from './outside/handed-file.ts'
import { Incoming } from './vault/incoming.ts'
import type { PortableKeys } from './vault/key-file.ts'
import type { Opened } from './vault/opening.ts'
import type { Sealer } from './vault/sealing.ts'
import type { Vault } from './vault/vault.ts'

interface Parts {
  readonly window: BrowserWindow
  readonly vault: Vault
  readonly backups: BackupFolder
  readonly locking: Locking
  readonly settings: SettingsStore
  readonly handed: HandedFile
  /** Of Vagus, for what it writes out. */
  readonly version: string
}

type VaultChannel = Extract<
  Channel,
  `vault:${string}` | `backup:${string}` | `incoming:${string}` | 'journal:export'
>

/** What the messages about the vault do: its keys, its backups, and what comes in or goes out as a file. */
export function createVaultHandlers({
  window,
  vault,
  backups,
  locking,
  settings,
  handed,
  version,
}: Parts): Pick<Handlers, VaultChannel> {
  const incoming = new Incoming(window, backups, handed)

  const state = async (): Promise<Result<VaultState>> => succeed(await vault.state())
  const list = async (): Promise<Result<Backups>> =>
    succeed({ folder: backups.folder, backups: await backups.list(), problem: backups.problem })
  /** Runs with what is open, and says so when nothing is. */
  const whenOpen =
    <Input, Output>(run: (opened: Opened, input: Input) => Promise<Result<Output>>) =>
    (input: Input): Promise<Result<Output>> =>
      vault.opened === undefined ? Promise.resolve(lockedFailure()) : run(vault.opened, input)
  const beforeSealing = (keys: PortableKeys, sealer: Sealer) =>
    backups.makeBefore('migration', { keys, sealer })
  const wasOpened = (): Promise<Result<VaultState>> => {
    locking.opened()
    // Nobody waits for it: its problem is shown where the backups are. What was cut off last time is done now.
    void renewKeys().then(backUp)
    return state()
  }
  const backUp = async (): Promise<void> => {
    const { opened } = vault
    if (opened === undefined || !(await backups.isDue(opened))) return
    // It may have been locked meanwhile; the next unlocking looks again.
    if (vault.opened !== undefined) await backups.make(vault.opened)
  }
  /** Backups open with the keys they were made with: with a passphrase that was given up, until they are renewed. */
  const renewKeys = async (): Promise<void> => {
    if (vault.opened === undefined) return
    const renewed = await backups.renew(vault.opened)
    // The new passphrase or code holds all the same.
    if (!renewed.ok && renewed.error.code !== 'stopped') vault.notice(renewed.error.message)
  }
  locking.beforeLocking = backUp
  locking.whenLocked(() => {
    incoming.close()
    // It has a key of its own; what it has not finished it does at the next unlocking.
    return backups.stop()
  })

  const apply = (changes: Changes): Result<Applied> => {
    const here = vault.contents()
    const changed = vault.change(changes)
    return changed.ok ? succeed(countOf(here, changes)) : changed
  }
  /** Remembered before it is done: it may fail half-way. */
  const bringIn = (changes: Changes): Result<Applied> => {
    incoming.keepUndo(vault.contents(), changes)
    return apply(changes)
  }

  return {
    'vault:state': state,
    'vault:create': async ({ passphrase }) => {
      const created = await vault.create(passphrase, beforeSealing)
      if (!created.ok) return created
      const opened = await wasOpened()
      return opened.ok ? succeed({ state: opened.value, code: created.value.code }) : opened
    },
    'vault:unlock': async (way) => {
      const unlocked = await vault.unlock(way)
      return unlocked.ok ? wasOpened() : unlocked
    },
    'vault:lock': async () => {
      await locking.lock()
      return state()
    },
    'vault:change-passphrase': async ({ proof, passphrase }) => {
      const changed = await vault.changePassphrase(proof, passphrase)
      if (!changed.ok) return changed
      await renewKeys()
      return state()
    },
    'vault:new-code': async ({ proof }) => {
      const made = await vault.newRecoveryCode(proof)
      if (!made.ok) return made
      await renewKeys()
      return succeed({ state: await vault.state(), code: made.value.code })
    },
    'vault:rehearse': whenOpen(async (opened, { code }) => {
      const made = await backups.make(opened)
      if (!made.ok) return made
      const entries = await backups.rehearse(made.value.file, { by: 'recovery', code })
      if (!entries.ok) return entries
      const remembered = await vault.recoveryWasTried()
      return remembered.ok ? succeed({ state: await vault.state(), entries: entries.value }) : remembered
    }),
    'vault:system': async ({ on }) => {
      const changed = await vault.useSystem(on)
      return changed.ok ? state() : changed
    },
    'vault:wipe': async (input) => {
      if (!(await wantsToWipe(window, input.backups))) return state()
      const { id } = vault
      await locking.forget()
      // Whatever comes of it, nothing is open any more.
      locking.loadAnew()
      const wiped = await vault.wipe()
      if (!wiped.ok || !input.backups) return wiped.ok ? state() : wiped
      const gone = id === undefined ? backupsUnknown() : await backups.wipe(id)
      return gone.ok ? state() : gone
    },
    'vault:adopt': async ({ proof }) => {
      const taken = await incoming.takeKeys(proof)
      if (!taken.ok) return taken
      const { keys, key, files, contents } = taken.value
      const adopted = await vault.adopt(keys, key, files, beforeSealing)
      if (!adopted.ok) return adopted
      locking.opened()
      // Where an older Vagus left a year here in the clear, both are kept.
      const brought = apply(changesFor(vault.contents(), contents, 'newest'))
      incoming.close()
      return brought.ok ? wasOpened() : brought
    },

    'backup:list': list,
    'backup:make': whenOpen(async (opened) => {
      const made = await backups.make(opened)
      return made.ok ? list() : made
    }),
    'backup:move': whenOpen(async ({ keys }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: words.vault.chooseBackupFolder,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return list()
      const moved = await backups.move(folder, keys.vault, (to) => {
        settings.keepBackupFolder(to)
      })
      return moved.ok ? list() : moved
    }),
    'backup:carry': whenOpen(() => carryJournal(window, backups, () => vault.opened)),

    'incoming:handed': () => succeed(handed.name === undefined ? null : { name: handed.name }),
    'incoming:open': ({ what, file }) => incoming.open(what, file, vault.opened, vault.contents()),
    'incoming:unlock': ({ proof }) => incoming.unlock(proof, vault.contents()),
    'incoming:apply': whenOpen(async (opened, { mode }) => {
      const kept = await backups.makeBefore(incoming.occasion, opened)
      if (!kept.ok) return kept
      const changes = incoming.changes(vault.contents(), mode)
      return changes.ok ? bringIn(changes.value) : changes
    }),
    'incoming:undo': whenOpen(() => {
      const undo = incoming.undo(vault.contents())
      return Promise.resolve(
        undo === undefined ? fail('nothing-to-undo', words.vault.nothingToUndo) : apply(undo),
      )
    }),
    'incoming:drop': () => {
      incoming.drop()
      return succeed(null)
    },
    'journal:export': whenOpen((_opened, { format }) =>
      // Asked for only once there is a place for it: the journal may have been locked meanwhile.
      exportJournal(
        window,
        format,
        () => (vault.opened === undefined ? undefined : vault.contents()),
        version,
      ),
    ),
  }
}

function countOf(here: Contents, changes: Changes): Applied {
  const known = new Set(
    Object.values(here).flatMap((records: readonly { readonly id: string }[]) => records.map(({ id }) => id)),
  )
  const all = Object.values(changes)
  const put = all.flatMap((part) => part.put.map(({ id }) => id))
  const changed = put.filter((id) => known.has(id)).length
  const removed = all.flatMap(({ remove }) => remove).length
  return { added: put.length - changed, changed, removed }
}

const backupsUnknown = () => fail('backups-left', words.vault.backupsLeft)

/** Asked by the operating system: a page that was taken over must not be able to delete everything by itself. */
async function wantsToWipe(window: BrowserWindow, backups: boolean): Promise<boolean> {
  const { journal, journalAndBackups, detail, keep, remove } = words.wipe
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: backups ? journalAndBackups : journal,
    detail,
    buttons: [keep, remove],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
