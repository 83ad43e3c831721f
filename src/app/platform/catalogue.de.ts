import type { Words } from './catalogue.ts'

export const de: Words = {
  libraryMissing:
    'Die Bibliothek lässt sich nicht öffnen: Ein Teil von Vagus fehlt oder ist beschädigt. Installieren Sie Vagus neu; Ihr Tagebuch bleibt, wie es ist, und lässt sich weiter benutzen.',
  licencesMissing:
    'Die Lizenzen lassen sich nicht öffnen: Ein Teil von Vagus fehlt. Sie stehen auch in der Datei licences.txt dort, wo Vagus installiert ist.',
  searchStopped: 'Die Suche funktioniert nicht mehr. Schließen Sie Vagus und starten Sie es neu.',
}
