import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * What the runtime may be made to do, burnt into the program. Every fuse there is has to be decided: a new one does not
 * compile until it is, and one that only the program knows is refused when it is packed.
 */
export const decided: Readonly<Record<FuseV1Options, boolean>> = {
  // With ELECTRON_RUN_AS_NODE the signed program would run anybody's script, with the rights a system gave to Vagus.
  [FuseV1Options.RunAsNode]: false,
  // No cookie is kept; if there ever were one, it is sealed by the system's own store.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS and NODE_EXTRA_CA_CERTS could load code into the process that holds the journal's key.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect would open that process to a debugger.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // On Windows and macOS a changed app.asar does not start. Linux has no such check in Electron.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // A folder named `app` laid beside app.asar would be loaded in its place, unchecked.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is one snapshot for all processes; none of the browser's own is shipped.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes by app://; file:// gets nothing.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // WebAssembly (Argon2id for the passphrase) checks its bounds by the processor's own fault instead of by code: V8's
  // default, as safe, and quicker.
  [FuseV1Options.WasmTrapHandlers]: true,
}

export async function setFuses(program: string): Promise<void> {
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Changing the program breaks the signature that macOS wants of every one; a real one comes after, where there is one.
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...decided,
  })
}

/** How the fuses of a built program differ from what was decided, a line each; none when it is as it should be. */
export async function differingFuses(program: string): Promise<readonly string[]> {
  const { version: told, ...wire } = await getCurrentFuseWire(program)
  // Of another version, which the types do not know of, the numbers mean something else.
  const [version, known]: string[] = [told, FuseVersion.V1]
  if (version !== known) return [`the fuses are of version ${version ?? ''}, not known here`]
  const found = new Map(Object.entries(wire).map(([number, state]) => [number, Number(state)]))
  const wanted = new Map(
    Object.entries(decided).map(([number, on]) => [number, on ? FuseState.ENABLE : FuseState.DISABLE]),
  )
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((number) => {
    const name = FuseV1Options[Number(number)]
    if (name === undefined) return [`fuse ${number} is not known here`]
    const [should, is] = [wanted.get(number), found.get(number)]
    return is === should ? [] : [`${name} should be ${nameOf(should)} and is ${nameOf(is)}`]
  })
}

const nameOf = (state: number | undefined): string =>
  state === undefined ? 'missing' : (FuseState[state] ?? 'unknown').toLowerCase()
