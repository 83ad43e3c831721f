/** The machine's own Chromium, which the runner has found; elsewhere than on Linux Playwright looks for Chrome. */
export function chromiumLaunch(
  more: readonly string[] = [],
): { executablePath: string; args: string[] } | { channel: string; args: string[] } {
  const executablePath = process.env['VAGUS_CHROMIUM']
  if (executablePath === undefined) return { channel: 'chrome', args: [...more] }
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...more,
  ]
  // Chromium does not sandbox root's processes.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args }
}
