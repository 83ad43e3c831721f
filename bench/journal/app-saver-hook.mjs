// Loaded into the main process by `-r`: opens the journal of the app as a person would, says what is in it, and then lets
// the page save as fast as it is answered, saying each time what was saved. It goes on until it is killed.
import { app } from 'electron'
import { writeLine } from './write-line.mjs'

/** @param {unknown} line */
const tell = (line) => {
  writeLine(`\nvagus-torture ${JSON.stringify(line)}`)
}

/**
 * @param {import('electron').WebContents} contents
 * @param {string} passphrase
 * @param {number} round
 */
async function save(contents, passphrase, round) {
  /**
   * @template Value
   * @param {string} channel
   * @param {unknown} [input]
   * @returns {Promise<Value>}
   */
  const ask = async (channel, input) => {
    const call = `window.bridge.invoke(${JSON.stringify(channel)}${input === undefined ? '' : `, ${JSON.stringify(input)}`})`
    /** @type {unknown} */
    const answered = await contents.executeJavaScript(call)
    const answer = /** @type {{ ok: boolean, value: Value, error?: { message: string } }} */ (answered)
    if (!answer.ok) throw new Error(`${channel}: ${answer.error?.message ?? ''}`)
    return answer.value
  }
  /** @type {{ kind: string }} */
  const state = await ask('vault:state')
  if (state.kind === 'new') await ask('vault:create', { passphrase })
  if (state.kind === 'locked') await ask('vault:unlock', { by: 'passphrase', passphrase })
  /** @type {{ entries: string, problems: unknown }} */
  const opened = await ask('journal:entries', { from: 0 })
  /** @type {unknown} */
  const parsed = JSON.parse(opened.entries)
  const entries = /** @type {{ id: string }[]} */ (parsed)
  tell({ found: entries, problems: opened.problems })
  const ids = entries.map(({ id }) => id)
  for (let number = 0; ; number += 1) {
    const common = { kind: 'taken', date: `${2024 + (number % 3)}-05-04`, zone: 'Europe/London' }
    const name = `Dose ${round}-${number}`
    const one = ids[(number * 7) % Math.max(1, ids.length)]
    if (one !== undefined && ids.length > 60) {
      tell({ begins: one })
      await ask('journal:remove', { id: one })
      ids.splice(ids.indexOf(one), 1)
      tell({ removed: one })
    } else {
      /** @type {{ id: string }} */
      const saved = await ask('journal:save', { ...common, name })
      ids.push(saved.id)
      tell({ saved })
    }
  }
}

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', () => {
    const { VAGUS_PASSPHRASE: passphrase = '', VAGUS_ROUND: round = '0' } = process.env
    save(window.webContents, passphrase, Number(round)).catch((/** @type {unknown} */ cause) => {
      tell({ failed: String(cause) })
      app.exit(1)
    })
  })
})
