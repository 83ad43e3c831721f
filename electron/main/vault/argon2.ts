import { Worker } from 'node:worker_threads'

/** What is asked of the thread. Lengths in bytes. */
export interface Task {
  readonly secret: Uint8Array
  readonly salt: Uint8Array
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
  readonly length: number
}

/** Beside this file, wherever it is run from: the source, or what is built of it. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './argon2.worker.ts' : './argon2.worker.js',
  import.meta.url,
)

/**
 * Argon2id (RFC 9106) in a thread of its own; here and there the secret is wiped. Rejects when the thread does not start or
 * fails, as with too little memory.
 */
export async function argon2(task: Task): Promise<Buffer> {
  const worker = new Worker(thread)
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', ({ buffer, byteOffset, byteLength }: Uint8Array) => {
        resolve(Buffer.from(buffer, byteOffset, byteLength))
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        reject(new Error('The thread ended without a key.'))
      })
      worker.postMessage(task)
      task.secret.fill(0)
    })
  } finally {
    await worker.terminate()
  }
}
