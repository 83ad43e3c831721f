// Loaded into the main process by `-r`: opens the longest article again and again, and scrolls it, in the app as it is.
import { app } from 'electron'

const runs = 15

/** In the page: resolves with the times of opening, in milliseconds, and the gaps between frames while scrolling. */
const measure = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const until = async (condition) => { while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1)) }
  const { articles } = await (await fetch('library.json')).json()
  const longest = articles.reduce((one, other) => (other.words > one.words ? other : one))
  const passage = longest.passages.at(Math.floor(longest.passages.length * 0.8)).id
  const found = () => {
    const box = document.querySelector('#' + passage + '[data-found]')?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.top < innerHeight
  }
  await until(() => document.querySelector('.start button') !== null)

  const opened = []
  const bare = []
  for (let run = 0; run <= ${String(runs)}; run++) {
    location.hash = '#/search'
    await until(() => document.querySelector('.pane') === null)
    await frame()
    let began = performance.now()
    location.hash = '#/search/article/' + longest.id + '/' + passage
    await until(found)
    await frame()
    opened.push(performance.now() - began)

    // The least there is: the same words put into the page as they are.
    location.hash = '#/settings'
    await until(() => document.querySelector('.pane') === null)
    const box = document.createElement('div')
    box.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:9;background:white'
    await frame()
    began = performance.now()
    box.innerHTML = longest.html
    document.body.append(box)
    box.querySelector('#' + passage).scrollIntoView({ block: 'center' })
    await frame()
    bare.push(performance.now() - began)
    box.remove()
  }

  location.hash = '#/library/article/' + longest.id
  await until(() => document.querySelector('.pane article') !== null)
  await frame()
  const pane = document.querySelector('.pane')
  const gaps = []
  await new Promise((resolve) => {
    let last
    const step = (now) => {
      if (last !== undefined) gaps.push(now - last)
      last = now
      pane.scrollTop += 40
      if (pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1) resolve()
      else requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  return { article: longest.id, words: longest.words, opened: opened.slice(1), bare: bare.slice(1), gaps }
})()`

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', () => {
    window.webContents.executeJavaScript(measure).then(
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
