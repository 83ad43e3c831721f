/** The machine's own Chromium, which the runner has found; elsewhere than on Linux Playwright looks for Chrome. */
export function chromiumLaunch(): { executablePath: string; args: string[] } | { channel: string } {
  const executablePath = process.env['VAGUS_CHROMIUM']
  if (executablePath === undefined) return { channel: 'chrome' }
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  // Chromium does not sandbox root's processes.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args }
}
