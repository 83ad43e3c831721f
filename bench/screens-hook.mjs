// Loaded into the main process by `-r`: unlocks a journal, types, goes from screen to screen and scrolls, in the app as it
// is, while Chromium writes down each task of the page. The page itself only marks where one step begins and ends.
import { app, contentTracing } from 'electron'
import { setTimeout as after } from 'node:timers/promises'

/** @type {unknown} */
const job = JSON.parse(process.env['VAGUS_JOB'] ?? '{}')
const { passphrase, question, year, trace, detailed } =
  /** @type {{ passphrase: string, question: string, year: string, trace: string, detailed: boolean }} */ (
    job
  )

/** From key to key of someone who types quickly, in milliseconds. */
const pace = 80

/** Every screen by its address, as a person calls it; the article is the longest there is. */
const screens = `(async () => {
  const { articles } = await (await fetch('library.json')).json()
  const longest = articles.reduce((one, other) => (other.words > one.words ? other : one))
  return [
    ['search', 'search'], ['today', 'today'], ['month', 'journal'], ['year', 'journal/${year}'],
    ['list', 'journal/list/${year}'], ['trends', 'journal/trends'], ['library', 'library'],
    ['an article', 'library/article/' + longest.id], ['references', 'library/references'],
    ['glossary', 'library/glossary'], ['summary', 'summary'], ['settings', 'settings'],
  ]
})()`

/** In each page that is loaded. */
const inPage = `{
  const bench = { longTasks: [] }
  globalThis.vagusBench = bench
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.longTasks.push({ startTime, duration })
  }).observe({ type: 'longtask' })
  let changed = performance.now()
  const touch = () => { changed = performance.now() }
  new MutationObserver(touch).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  // The journal goes to the search in pieces, with nothing to see of it.
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (...message) { touch(); post.apply(this, message) }
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const isIdle = () => new Promise((resolve) => {
    const asked = performance.now()
    requestIdleCallback(() => { resolve(performance.now() - asked < 100) }, { timeout: 500 })
  })
  /** Resolves when nothing moves any more and nothing that waited for an idle moment is left. */
  bench.rest = async (longest = 2500) => {
    const began = performance.now()
    for (let calm = 0; calm < 3 && performance.now() - began < longest; ) {
      await sleep(50)
      calm = (await isIdle()) && performance.now() - changed > 150 ? calm + 1 : 0
    }
  }
  bench.until = async (look) => { while (!look()) await sleep(20) }
  /** Marks that stand in the trace, on its clock. */
  bench.begin = (action, step) => { performance.mark('vagus-begin ' + JSON.stringify([action, step])) }
  bench.end = () => { performance.mark('vagus-end') }
  const root = () => document.querySelector('main .scroll')
  /** A screen's height in ten frames, as a wheel does, until the end of the page. */
  bench.scroll = async (action) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let screen = 1; root().scrollTop + root().clientHeight < root().scrollHeight - 1; screen += 1) {
      bench.begin(action, 'screen ' + screen)
      for (let part = 0; part < 10; part += 1) {
        root().scrollTop += root().clientHeight / 10
        await frame()
      }
      await frame()
      bench.end()
    }
  }
}
undefined`

/** @param {import('electron').WebContents} contents */
async function measure(contents) {
  /** @param {string} script @returns {Promise<unknown>} */
  const inside = (script) => contents.executeJavaScript(`(async () => { ${script} })()`)
  const text = JSON.stringify
  /** @param {string} name @param {{ character?: string, held?: readonly ('control' | 'shift')[] }} [how] */
  const press = (name, { character, held = [] } = {}) => {
    const modifiers = [...held]
    contents.sendInputEvent({ type: 'keyDown', keyCode: name, modifiers })
    if (character !== undefined) contents.sendInputEvent({ type: 'char', keyCode: character, modifiers })
    contents.sendInputEvent({ type: 'keyUp', keyCode: name, modifiers })
  }
  /** One step of an action: what is done, and all that comes of it until the page rests. */
  const step = async (
    /** @type {string} */ action,
    /** @type {string} */ name,
    /** @type {() => unknown} */ act,
    rest = 'await vagusBench.rest()',
  ) => {
    await inside(`vagusBench.begin(${text(action)}, ${text(name)})`)
    await act()
    await inside(`${rest}; vagusBench.end()`)
  }
  const go = (/** @type {string} */ address) => inside(`location.hash = ${text(`#/${address}`)}`)
  /** @type {{ longTasks: number, worst: number }[]} */
  const seen = []
  const collect = async () => {
    seen.push(
      .../** @type {typeof seen} */ ([
        await inside(
          'return { longTasks: vagusBench.longTasks.length, worst: Math.max(0, ...vagusBench.longTasks.map(({ duration }) => duration)) }',
        ),
      ]),
    )
  }

  /** Does what loads the page anew, and waits for it. */
  const loadedBy = async (/** @type {() => void} */ act) => {
    const loaded = new Promise((resolve) => {
      contents.once('did-finish-load', () => {
        resolve(undefined)
      })
    })
    act()
    await loaded
  }

  // Whoever has kept a journal for so long has seen the first start.
  await inside(`await bridge.invoke('settings:change', { welcomed: true })`)
  await loadedBy(() => {
    contents.reload()
  })
  await contents.executeJavaScript(inPage)
  contents.focus()
  // The page is loaded and the library is there: what the start still has to do is done.
  await inside(
    `await vagusBench.until(() => document.querySelector('.start a') !== null); await vagusBench.rest()`,
  )
  await contentTracing.startRecording({
    included_categories: detailed
      ? ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8', 'toplevel']
      : ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
    excluded_categories: ['*'],
    recording_mode: 'record-as-much-as-possible',
  })

  const mayType = `document.querySelector('main input[type=password]') !== null`
  for (let time = 1; time <= 3; time += 1) {
    await go('today')
    await inside(
      `await vagusBench.until(() => ${mayType}); document.querySelector('main input[type=password]').focus(); await vagusBench.rest()`,
    )
    await contents.insertText(passphrase)
    await inside('await vagusBench.rest()')
    await step(
      'unlocking',
      String(time),
      () => {
        press('Return', { character: '\u000d' })
      },
      `await vagusBench.until(() => !(${mayType})); await vagusBench.rest(8000)`,
    )
    if (time === 3) break
    await collect()
    await loadedBy(() => {
      press('L', { held: ['control'] })
    })
    await contents.executeJavaScript(inPage)
  }

  await go('search')
  await inside(`await vagusBench.rest(); document.querySelector('main input').focus()`)
  for (let at = 0; at < question.length; at += 1) {
    const character = question.charAt(at)
    const typed = question.slice(0, at + 1)
    // People pause after a word now and then; here they do after each, for the better answer to be asked for often.
    const isPause = ['', ' '].includes(question.charAt(at + 1)) && character !== ' '
    await step(
      'typing',
      typed,
      async () => {
        press(character === ' ' ? 'Space' : character.toUpperCase(), { character })
        await after(pace)
      },
      isPause ? undefined : '',
    )
  }
  press('Escape')

  const addresses = /** @type {[string, string][]} */ (await inside(`return ${screens}`))
  for (const round of ['first', 'again']) {
    for (const [name, address] of addresses) await step(`to ${name}`, round, () => go(address))
  }
  for (const round of ['first', 'again']) {
    for (const span of ['4-weeks', '3-months', 'year', 'all']) {
      await step(`trends, ${span}`, round, () => go(`journal/trends/${span}`))
    }
  }
  await go(`journal/list/${year}`)
  await inside(`await vagusBench.rest(); await vagusBench.scroll('scrolling a year')`)
  await go('search')
  await inside('await vagusBench.rest()')
  for (const round of ['1', '2', '3']) {
    await step('palette', `opened ${round}`, () => {
      press('K', { held: ['control'] })
    })
    await step('palette', `typed in ${round}`, async () => {
      for (const character of 'trends') {
        press(character.toUpperCase(), { character })
        await after(pace)
      }
    })
    press('Escape')
    await after(300)
    await step('shortcuts', `opened ${round}`, () => {
      press('F1')
    })
    press('Escape')
    await after(300)
  }
  await collect()
  await contentTracing.stopRecording(trace)
  return { seen }
}

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', () => {
    measure(window.webContents).then(
      (measured) => {
        process.stdout.write(`\nvagus-bench ${JSON.stringify(measured)}\n`, () => {
          app.exit(0)
        })
      },
      (/** @type {unknown} */ cause) => {
        process.stderr.write(`${String(cause)}\n`)
        app.exit(1)
      },
    )
  })
})
