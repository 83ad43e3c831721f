/** What stands before the page when it is asked for, in a piece that is fetched then. */
export { default as Palette } from './Palette.svelte'
export { default as ShortcutSheet } from './ShortcutSheet.svelte'
