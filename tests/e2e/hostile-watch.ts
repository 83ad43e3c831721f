/**
 * What stands guard on a page while hostile texts are shown. These functions run in the page, so each stands by itself
 * and uses nothing of this file.
 */

/** What happened on the page that no text may bring about. */
export interface Seen {
  /** Functions that a payload called. */
  readonly ran: string[]
  /** Elements and attributes that the app does not make. */
  readonly foreign: string[]
  /** What the policy stopped. */
  readonly stopped: string[]
}

declare global {
  interface Window {
    hostile: Seen
  }
}

/** Begins to watch. In place of what a payload might call, there is something that tells. */
export function watch(): void {
  const seen: Seen = { ran: [], foreign: [], stopped: [] }
  const ran = (name: string, first: unknown) => {
    seen.ran.push(`${name} ${String(first)}`.slice(0, 120))
  }
  const put = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
  put(window, 'hostile', seen)
  for (const name of ['canary', 'alert', 'confirm', 'prompt', 'print', 'open', 'WebSocket', 'EventSource'])
    put(window, name, function (this: unknown, first?: unknown) {
      ran(name, first)
    })
  const ask = window.fetch.bind(window)
  put(window, 'fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI)
    if (!/\/(?:library\.json|index\.bin)$/.test(href)) ran('fetch', href)
    return ask(input, init)
  })
  put(navigator, 'sendBeacon', (url: unknown) => {
    ran('sendBeacon', url)
    return false
  })
  put(XMLHttpRequest.prototype, 'open', (_method: unknown, url: unknown) => {
    ran('XMLHttpRequest', url)
  })
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.stopped.push(`${violatedDirective} ${blockedURI}`)
  })

  // All that the app is made of. Whatever else comes in came out of a text.
  const own = new Set(
    (
      'a abbr article aside b bdi blockquote body button caption code dd details dialog div dl dt em fieldset figure footer ' +
      'form h1 h2 h3 h4 head header html i input kbd label legend li main mark nav ol option p section select small span ' +
      'strong summary sup svg path line circle rect g text tspan table tbody td textarea th thead time title tr ul'
    ).split(' '),
  )
  const drawings = ['svg', 'path', 'line', 'circle', 'rect', 'g', 'text', 'tspan']
  const leads = /^#\/[\w./%:-]*$/
  const isOwnFile = (element: Element) => {
    const { src = '', href = src } = element as Partial<HTMLLinkElement & HTMLScriptElement>
    return element.closest('head') !== null && new URL(href, document.baseURI).origin === location.origin
  }
  const look = (element: Element) => {
    const { localName, namespaceURI } = element
    const says = (what: string) => {
      seen.foreign.push(`${what}: ${element.outerHTML.slice(0, 160)}`)
    }
    if (['script', 'link', 'meta'].includes(localName)) {
      if (document.readyState === 'loading' || (localName === 'link' && isOwnFile(element))) return
      says('an element of another document')
      return
    }
    if (!own.has(localName)) says('an element that is not ours')
    const isDrawing = namespaceURI === 'http://www.w3.org/2000/svg'
    if (
      isDrawing !== drawings.includes(localName) ||
      (!isDrawing && namespaceURI !== document.documentElement.namespaceURI)
    )
      says('an element of another language')
    const parent = element.parentElement
    if (parent?.localName === 'bdi' && localName !== 'mark') says('an element in the words of a person')
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) says('a handler')
      if (name === 'href' && !leads.test(value)) says('a link that leads out')
      if (
        [
          'src',
          'srcdoc',
          'action',
          'formaction',
          'data',
          'ping',
          'target',
          'download',
          'xlink:href',
        ].includes(name)
      )
        says(`the attribute ${name}`)
    }
  }
  const lookAt = (node: Node) => {
    if (!(node instanceof Element)) return
    look(node)
    for (const inner of node.querySelectorAll('*')) look(inner)
  }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') lookAt(target)
      else for (const node of addedNodes) lookAt(node)
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href', 'src', 'srcdoc', 'action'],
  })
}

/** What a payload may have left behind in the page's own objects. */
export function polluted(): string[] {
  const own = {
    Object:
      'constructor __defineGetter__ __defineSetter__ hasOwnProperty __lookupGetter__ __lookupSetter__ isPrototypeOf propertyIsEnumerable toString valueOf __proto__ toLocaleString',
  }
  const more = Object.getOwnPropertyNames(Object.prototype).filter(
    (name) => !own.Object.split(' ').includes(name),
  )
  const shared = [Array, Function, String, Map, Set, Promise].flatMap((one) =>
    Object.keys(one.prototype as object).map((name) => `${one.name}.${name}`),
  )
  return [
    ...more,
    ...shared,
    ...(typeof window.bridge.invoke === 'function' ? [] : ['window.bridge']),
    ...(['Vagus', 'Sleep and gut summary'].includes(document.title) ? [] : [`the title: ${document.title}`]),
    ...(document.querySelector('#app > .app') === null ? ['the page itself'] : []),
  ]
}

/** What is wider than what holds it, scrolls sideways, or lies over a control. */
export function broken(): string[] {
  const faults: string[] = []
  const main = document.querySelector('main')
  if (main === null) return ['there is no page']
  const says = (what: string, element: Element) => {
    faults.push(`${what}: ${element.outerHTML.slice(0, 200)}`)
  }
  const root = document.documentElement
  if (root.scrollWidth > innerWidth) says('the page scrolls sideways', root)
  if (root.scrollHeight > innerHeight) says('the page scrolls as a whole', root)
  const bounds = main.getBoundingClientRect()
  for (const element of main.querySelectorAll<HTMLElement>('*')) {
    if (
      element.closest('svg, .visually-hidden, option, [aria-label="The page as it will be printed"]') !== null
    )
      continue
    const { left, right, width, height } = element.getBoundingClientRect()
    if (width === 0 || height === 0 || !element.checkVisibility({ contentVisibilityAuto: true })) continue
    if (right > bounds.right + 1 || left < bounds.left - 1) says('beyond the page', element)
    if (element.matches('input, textarea, select')) continue
    if (element.scrollWidth <= element.clientWidth + 1) continue
    const { overflowX, display, textOverflow } = getComputedStyle(element)
    const holdsText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
    )
    if (overflowX === 'auto' || overflowX === 'scroll') says('scrolls sideways', element)
    else if (
      (holdsText || element.querySelector(':scope > bdi') !== null) &&
      display !== 'inline' &&
      textOverflow !== 'ellipsis'
    )
      says(`${String(element.scrollWidth)} wide in ${String(element.clientWidth)}`, element)
  }
  for (const control of document.querySelectorAll(
    'nav a, nav button, main button, main a, main input, main textarea, main select',
  )) {
    if (control.closest('[aria-label="The page as it will be printed"]') !== null) continue
    const { left, top, width, height } = control.getClientRects()[0] ?? new DOMRect()
    const [x, y] = [left + width / 2, top + height / 2]
    if (
      width === 0 ||
      !control.checkVisibility({ contentVisibilityAuto: true }) ||
      x < 0 ||
      y < 0 ||
      x > innerWidth ||
      y > innerHeight
    )
      continue
    let pane = control.parentElement
    while (pane !== null && !['auto', 'scroll'].includes(getComputedStyle(pane).overflowY))
      pane = pane.parentElement
    const edge = pane?.getBoundingClientRect()
    // What is scrolled out of sight is not covered.
    if (edge !== undefined && (y < edge.top || y > edge.bottom)) continue
    const hit = document.elementFromPoint(x, y)
    if (hit === null || control.contains(hit) || hit.contains(control)) continue
    // What scrolls away under what stays is not covered by a text.
    let above: Element | null = hit
    while (above !== null && !['sticky', 'fixed', 'absolute'].includes(getComputedStyle(above).position))
      above = above.parentElement
    if (above === null || hit.closest('bdi') !== null)
      says(`covered by ${hit.outerHTML.slice(0, 60)}`, control)
  }
  return faults
}

/** Words of ours that do not run from left to right beside what a person wrote. */
export function turned(): string[] {
  const faults: string[] = []
  const range = document.createRange()
  const blockOf = (node: Node) => {
    let element = node.parentElement
    while (element !== null && ['inline', 'contents'].includes(getComputedStyle(element).display))
      element = element.parentElement
    return element
  }
  const last = new Map<Element, { readonly top: number; readonly right: number; readonly word: string }>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const foreign = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFEFC]/
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement: parent, textContent: text } = node
    if (parent === null || text === null || text.trim() === '') continue
    if (parent.closest('bdi, [dir=auto], svg, option, textarea, script, .visually-hidden') !== null) continue
    const block = blockOf(node)
    if (block === null || !foreign.test(block.textContent)) continue
    for (const { 0: word, index } of text.matchAll(foreign.test(text) ? /[a-z]{2,}/gi : /[a-z0-9:]{2,}/gi)) {
      const rectOf = (at: number) => {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect()
      }
      const [first, end] = [rectOf(index), rectOf(index + word.length - 1)]
      if (first.width === 0) continue
      const isOneLine = Math.abs(first.top - end.top) < 3
      if (isOneLine && end.left < first.left)
        faults.push(`“${word}” is turned round in: ${block.outerHTML.slice(0, 200)}`)
      const before = last.get(block)
      if (before !== undefined && Math.abs(before.top - first.top) < 3 && first.left < before.right - 1)
        faults.push(`“${word}” stands before “${before.word}” in: ${block.outerHTML.slice(0, 200)}`)
      last.set(block, { top: end.top, right: end.right, word })
    }
  }
  return faults
}
