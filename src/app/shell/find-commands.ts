import MiniSearch from 'minisearch'
import type { CommandId } from '../../contract/channels.ts'
import { commands, menus } from '../../contract/commands.ts'

interface Named {
  readonly id: CommandId
  readonly label: string
  readonly words: string
  readonly menu: string
}

/** The menus and what stands in each, what a person comes for first. */
export const byUse = (['go', 'journal', 'view', 'edit', 'file', 'help'] as const).map((name) => {
  const { label, parts } = menus[name]
  return { label, commands: (parts as readonly (readonly CommandId[])[]).flat() }
})

/** Everything that a person can look for, in that order. */
export const listed: readonly CommandId[] = byUse.flatMap((menu) => menu.commands)

/** The menu a command stands in; undefined for what is not found by typing. */
export const menuOf = (id: CommandId): string | undefined =>
  byUse.find((menu) => menu.commands.includes(id))?.label

const index = new MiniSearch<Named>({
  fields: ['label', 'words', 'menu'],
  processTerm: (term) => term.toLowerCase().replace(/[’']/g, ''),
})
index.addAll(
  byUse.flatMap((menu) =>
    menu.commands.map((id) => {
      const { label, words = '' } = commands[id]
      return { id, label, words, menu: menu.label }
    }),
  ),
)

/** The commands that a person may mean: by the beginnings of their words, other words for them, and slips of the finger. */
export function findCommands(text: string): readonly CommandId[] {
  const found = index.search(text, {
    prefix: true,
    fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    combineWith: 'AND',
    boost: { label: 3, words: 1, menu: 0.5 },
  })
  return found.map(({ id }) => id as CommandId)
}
