import * as v from 'valibot'

const theme = v.picklist(['system', 'light', 'dark', 'night'])
const paper = v.picklist(['A4', 'Letter'])

/** How the app looks and prints; holds nothing of the journal. */
export const Settings = v.strictObject({ theme, paper })
export type Settings = v.InferOutput<typeof Settings>

export const SettingsChange = v.strictObject({ theme: v.exactOptional(theme), paper: v.exactOptional(paper) })
export type SettingsChange = v.InferOutput<typeof SettingsChange>

export const defaultSettings: Settings = { theme: 'system', paper: 'A4' }
