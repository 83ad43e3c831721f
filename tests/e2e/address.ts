/** Where the built page is served to a plain browser, on this machine only. The runner names a port that is free. */
export const port = Number(process.env['VAGUS_E2E_PORT'] ?? 4783)
