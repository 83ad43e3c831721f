import * as v from 'valibot'

/** Where the window was, in the screen's own units, and how large its page was shown. */
export const WindowBounds = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  maximised: v.boolean(),
  zoom: v.fallback(v.pipe(v.number(), v.minValue(0.25), v.maxValue(5)), 1),
})
export type WindowBounds = v.InferOutput<typeof WindowBounds>
