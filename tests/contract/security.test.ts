import type { App } from 'electron'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { contentSecurityPolicy } from '../../electron/main/content-security-policy.ts'
import { denyNetworkBeforeStart, isTrusted } from '../../electron/main/security.ts'

type Handler = (...given: unknown[]) => unknown

/** A session that keeps what it is told, under the names of Electron, and nothing else: an unknown name throws. */
function fakeSession() {
  const told = new Map<string, unknown>()
  const keep = (name: string) => (value: unknown) => void told.set(name, value)
  const blocked: { urls: string[]; listener: Handler }[] = []
  const session = {
    setPermissionRequestHandler: keep('permission request'),
    setPermissionCheckHandler: keep('permission check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('screen'),
    setSpellCheckerLanguages: keep('spell checker’s languages'),
    setSpellCheckerEnabled: keep('spell checker'),
    on: (event: string, listener: Handler) => void told.set(event, listener),
    webRequest: {
      onBeforeRequest: ({ urls }: { urls: string[] }, listener: Handler) =>
        void blocked.push({ urls, listener }),
    },
  }
  const handler = (name: string): Handler => {
    const given = told.get(name)
    if (typeof given !== 'function') throw new Error(`Nothing decides on ${name}.`)
    return given as Handler
  }
  /** What becomes of a request, as Chromium matches it: true when it is cancelled, undefined when nobody is asked. */
  const request = (url: string): unknown => {
    const [scheme] = url.split(':')
    const rule = blocked.find(({ urls }) => urls.includes(`${String(scheme)}://*/*`))
    let answer: unknown
    rule?.listener({ url }, ({ cancel }: { cancel: boolean }) => (answer = cancel))
    return answer
  }
  /** Chromium as it starts: what is set before, and then a session of whoever's. */
  const heard = new Map<string, Handler>()
  const app = {
    commandLine: { appendSwitch: () => undefined },
    on: (event: string, listener: Handler) => void heard.set(event, listener),
  }
  const network = denyNetworkBeforeStart(app as unknown as App)
  heard.get('session-created')?.(session)
  return { told, handler, request, network }
}

const permissions = [
  ...[
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
  ],
  ...[
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'mediaKeySystem',
    'idle-detection',
    'usb',
  ],
  ...[
    'storage-access',
    'top-level-storage-access',
    'window-management',
    'speaker-selection',
    'fileSystem',
    'hid',
  ],
  ...['serial', 'keyboardLock', 'unknown', 'something that does not exist yet'],
]

describe('every session, from its first moment', () => {
  it.each(permissions)(
    'refuses the permission %s when it is asked for and when it is looked up',
    (permission) => {
      const { handler } = fakeSession()
      const answers: unknown[] = []
      handler('permission request')({}, permission, (granted: unknown) => answers.push(granted), {})
      expect(answers).toEqual([false])
      expect(handler('permission check')({}, permission, 'app://local', {})).toBe(false)
    },
  )

  it('refuses every device and every screen', () => {
    const { handler } = fakeSession()
    expect(handler('device')({ deviceType: 'usb', origin: 'app://local' })).toBe(false)
    const answers: unknown[] = []
    handler('screen')({}, (streams: unknown) => answers.push(streams))
    expect(answers).toEqual([{}])
  })

  it('cancels every request to the network or the disk, and counts it', () => {
    const { request, network } = fakeSession()
    expect(network.refused).toBe(0)
    const schemes = ['http', 'https', 'ws', 'wss', 'ftp', 'file']
    for (const [index, scheme] of schemes.entries()) {
      expect(request(`${scheme}://example.org/x`)).toBe(true)
      expect(network.refused).toBe(index + 1)
    }
  })

  it('leaves the page its own files, uncounted', () => {
    const { request, network } = fakeSession()
    expect(request('app://local/index.html')).toBeUndefined()
    expect(network.refused).toBe(0)
  })

  it('has no spell checker, which would fetch dictionaries', () => {
    const { told } = fakeSession()
    expect(told.get('spell checker’s languages')).toEqual([])
    expect(told.get('spell checker')).toBe(false)
  })

  it('prevents every download', () => {
    let prevented = 0
    fakeSession().handler('will-download')({ preventDefault: () => (prevented += 1) }, {}, {})
    expect(prevented).toBe(1)
  })
})

describe('the policy on every answer', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources] as const
    }),
  )

  it("starts from default-src 'none'", () => {
    expect(contentSecurityPolicy.startsWith("default-src 'none';")).toBe(true)
  })

  it("knows no source but the page's own files", () => {
    for (const [name, sources] of directives) {
      expect([name, ["'self'", "'none'"].includes(sources.join(' '))]).toEqual([name, true])
    }
  })

  it.each(['unsafe-', 'data:', 'blob:', 'http', 'ws:', '*', 'nonce-', 'strict-dynamic'])(
    'has no %s',
    (weakness) => {
      expect(contentSecurityPolicy).not.toContain(weakness)
    },
  )

  it.each(['base-uri', 'form-action', 'frame-ancestors'])(
    'closes %s, which default-src does not cover',
    (name) => {
      expect(directives.get(name)).toEqual(["'none'"])
    },
  )

  it.each(['object-src', 'frame-src', 'media-src', 'manifest-src'])(
    'leaves %s to what default-src forbids',
    (name) => {
      expect(directives.get(name) ?? ["'none'"]).toEqual(["'none'"])
    },
  )
})

describe('a message', () => {
  test('is trusted from the main frame of our own page', () => {
    expect(isTrusted({ senderFrame: { origin: 'app://local', parent: null } })).toBe(true)
  })

  test('is not trusted from a frame that is gone', () => {
    expect(isTrusted({ senderFrame: null })).toBe(false)
  })

  test('is not trusted from a frame within a page, not even our own', () => {
    expect(isTrusted({ senderFrame: { origin: 'app://local', parent: {} } })).toBe(false)
    expect(isTrusted({ senderFrame: { origin: 'app://local', parent: undefined } })).toBe(false)
  })

  test('is not trusted from any other origin, however like ours', () => {
    const near = [
      'app://evil',
      'http://local',
      'https://local',
      'file://',
      'null',
      'app://local/',
      'APP://LOCAL',
    ]
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...near), fc.string()), (origin) => {
        fc.pre(origin !== 'app://local')
        expect(isTrusted({ senderFrame: { origin, parent: null } })).toBe(false)
      }),
      { examples: near.map((origin): [string] => [origin]) },
    )
  })
})
