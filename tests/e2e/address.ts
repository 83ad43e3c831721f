/** Where the built renderer is served to a plain browser, on this machine only. */
export const port = 4783
