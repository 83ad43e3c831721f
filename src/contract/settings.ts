import * as v from 'valibot'
import { languages } from '../core/language.ts'

/** As the computer, where Vagus speaks one of its languages. */
const language = v.picklist(['system', ...languages])
const theme = v.picklist(['system', 'light', 'dark', 'night'])
const paper = v.picklist(['A4', 'Letter'])
const textSize = v.picklist(['small', 'medium', 'large', 'largest'])
const clock = v.picklist(['24', '12'])
const weekStart = v.picklist(['monday', 'sunday', 'saturday'])
const lineLength = v.picklist(['short', 'medium', 'long'])

/** Minutes without a touch after which the journal is locked; 0 is never. */
const lockAfterChoices = [0, 1, 5, 15, 30, 60] as const
const lockAfter = v.picklist(lockAfterChoices)
/** Whether the window is left out of screenshots, recordings and shared screens, where the system can do that. */
const hidden = v.boolean()
/** Whether keys that need no Ctrl, such as `?`, do something. Whoever speaks to the computer may set them off unawares. */
const singleKeys = v.boolean()

/** Whether the first words about Vagus were read, or put aside. */
const welcomed = v.boolean()

/** How the app looks, reads, prints and locks; holds nothing of the journal. */
export const Settings = v.strictObject({
  language,
  theme,
  paper,
  textSize,
  lineLength,
  clock,
  weekStart,
  lockAfter,
  hidden,
  singleKeys,
  welcomed,
})
export type Settings = v.InferOutput<typeof Settings>

export const SettingsChange = v.strictObject({
  language: v.exactOptional(language),
  theme: v.exactOptional(theme),
  paper: v.exactOptional(paper),
  textSize: v.exactOptional(textSize),
  lineLength: v.exactOptional(lineLength),
  clock: v.exactOptional(clock),
  weekStart: v.exactOptional(weekStart),
  lockAfter: v.exactOptional(lockAfter),
  hidden: v.exactOptional(hidden),
  singleKeys: v.exactOptional(singleKeys),
  welcomed: v.exactOptional(welcomed),
})
export type SettingsChange = v.InferOutput<typeof SettingsChange>

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  paper: 'A4',
  textSize: 'medium',
  lineLength: 'medium',
  clock: '24',
  weekStart: 'monday',
  lockAfter: 15,
  hidden: false,
  singleKeys: true,
  welcomed: false,
}

/** Settings as they stand in a file: what is missing, or no longer understood, is as it was in the beginning. */
export const StoredSettings = v.fallback(
  v.object({
    language: v.fallback(language, defaultSettings.language),
    theme: v.fallback(theme, defaultSettings.theme),
    paper: v.fallback(paper, defaultSettings.paper),
    textSize: v.fallback(textSize, defaultSettings.textSize),
    lineLength: v.fallback(lineLength, defaultSettings.lineLength),
    clock: v.fallback(clock, defaultSettings.clock),
    weekStart: v.fallback(weekStart, defaultSettings.weekStart),
    lockAfter: v.fallback(lockAfter, defaultSettings.lockAfter),
    hidden: v.fallback(hidden, defaultSettings.hidden),
    singleKeys: v.fallback(singleKeys, defaultSettings.singleKeys),
    welcomed: v.fallback(welcomed, defaultSettings.welcomed),
  }),
  defaultSettings,
)
