import { app } from 'electron'

/**
 * Has the app serve some of its scripts with a few lines before their own; its files stay as they are. To be called before
 * the app is ready.
 * @param {(address: string) => string | undefined} linesFor
 */
export function serveWithLines(linesFor) {
  app.on('session-created', ({ protocol }) => {
    /* eslint-disable @typescript-eslint/no-deprecated -- The app serves its files by it, for the reason in decision 0013. */
    const register = protocol.registerBufferProtocol.bind(protocol)
    protocol.registerBufferProtocol = (scheme, handler) =>
      register(scheme, (request, answer) => {
        handler(request, (given) => {
          const lines = linesFor(request.url)
          const { data, headers } = /** @type {import('electron').ProtocolResponse} */ (given)
          if (lines === undefined || !(data instanceof Buffer)) answer(given)
          else answer({ data: Buffer.concat([Buffer.from(lines), data]), headers: headers ?? {} })
        })
      })
    /* eslint-enable @typescript-eslint/no-deprecated */
  })
}

/** The script that the page begins with, by its address. @param {string} address */
export const isFirstScript = (address) => /\/assets\/index-[^/]+\.js$/.test(address)
