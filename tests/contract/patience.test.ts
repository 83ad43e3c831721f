import { expect, it } from 'vitest'
import { Patience } from '../../electron/main/vault/patience.ts'

function patience() {
  let now = 1000
  const tested = new Patience(() => now)
  return {
    tested,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

it('lets three wrong tries be, and then waits longer each time, up to a minute', () => {
  const { tested, pass } = patience()
  const waits = Array.from({ length: 12 }, () => {
    tested.wasWrong()
    const { wait } = tested
    pass(wait * 1000)
    expect(tested.wait).toBe(0)
    return wait
  })
  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
})

it('says whole seconds until it is over, and never too few', () => {
  const { tested, pass } = patience()
  for (let tries = 0; tries < 5; tries += 1) tested.wasWrong()
  expect(tested.wait).toBe(4)
  pass(1)
  expect(tested.wait).toBe(4)
  pass(2999)
  expect(tested.wait).toBe(1)
  pass(999)
  expect(tested.wait).toBe(1)
  pass(1)
  expect(tested.wait).toBe(0)
})

it('begins anew once somebody was right', () => {
  const { tested } = patience()
  for (let tries = 0; tries < 8; tries += 1) tested.wasWrong()
  tested.wasRight()
  expect(tested.wait).toBe(0)
  tested.wasWrong()
  tested.wasWrong()
  expect(tested.wait).toBe(0)
  tested.wasWrong()
  expect(tested.wait).toBe(1)
})
