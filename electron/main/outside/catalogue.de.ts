import type { Words } from './catalogue.ts'

export const de: Words = {
  open: {
    backup: { title: 'Sicherung öffnen', files: 'Vagus-Sicherung' },
    export: { title: 'Tagebuch einlesen', files: 'Als JSON exportiertes Tagebuch' },
  },
  link: {
    notOpenable:
      'Vagus öffnet nur Webadressen, die mit https:// beginnen und keinen Benutzernamen und kein Passwort enthalten. Diese wurde nicht geöffnet.',
    title: 'Im Browser öffnen',
    message: 'Diese Adresse in Ihrem Browser öffnen?',
    detail: (address: string) =>
      `${address}\n\nUm sie zu zeigen, geht Ihr Browser ins Internet, nicht Vagus.`,
    cancel: 'Abbrechen',
    open: 'Im Browser öffnen',
    failed: 'Ihr Browser ließ sich nicht öffnen. Kopieren Sie stattdessen die Adresse.',
  },
  pdf: {
    none: 'Seit dem Entsperren des Tagebuchs wurde kein PDF gespeichert. Speichern Sie zuerst eines.',
    gone: (file: string) =>
      `${file} ist nicht mehr da, wo es gespeichert wurde. Speichern Sie das PDF noch einmal.`,
    notOpened: (file: string) =>
      `Dieser Computer hat ${file} nicht geöffnet. Öffnen Sie die Datei selbst aus dem Ordner, in dem Sie sie gespeichert haben.`,
    notMade:
      'Das PDF konnte nicht erstellt werden. Versuchen Sie es noch einmal, oder drucken Sie die Seite.',
    notWritten: (file: string) =>
      `Das PDF konnte nicht als ${file} gespeichert werden. Wählen Sie einen anderen Ordner, oder prüfen Sie, ob auf der Festplatte noch Platz ist.`,
  },
  journal: {
    exportAs: (format: string) => `Tagebuch als ${format} exportieren`,
    carry: 'Alles für einen neuen Computer speichern',
    notWritten: (file: string) =>
      `Das Tagebuch konnte nicht als ${file} gespeichert werden. Wählen Sie einen anderen Ordner, oder prüfen Sie, ob auf der Festplatte noch Platz ist.`,
  },
  references: {
    saveAs: (format: string) => `Quellen als ${format} speichern`,
    notWritten: (file: string) =>
      `Die Quellen konnten nicht als ${file} gespeichert werden. Wählen Sie einen anderen Ordner, oder prüfen Sie, ob auf der Festplatte noch Platz ist.`,
  },
  summary: {
    saveAs: {
      pdf: 'Zusammenfassung als PDF speichern',
      csv: 'Zusammenfassung als CSV speichern',
      txt: 'Zusammenfassung als reinen Text speichern',
    },
    plainText: 'Reiner Text',
    notWritten: (file: string) =>
      `Die Zusammenfassung konnte nicht als ${file} gespeichert werden. Wählen Sie einen anderen Ordner, oder prüfen Sie, ob auf der Festplatte noch Platz ist.`,
  },
}
