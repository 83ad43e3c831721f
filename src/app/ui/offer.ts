import type { CommandId } from '../../contract/channels.ts'

/** What can be done, by the command that asks for it. */
export type Doings = Readonly<Partial<Record<CommandId, () => void>>>

/** Has commands do something while a page is shown: menus, keys and the palette. @returns how to take it back */
export type Offer = (doings: Doings) => () => void
