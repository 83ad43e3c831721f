import { argon2id } from 'hash-wasm'
import { parentPort } from 'node:worker_threads'
import type { Task } from './argon2.ts'

// A thread of its own for one derivation: it takes half a second on purpose, in which the window must not stand still.

parentPort?.once('message', ({ secret, salt, memoryKiB, passes, lanes, length }: Task) => {
  void argon2id({
    password: secret,
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: length,
    outputType: 'binary',
  }).then((key) => {
    parentPort?.postMessage(key)
    secret.fill(0)
    key.fill(0)
  })
})
