import { number, plural } from '../../../core/language.ts'
import type { Words } from './catalogue.ts'

export const de: Words = {
  title: 'Einstellungen',
  looks: {
    title: 'Darstellung',
    language: 'Sprache',
    ofContent:
      'Artikel, Quellen und Glossar sind in beiden Sprachen englisch; suchen Sie darin auf Englisch.',
    unsaved:
      'Etwas, das Sie geschrieben haben, ist noch nicht gespeichert. Speichern Sie es, und wählen Sie dann die Sprache.',
    theme: 'Farben',
    themes: {
      system: 'Wie der Computer',
      light: 'Hell',
      dark: 'Dunkel',
      night: 'Nacht: gedämpft, wenig Blau',
    },
    textSize: 'Schriftgröße der Artikel',
    clock: 'Uhrzeiten auf dem Bildschirm',
    clocks: { 24: '23:15', 12: '11:15 pm' },
    weekStart: 'Die Woche beginnt am',
    weekStarts: { monday: 'Montag', sunday: 'Sonntag', saturday: 'Samstag' },
    singleKeys: 'Tasten ohne Strg, etwa ? und /',
    on: 'Ein',
    off: 'Aus',
    paper: 'Papier der Zusammenfassung',
    papers: { A4: 'A4', Letter: 'Letter' },
  },
  network: {
    title: 'Was diese App im Netz getan hat',
    none: 'Nichts. Kein Konto, keine Telemetrie, keine Suche nach Updates. Die App kann es auch nicht: Jede Anfrage wird abgewiesen. Seit dem Start wurde keine versucht.',
    refused: (count) =>
      `Nichts. Kein Konto, keine Telemetrie, keine Suche nach Updates. Die App kann es auch nicht: Jede Anfrage wird abgewiesen. Seit dem Start ${plural(count, { one: 'wurde', other: 'wurden' })} ${number(count)} versucht und abgewiesen.`,
  },
  stored: {
    title: 'Was wo gespeichert ist',
    here: 'Alles liegt nur auf diesem Computer.',
    portable:
      'Alles liegt nur auf diesem Computer, neben der App, in dem Ordner, den Sie dort dafür angelegt haben.',
    clear:
      'Ein älteres Vagus hat das Tagebuch unversiegelt hinterlassen, also kann es jeder lesen, der die Dateien Ihres Kontos lesen kann. <link>Richten Sie es ein</link>, dann wird es mit allem darin versiegelt.',
    sealed:
      'Wer die Festplatte hat, aber weder die Passphrase noch den Wiederherstellungscode, kann von dem, was versiegelt ist, nichts lesen. Zu sehen ist, wie groß die Dateien sind und aus welchen Jahren.',
    places: {
      journal: {
        name: 'Das Tagebuch',
        holds:
          'Alles, was Sie eintragen, Ihre Notizen in Artikeln, Ihre Lesestellen und was Sie für Arzttermine aufbewahren.',
      },
      backups: { name: 'Sicherungen', holds: 'Kopien des Tagebuchs.' },
      settings: {
        name: 'Einstellungen',
        holds: 'Was auf dieser Seite gewählt ist und wo das Fenster steht.',
      },
      log: {
        name: 'Protokoll',
        holds:
          'Was schiefgegangen ist, falls überhaupt etwas, in festen Worten. Nichts, was Sie geschrieben haben.',
      },
    },
    isSealed: 'Versiegelt',
    isNotSealed: 'Nicht versiegelt',
    others:
      'Auch was Sie drucken, exportieren oder kopieren, ist nicht versiegelt. Solange das Tagebuch offen ist, steht im Arbeitsspeicher dieses Computers, was Sie sehen.',
  },
  about: {
    title: 'Über Vagus',
    versions: (vagus, electron, chromium) =>
      `Vagus ${vagus}, mit Electron ${electron} und Chromium ${chromium}. Es gibt Auskunft und führt Aufzeichnungen; es stellt keine Diagnose.`,
  },
  diagnostics: {
    title: 'Wenn etwas nicht funktioniert: Angaben zum Fehler',
    about:
      'Versionen, Einstellungen und was laut Protokoll schiefgegangen ist. Was Sie eingetragen haben, ist nicht darin, und es geht nirgendwohin, solange Sie es nicht verschicken. Lesen Sie es vorher.',
    text: 'Angaben zum Fehler',
    copy: 'Kopieren',
    copied: 'Kopiert.',
  },
  licences: {
    title: 'Lizenzen der Werke, aus denen Vagus besteht',
    about:
      'Vagus selbst steht unter der MIT-Lizenz. Es ist aus diesen Werken gemacht. Electron enthält Chromium; dessen Lizenzen stehen in der Datei LICENSES.chromium.html dort, wo Vagus installiert ist.',
    works: 'Werke anderer',
  },
}
