// Loaded into the main process by `-r`: types questions into the app as it is, key by key, and measures from outside. The
// page and the worker are served with a few lines before their own that note when what they do begins and ends; the files
// of the app stay as they are.
import { app } from 'electron'
import { isFirstScript, serveWithLines } from './lines-before.mjs'

/** From key to key of someone who types quickly, in milliseconds. */
const pace = 80

/**
 * In the worker: how long a search takes, until its answer is handed over; copying it is part of the way. The only channel
 * of the worker is the one that steps behind the messages that have arrived, and each such step is one search.
 */
const inWorker = `{
  const post = self.postMessage.bind(self)
  const listen = MessagePort.prototype.addEventListener
  let began
  MessagePort.prototype.addEventListener = function (type, step) {
    listen.call(this, type, (event) => {
      began = performance.now()
      step(event)
    })
  }
  self.postMessage = (message) => {
    const ended = performance.now()
    post(message)
    if (message.type === 'answer') post({ type: 'bench', ticket: message.ticket, worker: ended - began })
  }
}
`

/**
 * In the page: what each answer costs the main thread. The script, from the answer's arrival to the next task; and the
 * frame, from its first callback to the first task after it, which is style, layout and paint. Waiting for the screen's
 * rhythm between the two is nobody's work and not counted, nor what other threads do: rasterising and compositing.
 */
const inPage = `{
  const bench = { opened: undefined, answers: [] }
  globalThis.vagusBench = bench
  const waiting = new Set()
  const nextTask = (then) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      const now = performance.now()
      port1.close()
      then(now)
    }
    port2.postMessage(undefined)
  }
  const untilPainted = (began) => new Promise((resolve) => {
    let script
    nextTask((now) => { script ??= now - began })
    requestAnimationFrame(() => {
      const frame = performance.now()
      script ??= frame - began
      nextTask((painted) => { resolve({ script, frame: painted - frame, painted }) })
    })
  })

  let question = 0
  let key
  addEventListener('keydown', (event) => { key = event.timeStamp }, { capture: true })
  const asked = new Map()
  const shown = new Map()
  const isDone = (answer) => answer.worker !== undefined && answer.painted !== undefined
  const note = (ticket, what) => {
    // The emptied field asks too, so that no answer is taken any more; nothing of it is shown.
    if (asked.get(ticket).text === '') return
    const answer = Object.assign(shown.get(ticket) ?? { ...asked.get(ticket) }, what)
    shown.set(ticket, answer)
    if (!isDone(answer)) return
    bench.answers.push(answer)
    for (const look of waiting) look()
  }
  /** Resolves when the answer to a text is there and painted. */
  bench.answered = (text, settled) => new Promise((resolve) => {
    const look = () => {
      if (!bench.answers.some((answer) => answer.text === text && answer.settled === settled)) return
      waiting.delete(look)
      resolve()
    }
    waiting.add(look)
    look()
  })

  globalThis.Worker = class extends Worker {
    constructor(...args) {
      const began = performance.now()
      super(...args)
      this.addEventListener('message', (event) => {
        const arrived = performance.now()
        const { data } = event
        if (data.type === 'opened') bench.opened = arrived - began
        else if (data.type === 'answer') {
          note(data.ticket, { arrived, hits: data.reply.hits })
          untilPainted(arrived).then((cost) => { note(data.ticket, cost) })
        } else if (data.type === 'bench') {
          event.stopImmediatePropagation()
          note(data.ticket, { worker: data.worker })
        }
      })
    }
    postMessage(message) {
      if (message.type === 'query') {
        const { ticket, text, settled } = message
        asked.set(ticket, { question, text, settled, key, asked: performance.now() })
        if (text === '') question += 1
      }
      super.postMessage(message)
    }
  }

  /** The least there is: the same hits as lines of text, in the width of the list, measured alike. */
  bench.bare = async () => {
    const box = document.createElement('ul')
    const width = document.querySelector('.results').clientWidth
    box.style.cssText = 'position:fixed;inset:0 auto 0 0;z-index:9;overflow:auto;background:white;width:' + width + 'px'
    document.body.append(box)
    for (const answer of bench.answers) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      const cost = untilPainted(performance.now())
      box.replaceChildren(...answer.hits.map(({ title, snippet }) => {
        const line = document.createElement('li')
        line.textContent = title + ' ' + snippet.text
        return line
      }))
      const { script, frame } = await cost
      answer.bare = script + frame
    }
    box.remove()
  }
}
`

serveWithLines((address) => {
  if (isFirstScript(address)) return inPage
  return /\/assets\/search\.worker-[^/]+\.js$/.test(address) ? inWorker : undefined
})

/** @param {number} milliseconds */
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * @param {import('electron').WebContents} contents
 * @param {readonly string[]} questions
 */
async function measure(contents, questions) {
  /** @param {string} script @returns {Promise<unknown>} */
  const inside = (script) => contents.executeJavaScript(script)
  /** @param {string} name @param {string} [character] */
  const press = (name, character) => {
    contents.sendInputEvent({ type: 'keyDown', keyCode: name })
    if (character !== undefined) contents.sendInputEvent({ type: 'char', keyCode: character })
    contents.sendInputEvent({ type: 'keyUp', keyCode: name })
  }
  /** @param {string} text @param {boolean} settled */
  const answered = (text, settled) =>
    inside(`vagusBench.answered(${JSON.stringify(text)}, ${String(settled)})`)

  // The library is there and the field waits; what the start still has to do is done.
  await inside(`new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('.start button') === null || vagusBench.opened === undefined) setTimeout(look, 20)
      else resolve()
    }
    look()
  })`)
  contents.focus()
  await sleep(500)

  for (const question of questions) {
    for (let index = 0; index < question.length; index++) {
      const character = question.charAt(index)
      const typed = question.slice(0, index + 1)
      const next = sleep(pace)
      press(character === ' ' ? 'Space' : character.toUpperCase(), character)
      await answered(typed, false)
      await next
      // People pause after a word now and then; here they do after each, for the better answer to be asked for often.
      if (character !== ' ' && ['', ' '].includes(question.charAt(index + 1))) {
        await answered(typed, true)
        await sleep(pace)
      }
    }
    press('Escape')
    await sleep(pace)
  }
  await inside('vagusBench.bare()')
  return inside(
    '({ opened: vagusBench.opened, answers: vagusBench.answers.map(({ hits, ...answer }) => answer) })',
  )
}

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', () => {
    /** @type {unknown} */
    const questions = JSON.parse(process.env['VAGUS_QUESTIONS'] ?? '[]')
    measure(window.webContents, /** @type {string[]} */ (questions)).then(
      (measured) => {
        process.stdout.write(`\nvagus-bench ${JSON.stringify(measured)}\n`, () => {
          app.exit(0)
        })
      },
      () => {
        app.exit(1)
      },
    )
  })
})
