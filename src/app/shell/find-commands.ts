import MiniSearch from 'minisearch'
import type { CommandId } from '../../contract/channels.ts'
import { labelOf, labelOfMenu, menus, wordsOf, type MenuName } from '../../contract/commands.ts'
import { spoken, type Spoken } from '../../core/language.ts'

interface Named {
  readonly id: CommandId
  readonly label: string
  readonly words: string
  readonly menu: string
}

/** The menus, what a person comes for first. */
const order = ['go', 'journal', 'view', 'edit', 'file', 'help'] as const satisfies readonly MenuName[]

const standingIn = (name: MenuName): readonly CommandId[] =>
  (menus[name] as readonly (readonly CommandId[])[]).flat()

/** The menus and what stands in each, in that order. */
export const byUse = (): readonly { readonly label: string; readonly commands: readonly CommandId[] }[] =>
  order.map((name) => ({ label: labelOfMenu(name), commands: standingIn(name) }))

/** Everything that a person can look for, in that order. */
export const listed: readonly CommandId[] = order.flatMap(standingIn)

/** The menu a command stands in; undefined for what is not found by typing. */
export function menuOf(id: CommandId): string | undefined {
  const name = order.find((menu) => standingIn(menu).includes(id))
  return name === undefined ? undefined : labelOfMenu(name)
}

/** Made of the words of the language that is spoken. */
let made: { readonly language: Spoken; readonly index: MiniSearch<Named> } | undefined

function indexNow(): MiniSearch<Named> {
  if (made?.language !== spoken()) made = { language: spoken(), index: makeIndex() }
  return made.index
}

function makeIndex(): MiniSearch<Named> {
  const index = new MiniSearch<Named>({
    fields: ['label', 'words', 'menu'],
    processTerm: (term) => term.toLowerCase().replace(/[’']/g, ''),
  })
  index.addAll(
    byUse().flatMap((menu) =>
      menu.commands.map((id) => ({ id, label: labelOf(id), words: wordsOf(id), menu: menu.label })),
    ),
  )
  return index
}

/** The commands that a person may mean: by the beginnings of their words, other words for them, and slips of the finger. */
export function findCommands(text: string): readonly CommandId[] {
  const found = indexNow().search(text, {
    prefix: true,
    fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    combineWith: 'AND',
    boost: { label: 3, words: 1, menu: 0.5 },
  })
  return found.map(({ id }) => id as CommandId)
}
