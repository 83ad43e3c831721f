import { contextBridge, ipcRenderer } from 'electron'
import { channels, events } from '../../src/contract/channels.ts'

const invoke = (channel: string, input: unknown): Promise<unknown> => {
  if (!(channels as readonly string[]).includes(channel)) throw new Error('Vagus: no such channel.')
  return ipcRenderer.invoke(channel, input)
}

const on = (event: string, listener: () => void): (() => void) => {
  if (!(events as readonly string[]).includes(event)) throw new Error('Vagus: no such event.')
  // The event itself carries a handle on the channel, so it is not passed on.
  const heard = () => {
    listener()
  }
  ipcRenderer.on(event, heard)
  return () => ipcRenderer.removeListener(event, heard)
}

contextBridge.exposeInMainWorld('bridge', { invoke, on })
