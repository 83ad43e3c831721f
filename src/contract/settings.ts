import * as v from 'valibot'

const theme = v.picklist(['system', 'light', 'dark', 'night'])
const paper = v.picklist(['A4', 'Letter'])
const textSize = v.picklist(['small', 'medium', 'large', 'largest'])
const lineLength = v.picklist(['short', 'medium', 'long'])

/** How the app looks, reads and prints; holds nothing of the journal. */
export const Settings = v.strictObject({ theme, paper, textSize, lineLength })
export type Settings = v.InferOutput<typeof Settings>

export const SettingsChange = v.strictObject({
  theme: v.exactOptional(theme),
  paper: v.exactOptional(paper),
  textSize: v.exactOptional(textSize),
  lineLength: v.exactOptional(lineLength),
})
export type SettingsChange = v.InferOutput<typeof SettingsChange>

export const defaultSettings: Settings = {
  theme: 'system',
  paper: 'A4',
  textSize: 'medium',
  lineLength: 'medium',
}

/** Settings as they stand in a file: what is missing, or no longer understood, is as it was in the beginning. */
export const StoredSettings = v.fallback(
  v.object({
    theme: v.fallback(theme, defaultSettings.theme),
    paper: v.fallback(paper, defaultSettings.paper),
    textSize: v.fallback(textSize, defaultSettings.textSize),
    lineLength: v.fallback(lineLength, defaultSettings.lineLength),
  }),
  defaultSettings,
)
