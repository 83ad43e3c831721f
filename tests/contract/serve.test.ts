import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { serve, type Handlers } from '../../electron/main/ipc/serve.ts'
import { isTrusted, type Sender } from '../../electron/main/security.ts'
import { channels } from '../../src/contract/channels.ts'
import { contract, type Channel, type Input } from '../../src/contract/contract.ts'
import { succeed } from '../../src/core/result.ts'
import { dayOn } from '../fixtures/entries.ts'
import { markOn } from '../fixtures/reading.ts'
import { planWith } from '../fixtures/visits.ts'

type Listener = Parameters<IpcMain['handle']>[1]

const ownPage: Sender = { senderFrame: { origin: 'app://local', parent: null } }

const id = '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a10'
const draft: Input<'journal:save'> = { kind: 'gut', date: '2026-03-01', zone: 'Europe/London', pain: 3 }
const markDraft: Input<'reading:save'> = {
  kind: 'mark',
  articleId: 'melatonin-in-ibs',
  quotation: { exact: 'less abdominal pain', prefix: 'reported ', suffix: ', though', start: 120 },
  note: 'Ask about this.',
}
const entry: Input<'journal:restore'> = dayOn('2026-03-01', { stress: 3, notes: 'Quiet.' })

const plan: Input<'visits:restore'> = planWith({
  person: 'R. M.',
  concerns: ['Awake at three', '', 'Is it the dose?'],
  changes: 'A new job.',
  flags: ['weight-loss'],
  hidden: ['gut'],
})
const { id: _id, madeAt: _made, changedAt: _changed, ...planDraft } = plan
const range = { from: '2026-11-10', to: '2026-11-23' }

/** For every channel a message that is right, and which of its parts may not be missing. */
const messages: {
  readonly [C in Channel]: { readonly right: Input<C>; readonly needed?: readonly string[] }
} = {
  'vault:state': { right: undefined },
  'vault:create': { right: { passphrase: 'quiet harbour' }, needed: ['passphrase'] },
  'vault:unlock': { right: { by: 'passphrase', passphrase: 'quiet harbour' }, needed: ['by', 'passphrase'] },
  'vault:lock': { right: undefined },
  'vault:change-passphrase': {
    right: { proof: { by: 'recovery', code: 'K7QM2' }, passphrase: 'quiet harbour' },
    needed: ['proof', 'passphrase'],
  },
  'vault:new-code': {
    right: { proof: { by: 'passphrase', passphrase: 'quiet harbour' } },
    needed: ['proof'],
  },
  'vault:rehearse': { right: { code: 'K7QM2' }, needed: ['code'] },
  'vault:system': { right: { on: true }, needed: ['on'] },
  'vault:wipe': { right: { word: 'wipe', backups: false }, needed: ['word', 'backups'] },
  'vault:adopt': { right: { proof: { by: 'recovery', code: 'K7QM2' } }, needed: ['proof'] },
  'backup:list': { right: undefined },
  'backup:make': { right: undefined },
  'backup:move': { right: undefined },
  'backup:carry': { right: undefined },
  'incoming:handed': { right: undefined },
  'incoming:open': { right: { what: 'backup', file: 'vagus-2026-11-23.vagus' }, needed: ['what'] },
  'incoming:unlock': { right: { proof: { by: 'recovery', code: 'K7QM2' } }, needed: ['proof'] },
  'incoming:apply': { right: { mode: 'add' }, needed: ['mode'] },
  'incoming:undo': { right: undefined },
  'incoming:drop': { right: undefined },
  'journal:export': { right: { format: 'json' }, needed: ['format'] },
  'tracker:save': {
    right: { name: 'Peppermint tea', type: 'number', unit: 'cups' },
    needed: ['name', 'type'],
  },
  'unsaved:keep': { right: { unsaved: [] }, needed: ['unsaved'] },
  'journal:open': { right: undefined },
  'journal:entries': { right: { from: 0 }, needed: ['from'] },
  'journal:save': { right: draft, needed: ['kind', 'date', 'zone'] },
  'journal:remove': { right: { id }, needed: ['id'] },
  'journal:restore': {
    right: entry,
    needed: ['kind', 'id', 'date', 'zone', 'recordedAt', 'changedAt', 'revision'],
  },
  'reading:open': { right: undefined },
  'reading:save': { right: markDraft, needed: ['kind', 'articleId', 'quotation'] },
  'reading:remove': { right: { id }, needed: ['id'] },
  'reading:restore': {
    right: markOn('less abdominal pain', { note: 'Ask about this.' }),
    needed: ['kind', 'id', 'articleId', 'quotation', 'madeAt', 'changedAt'],
  },
  'visits:open': { right: undefined },
  'visits:save': { right: planDraft, needed: ['kind', 'concerns', 'flags', 'hidden'] },
  'visits:remove': { right: { id }, needed: ['id'] },
  'visits:restore': {
    right: plan,
    needed: ['kind', 'id', 'madeAt', 'changedAt', 'concerns', 'flags', 'hidden'],
  },
  'settings:read': { right: undefined },
  'settings:change': { right: { theme: 'night', paper: 'Letter' } },
  'page:print': { right: undefined },
  'summary:save-pdf': { right: { range }, needed: ['range'] },
  'summary:save-text': {
    right: { format: 'txt', text: 'Sleep', range },
    needed: ['format', 'text', 'range'],
  },
  'summary:open-pdf': { right: undefined },
  'references:save': {
    right: { format: 'ris', name: 'Tea', text: 'TY  - JOUR' },
    needed: ['format', 'text'],
  },
  'text:copy': { right: { text: 'Moss AL. Tea.' }, needed: ['text'] },
  'link:open': { right: { url: 'https://example.org/' }, needed: ['url'] },
  'app:facts': { right: undefined },
  'app:diagnostics': { right: undefined },
  'faults:read': { right: undefined },
  'faults:heard': { right: { kind: 'page-stopped' }, needed: ['kind'] },
  'window:settled': { right: { unsaved: false }, needed: ['unsaved'] },
  'window:view': { right: { change: 'zoom-in' }, needed: ['change'] },
  'menu:offer': { right: { offered: ['print'] }, needed: ['offered'] },
}

/** What reached a handler, in order. */
const reached: { channel: string; input: unknown }[] = []
beforeEach(() => {
  reached.length = 0
})

/** Handlers that do nothing but say that they ran, or what they are told to do. */
const handlersThat = (run: (channel: Channel, input: unknown) => unknown) =>
  Object.fromEntries(
    channels.map((channel) => [channel, (input: unknown) => run(channel, input)]),
  ) as unknown as Handlers

const answering = handlersThat((channel, input) => {
  reached.push({ channel, input })
  return succeed(`answer of ${channel}`)
})

/** Serves the contract on an ipc of its own; the result sends a message there. */
function served(handlers: Handlers | Promise<Handlers> = answering) {
  const listeners = new Map<string, Listener>()
  serve({ handle: (channel, listener) => void listeners.set(channel, listener) }, isTrusted, handlers)
  const send = async (channel: Channel, input?: unknown, from: Sender = ownPage): Promise<unknown> => {
    const listener = listeners.get(channel)
    if (listener === undefined) throw new Error(`Nobody listens on ${channel}.`)
    return (await listener(from as unknown as IpcMainInvokeEvent, input)) as unknown
  }
  return { registered: [...listeners.keys()], send }
}

const failure = (code: string) => ({
  ok: false,
  error: { code, message: expect.stringMatching(/\S/) as string },
})
const accepts = (channel: Channel, input: unknown) => v.safeParse(contract[channel].input, input).success

describe('the contract', () => {
  it('has one handler on every channel and none elsewhere', () => {
    expect(served().registered.sort()).toEqual(Object.keys(contract).sort())
  })

  it('is what the preload lets through, no more and no less', () => {
    expect([...channels].sort()).toEqual(Object.keys(contract).sort())
    expect(new Set(channels).size).toBe(channels.length)
  })

  it.each(channels)(
    'lets %s through to its handler, once, with what was sent, and back with its answer',
    async (channel) => {
      const { right } = messages[channel]
      expect(await served().send(channel, right)).toEqual({ ok: true, value: `answer of ${channel}` })
      expect(reached).toEqual([{ channel, input: right }])
    },
  )

  it('hands on what was understood, not what was sent', async () => {
    const dose = { kind: 'taken', date: '2026-03-01', zone: 'Europe/London', name: 'Melatonin' }
    await served().send('journal:save', { ...dose, name: '  Melatonin\n' })
    const stool = { form: 4 }
    await served().send('journal:save', { ...draft, stools: [{ ...stool, extra: 1 }] })
    expect(reached.map(({ input }) => input)).toEqual([dose, { ...draft, stools: [stool] }])
  })
})

const frame = (origin: string, parent: unknown = null): Sender => ({ senderFrame: { origin, parent } })
const strangers: readonly (readonly [who: string, sender: Sender])[] = [
  ['a frame that is gone', { senderFrame: null }],
  ['a frame within the page', frame('app://local', { origin: 'app://local' })],
  ['app://evil', frame('app://evil')],
  ['app://local.evil', frame('app://local.evil')],
  ['app://local:80', frame('app://local:80')],
  ['app://', frame('app://')],
  ['http://local', frame('http://local')],
  ['https://local', frame('https://local')],
  ['file://', frame('file://')],
  ['an opaque origin', frame('null')],
  ['an empty origin', frame('')],
]

describe.each(strangers)('a message from %s', (_who, sender) => {
  it.each(channels)('is refused on %s before anything looks at it', async (channel) => {
    const { send } = served()
    expect(await send(channel, messages[channel].right, sender)).toMatchObject(failure('not-trusted'))
    expect(await send(channel, 'malformed', sender)).toMatchObject(failure('not-trusted'))
    expect(reached).toEqual([])
  })
})

/** Longer than any text that is taken. */
const huge = 'x'.repeat(2_000_001)
const polluting: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
)

/** What is wrong on every channel. */
const alwaysWrong: readonly (readonly [what: string, input: unknown])[] = [
  ['a word', 'journal'],
  ['a huge string', huge],
  ['a number', 7],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a bigint', 7n],
  ['true', true],
  ['null', null],
  ['an empty list', []],
  ['a list', [1, 2]],
  ['a date', new Date()],
  ['a map', new Map([['id', id]])],
  ['a set', new Set([id])],
  ['bytes', new Uint8Array(0)],
  ['an error', new Error('no')],
  ['a regular expression', /x/],
  ['an object that would change every object', polluting],
  ['an object of other keys', { [huge.slice(0, 1000)]: 1 }],
]

/** The right message of a channel, spoilt in one place at a time. */
function spoilt(channel: Channel): (readonly [what: string, input: unknown])[] {
  const { right, needed = [] } = messages[channel]
  if (right === undefined) return [['an empty object', {}]]
  const parts = Object.entries(right)
  const without = (missing: string) => Object.fromEntries(parts.filter(([key]) => key !== missing))
  const wrongValues = [null, Number.NaN, -1.5, huge, [], {}, new Date(), polluting]
  return [
    ['undefined', undefined],
    ['a list of what is right', [right]],
    ...['extra', 'toString', 'hasOwnProperty'].map(
      (key) => [`a key too many (${key})`, { ...right, [key]: 1 }] as const,
    ),
    [
      'one that would change every object',
      JSON.parse(JSON.stringify(right).replace(/\}$/, ',"__proto__":{"a":1}}')),
    ],
    ...needed.map((key) => [`no ${key}`, without(key)] as const),
    ...parts.flatMap(([key, own]) =>
      wrongValues
        // Of a list that may be empty, an empty one is no wrong value.
        .filter((value) => !(Array.isArray(value) && Array.isArray(own)))
        .map((value, index) => [`a wrong ${key} (${index})`, { ...right, [key]: value }] as const),
    ),
  ]
}

const malformed = channels.flatMap((channel) =>
  [...alwaysWrong, ...spoilt(channel)].map(([what, input]) => [channel, what, input] as const),
)

describe('a malformed message', () => {
  it.each(malformed)('on %s (%s) is refused, and no handler sees it', async (channel, _what, input) => {
    expect(await served().send(channel, input)).toMatchObject(failure('bad-input'))
    expect(reached).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  it('names the field that is wrong', async () => {
    const answer = await served().send('journal:save', { ...draft, pain: 11 })
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', field: 'pain' } })
  })

  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    stringUnit: 'binary',
  })

  it.each(channels)('on %s is refused whatever it is', async (channel) => {
    const { right } = messages[channel]
    const keys = Object.keys(right ?? { id })
    const nearly = fc
      .record({ key: fc.oneof(fc.constantFrom(...keys), fc.string()), value: anything })
      .map(({ key, value }) => ({ ...right, [key]: value }))
    const { send } = served()
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, nearly), async (input) => {
        fc.pre(!accepts(channel, input))
        expect(await send(channel, input)).toMatchObject(failure('bad-input'))
        expect(reached).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('a handler that fails', () => {
  const secret = 'bloating after curry'
  class Named extends TypeError {}
  const failures: readonly (readonly [how: string, fails: () => unknown])[] = [
    [
      'throws',
      () => {
        throw new Error(secret)
      },
    ],
    ['rejects', () => Promise.reject(new Named(secret, { cause: new Error(secret) }))],
    [
      'throws what is no error',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- Libraries do.
        throw secret
      },
    ],
  ]

  async function failing(channel: Channel, handlers: Handlers | Promise<Handlers>) {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      const answer = await served(handlers).send(channel, messages[channel].right)
      return { answer, said: JSON.stringify(answer), logged: log.mock.calls.flat().map(String).join('\n') }
    } finally {
      log.mockRestore()
    }
  }

  const cases = channels.flatMap((channel) => failures.map(([how, fails]) => [channel, how, fails] as const))

  it.each(cases)(
    'on %s (%s) is answered with a sentence that tells nothing of the cause',
    async (channel, _how, fails) => {
      const { answer, said, logged } = await failing(channel, handlersThat(fails))
      expect(answer).toEqual({
        ok: false,
        error: {
          code: 'unexpected',
          message: expect.stringMatching(/^[A-Z].*\.$/) as string,
          field: undefined,
        },
      })
      for (const text of [said, logged])
        expect(text).not.toMatch(/curry|serve\.test|\.ts:|node_modules| {4}at /)
      expect(logged).toContain(channel)
    },
  )

  it('before it is loaded is answered the same way', async () => {
    const { answer, said, logged } = await failing('app:facts', Promise.reject(new Error(secret)))
    expect(answer).toMatchObject(failure('unexpected'))
    expect(said + logged).not.toContain('curry')
  })

  it('does not stop the next message', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let first = true
    const { send } = served(
      handlersThat((channel) => {
        if (!first) return succeed(channel)
        first = false
        throw new Error(secret)
      }),
    )
    await send('app:facts')
    expect(await send('app:facts')).toEqual({ ok: true, value: 'app:facts' })
    log.mockRestore()
  })
})

describe('handlers that load late', () => {
  it('are waited for, and then answer every message that came early', async () => {
    const { promise, resolve } = Promise.withResolvers<Handlers>()
    const { send } = served(promise)
    const answers = channels.map((channel) => send(channel, messages[channel].right))
    let answered = false
    void Promise.race(answers).then(() => (answered = true))
    await new Promise((later) => setTimeout(later, 10))
    expect([answered, reached]).toEqual([false, []])
    resolve(answering)
    expect(await Promise.all(answers)).toEqual(
      channels.map((channel) => ({ ok: true, value: `answer of ${channel}` })),
    )
    expect(reached.map(({ channel }) => channel)).toEqual([...channels])
  })

  it('are not waited for to refuse a stranger or a malformed message', async () => {
    const { send } = served(new Promise(() => undefined))
    expect(await send('app:facts', undefined, frame('app://evil'))).toMatchObject(failure('not-trusted'))
    expect(await send('app:facts', 'malformed')).toMatchObject(failure('bad-input'))
  })
})
