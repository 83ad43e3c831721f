import type { Bridge } from '../../contract/bridge.ts'
import { asShown } from '../../core/shown-text.ts'

/** What is wrong is often said with the name of a file, which may be called anything. */
export const showAnswers = ({ invoke, on }: Bridge): Bridge => ({
  on,
  invoke: async (channel, ...input) => {
    const answer = await invoke(channel, ...input)
    if (answer.ok) return answer
    return { ok: false, error: { ...answer.error, message: asShown(answer.error.message) } }
  },
})
