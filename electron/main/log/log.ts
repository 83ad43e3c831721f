import { lineOf, type LogEvent } from './log-event.ts'
import { LogFile } from './log-file.ts'

let file: LogFile | undefined
let version = ''

/** Says which Vagus is running and where its log lies: until then there is no file, only the terminal. */
export function openLog(folder: string, running: string): void {
  file = new LogFile(folder)
  version = running
}

/** Notes that something went wrong, in the log and for whoever started the app from a terminal. */
export function log(event: LogEvent): void {
  const line = lineOf(event)
  console.error(line)
  file?.write(`${version} ${line}`)
}

/** The last lines of the log, oldest first. */
export function lastOfLog(count: number): string[] {
  return file?.last(count) ?? []
}
