import { number, plural } from '../../../src/core/language.ts'
import type { Words } from './catalogue.ts'

const seconds = (count: number) => `${number(count)} ${plural(count, { one: 'Sekunde', other: 'Sekunden' })}`
const couldNot = (count: number) => plural(count, { one: 'konnte', other: 'konnten' })
const again = (wait: number) =>
  wait === 0 ? 'Versuchen Sie es noch einmal' : `Warten Sie ${seconds(wait)} und versuchen Sie es noch einmal`

export const de: Words = {
  keepings: {
    entries: {
      counted: (count) => `${number(count)} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`,
      many: 'Einträge',
      gone: 'Dieser Eintrag ist nicht mehr im Tagebuch.',
    },
    readingRecords: {
      counted: (count) =>
        `${number(count)} ${plural(count, { one: 'Markierung, Notiz oder Lesestelle', other: 'Markierungen, Notizen oder Lesestellen' })}`,
      many: 'Markierungen, Notizen oder Lesestellen',
      gone: 'Diese Markierung gibt es nicht mehr.',
    },
    trackers: {
      counted: (count) =>
        `${number(count)} ${plural(count, { one: 'eigene Angabe', other: 'eigene Angaben' })}`,
      many: 'eigene Angaben',
      gone: 'Diese eigene Angabe gibt es nicht mehr.',
    },
    visits: {
      counted: (count) =>
        `${number(count)} ${plural(count, { one: 'Arzttermin oder Anliegen', other: 'Arzttermine und Anliegen' })}`,
      many: 'Arzttermine und Anliegen',
      gone: 'Diesen Arzttermin gibt es nicht mehr.',
    },
  },
  year: {
    cannotMove: (from, to) => `Was in ${from} aufbewahrt ist, kann nicht nach ${to} wechseln.`,
    notSealed: (file) =>
      `${file} ist nicht versiegelt, und Vagus schreibt keine solche Datei: Jemand anders hat sie dort abgelegt. Sie wurde so gelassen, wie sie ist; nichts aus ihr wird verwendet, und in diesem Jahr lässt sich nichts speichern. Nehmen Sie sie aus dem Ordner des Tagebuchs heraus, und holen Sie das Jahr aus einer Sicherung zurück: siehe Einstellungen.`,
    damagedRecords: (count, what, file) =>
      `${what} in ${file} ${couldNot(count)} nicht geöffnet werden: außerhalb von Vagus geändert oder beschädigt. In der Datei bleibt alles, wie es ist, und alles andere darin ist verwendbar. In einer Sicherung ist vielleicht noch alles heil: siehe Einstellungen.`,
    setAside: ({ file, keptAs, many, year }) =>
      `${file} konnte nicht gelesen werden: Die Datei ist beschädigt. Nichts wurde gelöscht. Sie bleibt als ${keptAs} im Ordner des Tagebuchs, und was für ${year} neu dazukommt (${many}), steht in einer frischen Datei. Was in der alten stand, lässt sich aus einer Sicherung zurückholen: siehe Einstellungen.`,
    notOpened: (file, code) =>
      `${file} konnte nicht geöffnet werden (${code}). Die Datei wurde so gelassen, wie sie ist; in diesem Jahr lässt sich nichts speichern, bis sie sich wieder öffnen lässt. Prüfen Sie, ob die Datei gelesen und beschrieben werden darf, und starten Sie Vagus dann neu.`,
    notWhole: (file, many) =>
      `${file} ist nicht so, wie Vagus die Datei hinterlassen hat: ${many} können herausgenommen oder durch einen älteren Stand ersetzt worden sein. Was da ist, ist verwendbar. Vergleichen Sie es mit einer Sicherung: siehe Einstellungen.`,
    newer: (file) =>
      `${file} wurde von einer neueren Version von Vagus geschrieben. Was sich lesen lässt, wird gezeigt, und in diesem Jahr wird nichts geändert. Installieren Sie die neuere Version, um darin weiterzuschreiben.`,
    stillClear: (file, code) =>
      `${file}, eine beschädigte Datei, die aufbewahrt wurde, ist nicht versiegelt: Die Festplatte ließ sich nicht beschreiben (${code}). Wer die Festplatte hat, kann lesen, was noch darin steht. Prüfen Sie, ob auf der Festplatte Platz ist und ob im Ordner des Tagebuchs geschrieben werden darf; beim nächsten Entsperren wird es noch einmal versucht.`,
  },
  notSaved: {
    gone: (file) =>
      `${file} ist seit dem Öffnen aus dem Ordner des Tagebuchs verschwunden, deshalb wurde dies nicht ohne die Datei gespeichert. Es steht noch auf dem Bildschirm. Legen Sie die Datei zurück, oder holen Sie das Jahr aus einer Sicherung zurück: siehe Einstellungen.`,
    changedOutside: (file) =>
      `${file} wurde seit dem Öffnen außerhalb von Vagus geändert, deshalb wurde dies nicht darüber gespeichert. Es steht noch auf dem Bildschirm. Sperren und entsperren Sie das Tagebuch, um zu sehen, was jetzt in der Datei steht.`,
    changedElsewhere:
      'Dies wurde inzwischen von einem anderen Vagus geändert, deshalb wurde es nicht darüber gespeichert. Es steht noch auf dem Bildschirm. Sperren und entsperren Sie das Tagebuch, um beides zu sehen.',
    damaged:
      'Die Datei dieses Jahres ist beschädigt worden, seit Vagus läuft, deshalb wurde dies nicht gespeichert. Es steht noch auf dem Bildschirm. Kopieren Sie es, und starten Sie Vagus dann neu: Die beschädigte Datei wird aufbewahrt, und das Jahr geht in einer frischen weiter.',
    diskFull:
      'Die Festplatte ist voll, deshalb wurde dies nicht gespeichert. Es steht noch auf dem Bildschirm. Schaffen Sie Platz, und speichern Sie dann noch einmal.',
    notAllowed:
      'Vagus darf im Ordner des Tagebuchs nicht schreiben, deshalb wurde dies nicht gespeichert. Es steht noch auf dem Bildschirm. Prüfen Sie die Rechte des Ordners, und speichern Sie dann noch einmal.',
    lockedOut:
      'Ein anderes Vagus schreibt im Ordner des Tagebuchs und wird nicht fertig, deshalb wurde dies nicht gespeichert. Es steht noch auf dem Bildschirm. Schließen Sie das andere Vagus, und speichern Sie dann noch einmal.',
    refused: (code) =>
      `Die Festplatte ließ sich nicht beschreiben (${code}), deshalb wurde dies nicht gespeichert. Es steht noch auf dem Bildschirm. Versuchen Sie es noch einmal; wenn es wieder nicht gelingt, prüfen Sie die Festplatte.`,
  },
  keys: {
    putBack: {
      damaged:
        'Die Schlüsseldatei war beschädigt und wurde aus der neuesten Sicherung wiederhergestellt. Falls Sie die Passphrase nach dieser Sicherung geändert haben, gilt wieder die vorige.',
      missing:
        'Die Schlüsseldatei fehlte und wurde aus der neuesten Sicherung wiederhergestellt. Falls Sie die Passphrase nach dieser Sicherung geändert haben, gilt wieder die vorige.',
    },
    none: 'Die Schlüsseldatei (keys.json) ist beschädigt oder verschwunden, und keine Sicherung im Ordner der Sicherungen enthält eine Kopie davon. Holen Sie eine Sicherung zurück, die Sie anderswo aufbewahren, oder legen Sie keys.json dahin zurück, wo sie war, und starten Sie Vagus neu.',
    newer:
      'Die Schlüsseldatei wurde von einer neueren Version von Vagus geschrieben. Installieren Sie diese Version, um das Tagebuch zu öffnen; nichts wurde geändert.',
    notRead: (code) =>
      `Die Schlüsseldatei (keys.json) konnte nicht gelesen oder geschrieben werden (${code}). Nichts wurde geändert. Prüfen Sie, ob die Datei und ihr Ordner gelesen und beschrieben werden dürfen, und starten Sie Vagus dann neu.`,
    notWritten: (code) =>
      `Die Schlüsseldatei konnte nicht geschrieben werden (${code}). Nichts wurde geändert. Prüfen Sie, ob auf der Festplatte Platz ist und ob im Ordner des Tagebuchs geschrieben werden darf, und versuchen Sie es dann noch einmal.`,
  },
  vault: {
    alreadySealed: 'Hier gibt es schon ein versiegeltes Tagebuch. Entsperren Sie es.',
    alreadySealedBringIn:
      'Hier gibt es schon ein versiegeltes Tagebuch. Entsperren Sie es, und stellen Sie die Sicherung dann in den Einstellungen wieder her.',
    nothingToOpen: 'Hier gibt es noch kein versiegeltes Tagebuch.',
    notWiped: (code) =>
      `Nicht alles konnte gelöscht werden (${code}). Sehen Sie im Ordner des Tagebuchs nach, und versuchen Sie es noch einmal.`,
    locked: 'Das Tagebuch ist gesperrt.',
    unlockFirst: 'Das Tagebuch ist gesperrt. Entsperren Sie es zuerst.',
    lockedMeanwhile: 'Das Tagebuch wurde inzwischen gesperrt. Nichts wurde geändert.',
    wait: (count) =>
      `Warten Sie ${seconds(count)}, und versuchen Sie es dann noch einmal. Nichts wurde geändert.`,
    wrong: {
      passphrase: (wait) =>
        `Das ist nicht die Passphrase dieses Tagebuchs. Nichts wurde geändert: ${again(wait)}.`,
      recovery: (wait) =>
        `Das ist nicht der Wiederherstellungscode dieses Tagebuchs. Nichts wurde geändert: ${again(wait)}.`,
    },
    notOpened: (code) =>
      `Der Ordner des Tagebuchs konnte nicht gelesen werden (${code}). Nichts wurde geändert. Prüfen Sie, ob der Ordner gelesen und beschrieben werden darf, und versuchen Sie es dann noch einmal.`,
    noSystemStore:
      'Der geschützte Speicher dieses Computers kann das Tagebuch jetzt nicht öffnen. Nehmen Sie die Passphrase; nichts wurde geändert.',
    notPlaced: (code) =>
      `Die Sicherung konnte nicht in den Ordner des Tagebuchs geschrieben werden (${code}). Prüfen Sie, ob auf der Festplatte Platz ist und ob in dem Ordner geschrieben werden darf, und tun Sie dann dasselbe noch einmal.`,
  },
  incoming: {
    notABackup:
      'Ein Tagebuch wird aus einer Sicherung eingerichtet. Wählen Sie eine Datei, die auf .vagus endet.',
    notText:
      'Diese Datei ist kein Text, also auch kein Tagebuch, das Vagus exportiert hat. Nichts wurde geändert.',
    notAFile: (file) => `${file} ist keine Datei. Wählen Sie eine Datei.`,
    tooLarge: (file) =>
      `${file} ist viel größer, als ein Tagebuch sein kann, und wurde deshalb nicht geöffnet.`,
    notReadable: (file, code) =>
      `${file} konnte nicht gelesen werden (${code}). Prüfen Sie, ob die Datei noch da ist und gelesen werden darf, und versuchen Sie es dann noch einmal.`,
    nothingOpen: 'Es ist keine Datei offen. Wählen Sie zuerst eine Datei.',
    noSuchBackup: 'Eine Sicherung dieses Namens gibt es in dem Ordner nicht mehr.',
    letGo: 'Die Datei wurde weggelegt, bevor sie offen war. Wählen Sie sie noch einmal.',
  },
  backupFile: {
    notABackup:
      'Das ist keine Sicherung von Vagus, oder ihr Anfang ist beschädigt. Wählen Sie eine Datei, die auf .vagus endet.',
    newer:
      'Diese Sicherung wurde von einer neueren Version von Vagus angelegt. Installieren Sie diese Version, um sie zu öffnen; nichts wurde geändert.',
    cutShort:
      'Diese Sicherung ist unvollständig: Das Ende der Datei fehlt. Kopieren Sie sie noch einmal von dort, wo sie herkam, oder wählen Sie eine andere Sicherung.',
    damaged:
      'Diese Sicherung ist beschädigt: Sie ist nicht so, wie Vagus sie geschrieben hat. Kopieren Sie sie noch einmal von dort, wo sie herkam, oder wählen Sie eine andere Sicherung.',
    wrongPassphrase:
      'Das ist nicht die Passphrase dieser Sicherung. Es gilt die, die das Tagebuch hatte, als die Sicherung angelegt wurde.',
    wrongCode:
      'Das ist nicht der Wiederherstellungscode dieser Sicherung. Es gilt der, den das Tagebuch hatte, als die Sicherung angelegt wurde.',
    noCode:
      'Als diese Sicherung angelegt wurde, gab es keinen Wiederherstellungscode. Nehmen Sie die Passphrase.',
    problems: {
      firstLine:
        'Die erste Zeile der Sicherung ist nicht so, wie Vagus sie geschrieben hat. Was darin versiegelt ist, ist heil und verwendbar.',
      damagedYear: (file) =>
        `${file} war beschädigt, als die Sicherung angelegt wurde; nichts daraus ist verwendbar.`,
      newerRecords: (count, what, file) =>
        `${what} in ${file} ${plural(count, { one: 'lässt', other: 'lassen' })} sich nur mit einer neueren Version von Vagus lesen.`,
      damagedRecords: (count, what, file) =>
        `${what} in ${file} ${couldNot(count)} nicht geöffnet werden: beschädigt oder außerhalb von Vagus geändert.`,
      notWhole: (file, many) =>
        `${file} war nicht so, wie Vagus die Datei hinterlassen hatte, als die Sicherung angelegt wurde: ${many} können darin fehlen.`,
    },
  },
  backups: {
    noSuchBackup: 'Eine Sicherung dieses Namens gibt es nicht.',
    notRenewed: (files) =>
      `Nicht öffnen ließ sich: ${files}. Dort kann noch die alte Passphrase oder der alte Code gelten. Überall sonst gilt schon der neue Stand.`,
    notAFolder: 'Das ist kein Ordner. Wählen Sie einen Ordner; die Sicherungen bleiben, wo sie waren.',
    withinTheJournal:
      'Das ist der Ordner des Tagebuchs selbst. Eine Sicherung neben dem Tagebuch geht mit ihm verloren: Wählen Sie einen anderen Ordner. Die Sicherungen bleiben, wo sie waren.',
    so: {
      notMade: 'Deshalb wurde keine Sicherung angelegt.',
      notSaved: 'Deshalb wurde die Datei nicht gespeichert.',
      notOpened: 'Deshalb konnte die Sicherung nicht geöffnet werden.',
      notRenewed:
        'Deshalb lassen sich manche Sicherungen noch mit der alten Passphrase oder dem alten Code öffnen.',
      notDeleted: 'Deshalb wurden nicht alle Sicherungen gelöscht.',
      notMoved: 'Deshalb bleiben die Sicherungen, wo sie waren.',
    },
    refused: {
      notReadable: {
        why: (what, code) => `${what} konnte nicht gelesen werden (${code}).`,
        what: 'Prüfen Sie das Leserecht, und versuchen Sie es dann noch einmal.',
      },
      notVerified: {
        why: (folder) => `Was in ${folder} geschrieben wurde, kam beim Zurücklesen anders an.`,
        what: 'Es wurde wieder entfernt. Prüfen Sie das Laufwerk, oder wählen Sie einen anderen Ordner für die Sicherungen.',
      },
      stopped: {
        why: 'Der Vorgang wurde angehalten.',
        what: 'Er wird nachgeholt, wenn Vagus das nächste Mal entsperrt wird.',
      },
      diskFull: {
        why: (folder) => `Das Laufwerk, auf dem ${folder} liegt, ist voll.`,
        what: 'Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.',
      },
      folderGone: {
        why: (folder) => `${folder} ist nicht da.`,
        what: 'Liegt der Ordner auf einem Laufwerk, das nicht angeschlossen ist, schließen Sie es an; sonst wählen Sie einen anderen Ordner.',
      },
      notWritable: {
        why: (folder) => `Vagus darf in ${folder} nicht schreiben.`,
        what: 'Erlauben Sie es, oder wählen Sie einen anderen Ordner.',
      },
      diskFailed: {
        why: (folder, code) => `Das Laufwerk, auf dem ${folder} liegt, ließ sich nicht verwenden (${code}).`,
        what: 'Versuchen Sie es noch einmal; wenn es wieder nicht gelingt, prüfen Sie das Laufwerk, oder wählen Sie einen anderen Ordner.',
      },
    },
    journalFolder: 'Der Ordner des Tagebuchs',
  },
}
