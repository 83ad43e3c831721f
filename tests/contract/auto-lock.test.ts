import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AutoLock } from '../../electron/main/vault/auto-lock.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T08:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const minute = 60_000

function locking(minutes = 10) {
  const lock = vi.fn()
  const settings = { minutes }
  const tested = new AutoLock(() => settings.minutes, lock)
  tested.start()
  return { tested, lock, settings }
}

/** The clock goes on and nothing runs, as in a computer that sleeps. */
const sleep = (milliseconds: number) => {
  vi.setSystemTime(Date.now() + milliseconds)
}

describe('an open journal', () => {
  it('is locked when nobody has touched anything for as long as is set, and within five seconds of it', () => {
    const { lock } = locking()
    vi.advanceTimersByTime(10 * minute - 1)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(5001)
    expect(lock).toHaveBeenCalled()
  })

  it('stays open while somebody is there', () => {
    const { tested, lock } = locking()
    for (let passed = 0; passed < 60; passed += 9) {
      vi.advanceTimersByTime(9 * minute)
      tested.touch()
    }
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10 * minute + 5000)
    expect(lock).toHaveBeenCalled()
  })

  it('stays open for ever when that is what is set, and follows a change of the setting at once', () => {
    const { lock, settings } = locking(0)
    vi.advanceTimersByTime(24 * 60 * minute)
    expect(lock).not.toHaveBeenCalled()
    settings.minutes = 5
    vi.advanceTimersByTime(5000)
    expect(lock).toHaveBeenCalled()
  })

  it('is locked as soon as the computer wakes from a long sleep', () => {
    const { lock } = locking()
    vi.advanceTimersByTime(minute)
    sleep(8 * 60 * minute)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(5000)
    expect(lock).toHaveBeenCalledOnce()
  })

  it('is not kept open by a clock that is set back: it counts from then', () => {
    const { lock } = locking()
    vi.advanceTimersByTime(9 * minute)
    sleep(-24 * 60 * minute)
    vi.advanceTimersByTime(10 * minute)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(5000)
    expect(lock).toHaveBeenCalled()
  })
})

it('looks no more once it is stopped, and counts anew when it is started again', () => {
  const { tested, lock } = locking()
  vi.advanceTimersByTime(9 * minute)
  tested.stop()
  vi.advanceTimersByTime(60 * minute)
  expect(lock).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
  tested.start()
  tested.start()
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(9 * minute)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(minute + 5000)
  expect(lock).toHaveBeenCalled()
})
