import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Slowness, watchAnswers } from '../../../src/app/platform/slowness.ts'
import type { Bridge } from '../../../src/contract/bridge.ts'
import { fail, succeed } from '../../../src/core/result.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A bridge whose answers come when the test says so. */
function slowBridge() {
  const sent: unknown[] = []
  const answers: ((answer: unknown) => void)[] = []
  const bridge = {
    invoke: (...message: unknown[]) => {
      sent.push(message)
      return new Promise((resolve) => answers.push(resolve))
    },
    on: () => () => undefined,
  } as unknown as Bridge
  const slowness = new Slowness()
  const heard: boolean[] = []
  slowness.listen((late) => heard.push(late))
  return { sent, answers, heard, slowness, bridge: watchAnswers(bridge, slowness) }
}

describe('an answer', () => {
  test('that comes in time is nothing to speak of, and is handed on as it is', async () => {
    const { bridge, answers, heard, sent } = slowBridge()
    const asked = bridge.invoke('settings:change', { theme: 'dark' })
    vi.advanceTimersByTime(3_900)
    const failure = fail('locked', 'The journal is locked.')
    answers[0]?.(failure)
    expect(await asked).toBe(failure)
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual([false])
    expect(sent).toEqual([['settings:change', { theme: 'dark' }]])
  })

  test('that is late is spoken of until it comes, and nothing is sent twice', async () => {
    const { bridge, answers, heard, sent } = slowBridge()
    const asked = bridge.invoke('settings:read')
    vi.advanceTimersByTime(3_999)
    expect(heard).toEqual([false])
    vi.advanceTimersByTime(1)
    expect(heard).toEqual([false, true])
    vi.advanceTimersByTime(600_000)
    answers[0]?.(succeed(null))
    await asked
    expect(heard).toEqual([false, true, false])
    expect(sent).toHaveLength(1)
  })

  test('of several that are late is spoken of once, until the last has come', async () => {
    const { bridge, answers, heard } = slowBridge()
    const asked = [bridge.invoke('settings:read'), bridge.invoke('vault:state')]
    vi.advanceTimersByTime(5_000)
    answers[0]?.(succeed(null))
    await asked[0]
    expect(heard).toEqual([false, true])
    answers[1]?.(succeed(null))
    await asked[1]
    expect(heard).toEqual([false, true, false])
  })

  test('that never comes, because the message could not be sent, is not waited for', async () => {
    const slowness = new Slowness()
    const heard: boolean[] = []
    slowness.listen((late) => heard.push(late))
    const refused = { invoke: () => Promise.reject(new Error('no such channel')), on: () => () => undefined }
    await expect(watchAnswers(refused, slowness).invoke('app:facts')).rejects.toThrow('no such channel')
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual([false])
  })

  test('is waited for longer where a key is made, and for ever where a person is asked', () => {
    const { bridge, heard } = slowBridge()
    void bridge.invoke('page:print')
    void bridge.invoke('vault:unlock', { by: 'system' })
    vi.advanceTimersByTime(29_999)
    expect(heard).toEqual([false])
    vi.advanceTimersByTime(1)
    expect(heard).toEqual([false, true])
  })

  test('that is late is known to whoever begins to listen then', () => {
    const { bridge, slowness } = slowBridge()
    void bridge.invoke('settings:read')
    vi.advanceTimersByTime(5_000)
    const heard: boolean[] = []
    slowness.listen((late) => heard.push(late))()
    expect(heard).toEqual([true])
  })
})
