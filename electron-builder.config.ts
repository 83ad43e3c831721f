import type { Configuration } from 'electron-builder'

/**
 * What the packages are, for every system. What depends on the machine that makes them (the runtime, the folders, who
 * publishes) is added by scripts/package/command.ts.
 */
export default {
  appId: 'app.vagus',
  productName: 'Vagus',
  copyright: 'Copyright © 2026 The Vagus authors',
  artifactName: 'vagus-${version}-${os}-${arch}.${ext}',

  // The folder that is packed holds what was built and nothing else: scripts/package/stage.ts says what that is.
  files: ['**/*'],
  asar: true,
  // Everything is bundled: nothing is installed or compiled, and no node_modules is looked for.
  beforeBuild: () => Promise.resolve(false),

  // No update check, so no file that would tell one where to look.
  publish: null,

  // The app speaks English, and so do the few words of Chromium in it. The rest are 47 MB.
  electronLanguages: ['en-GB', 'en-US', 'de'],

  fileAssociations: [
    {
      ext: 'vagus',
      name: 'Vagus backup',
      description: 'Vagus backup',
      mimeType: 'application/vnd.vagus.backup',
      role: 'Viewer',
    },
  ],

  // The newer tools, whose AppImage needs no library of the system and asks for no `--no-sandbox` by itself.
  toolsets: { appimage: '1.0.3' },

  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'vagus',
    icon: 'resources/icons/png',
    category: 'Science;MedicalSoftware',
    synopsis: 'Offline search, private journal and doctor-visit summary',
    syncDesktopName: true,
    desktop: {
      entry: {
        GenericName: 'Sleep and gut journal',
        Keywords: 'sleep;gut;insomnia;IBS;journal;diary;doctor;',
        StartupNotify: 'true',
      },
    },
  },
  deb: {
    packageCategory: 'science',
    // What Electron's program is linked with or opens by itself; nothing for notifications and trays, which there are none of.
    depends: [
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'libatspi2.0-0',
      'libsecret-1-0',
      'xdg-utils',
    ],
    recommends: [],
  },

  win: {
    target: ['nsis', 'portable', 'zip'],
    icon: 'resources/icons/vagus.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    artifactName: 'vagus-${version}-${os}-${arch}-setup.${ext}',
    oneClick: false,
    // For the one who installs it, without an administrator.
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The journal is the person's: it goes when they wipe it, not when the program goes.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },
  portable: {
    artifactName: 'vagus-${version}-${os}-${arch}-portable.${ext}',
    requestExecutionLevel: 'user',
  },

  mac: {
    target: ['dmg', 'zip'],
    icon: 'resources/icons/vagus.icns',
    category: 'public.app-category.medical',
    hardenedRuntime: true,
    entitlements: 'resources/packaging/entitlements.mac.plist',
    entitlementsInherit: 'resources/packaging/entitlements.mac.plist',
    extendInfo: {
      // The tool's own setting would allow what Vagus never does.
      NSAppTransportSecurity: { NSAllowsArbitraryLoads: false },
    },
  },
  dmg: { writeUpdateInfo: false },
} satisfies Configuration
