import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder, wherever the command was given. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Everything set-up fetches or remembers; git ignores it, and deleting it costs only time. */
export const cache = join(root, '.cache')
