import { app, protocol } from 'electron'
import { appScheme } from './protocol.ts'
import { denyNetworkBeforeStart } from './security.ts'
import { start } from './start.ts'

// Only what must happen before the app is ready stands here.
protocol.registerSchemesAsPrivileged([appScheme])
const network = denyNetworkBeforeStart(app)
// Every renderer is sandboxed, whatever a window says. Only root on Linux cannot be, and Chromium refuses to start then.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

if (app.requestSingleInstanceLock()) {
  // Not awaited: in an ES module, waiting for ready at the top level keeps ready from ever coming.
  app
    .whenReady()
    .then(() => {
      start(network)
    })
    .catch(reportFatal)
} else {
  app.quit()
}

function reportFatal(cause: unknown): void {
  // The name only: a message could quote what a person wrote.
  console.error(`Vagus could not start (${cause instanceof Error ? cause.name : 'unknown'}).`)
  app.exit(1)
}
