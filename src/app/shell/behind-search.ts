/** All that the first frame can do without, in one piece. */
export { default as HandedNotice } from '../features/vault/HandedNotice.svelte'
export { default as Faults } from './Faults.svelte'
export { House } from './house.svelte.ts'
export { default as Place } from './Place.svelte'
export { default as Reading } from './Reading.svelte'
export { default as SearchStart } from './SearchStart.svelte'
export { default as Upkeep } from './Upkeep.svelte'
export { default as Welcome } from './Welcome.svelte'
