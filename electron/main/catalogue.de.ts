import type { Words } from './catalogue.ts'

export const de: Words = {
  menu: {
    window: 'Fenster',
    settings: 'Einstellungen…',
    roles: {
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      cut: 'Ausschneiden',
      copy: 'Kopieren',
      paste: 'Einfügen',
      selectAll: 'Alles auswählen',
      minimize: 'Minimieren',
      zoom: 'Zoomen',
      front: 'Alle nach vorne bringen',
      hide: 'Vagus ausblenden',
      hideOthers: 'Andere ausblenden',
      unhide: 'Alle einblenden',
    },
    close: { mac: 'Fenster schließen', others: 'Schließen' },
    quit: { mac: 'Vagus beenden', windows: 'Beenden', others: 'Beenden' },
    lookUp: (words: string) => `„${words}“ in Vagus nachschlagen`,
  },
  unsaved: {
    message: 'Etwas, das Sie geschrieben haben, ist noch nicht gespeichert.',
    detail:
      'Ein Feld muss erst berichtigt werden, bevor es gespeichert werden kann. Die Seite zeigt, welches.',
    goBack: 'Zurück zum Feld',
    close: 'Schließen ohne zu speichern',
  },
  wipe: {
    journal: 'Das Tagebuch löschen?',
    journalAndBackups: 'Das Tagebuch und alle seine Sicherungen löschen?',
    detail:
      'Das lässt sich nicht rückgängig machen. Eine unversiegelte Kopie oder eine Sicherung, die Sie anderswo aufbewahren, bleibt.',
    keep: 'Behalten',
    remove: 'Löschen',
  },
  fatal: {
    noStart: 'Vagus konnte nicht starten',
    noStartDetail: (code: string | undefined, profile: string) =>
      `Etwas, das Vagus zum Starten braucht, ist nicht so, wie es sein sollte${code === undefined ? '' : ` (${code})`}. Ihr Tagebuch wurde nicht geändert. Sehen Sie nach, ob es den Ordner ${profile} gibt und ob er gelesen und beschrieben werden darf, und starten Sie Vagus dann noch einmal. Wenn das nicht hilft, installieren Sie Vagus neu: Ihr Tagebuch bleibt, wie es ist.`,
    failed: 'In Vagus ist etwas schiefgegangen',
    failedDetail:
      'Alles, was gespeichert war, ist erhalten. Sehen Sie nach, ob bei dem, was Sie zuletzt geschrieben haben, „Gespeichert“ steht; schließen Sie Vagus dann und starten Sie es neu.',
  },
  graphics: {
    goesOn:
      'Die Grafikkarte oder ihr Treiber ist mehrmals ausgefallen. Vagus kommt deshalb ab jetzt ohne sie aus, bis zur nächsten neuen Version. Alles funktioniert wie bisher, vielleicht ein wenig langsamer.',
    title: 'Vagus muss neu gestartet werden',
    ends: 'Was das Fenster zeichnet, ist immer wieder ausgefallen. Vagus hat sich deshalb ordnungsgemäß geschlossen. Was Sie geschrieben haben, wurde vorher gespeichert. Starten Sie Vagus neu: Es benutzt die Grafikkarte dann nicht mehr. Wenn das wieder vorkommt, starten Sie den Computer neu.',
  },
  page: {
    stopped:
      'Die Seite ist ausgefallen und wurde neu geladen. Alles, was gespeichert war, ist da; was Sie in den letzten Augenblicken davor getippt haben, kann fehlen. Falls Ihr Tagebuch offen war, ist es jetzt gesperrt.',
    hangs: {
      message: 'Die Seite antwortet nicht.',
      detail:
        'Vielleicht ist sie nur beschäftigt: Durch Warten geht nichts verloren. Wenn Sie sie neu laden, bleibt alles erhalten, was gespeichert war; was Sie seitdem getippt haben, geht verloren, und das Tagebuch wird gesperrt.',
      wait: 'Warten',
      loadAnew: 'Seite neu laden',
    },
    keepsStopping: {
      message: 'Die Seite von Vagus fällt immer wieder aus.',
      detail:
        'Alles, was gespeichert war, ist erhalten, und das Tagebuch ist gesperrt. Versuchen Sie es noch einmal; fällt die Seite wieder aus, starten Sie den Computer neu. Wenn das nicht hilft, installieren Sie Vagus neu: Ihr Tagebuch bleibt, wie es ist.',
    },
    doesNotRun: {
      message: 'Vagus kann seine Seite nicht zeigen.',
      detail:
        'Ein Teil des Programms fehlt oder ist beschädigt. Ihr Tagebuch gehört nicht dazu und wurde nicht angerührt. Versuchen Sie es noch einmal; wird wieder nichts gezeigt, installieren Sie Vagus neu: Ihr Tagebuch bleibt, wie es ist.',
    },
    tryAgain: 'Noch einmal versuchen',
    quit: 'Beenden',
  },
  nothingKept: {
    diskFull:
      'Die Festplatte ist voll, deshalb lässt sich nichts Neues speichern. Suchen, lesen und Ihre Einträge ansehen können Sie weiterhin. Schaffen Sie Platz und drücken Sie dann „Noch einmal prüfen“.',
    notAllowed: (profile: string) =>
      `Vagus darf in seinem eigenen Ordner nicht schreiben, deshalb lässt sich nichts Neues speichern. Suchen, lesen und Ihre Einträge ansehen können Sie weiterhin. Der Ordner ist ${profile}: Erlauben Sie sich, darin zu schreiben, und drücken Sie dann „Noch einmal prüfen“.`,
    refused: (code: string, profile: string) =>
      `Die Festplatte lässt sich nicht beschreiben (${code}), deshalb lässt sich nichts Neues speichern. Suchen, lesen und Ihre Einträge ansehen können Sie weiterhin. Der Ordner ist ${profile}: Prüfen Sie die Festplatte, auf der er liegt, und drücken Sie dann „Noch einmal prüfen“.`,
  },
  settings: {
    begunAnew: (keptAs: string, folder: string) =>
      `Die Einstellungen konnten nicht gelesen werden: Ihre Datei war beschädigt. Sie sind wieder wie am Anfang. Die beschädigte Datei wurde als ${keptAs} in ${folder} aufbewahrt. Ihr Tagebuch ist davon nicht betroffen. Sehen Sie die Einstellungen einmal durch, und falls Sie die Sicherungen verlegt hatten, wählen Sie noch einmal, wo sie liegen.`,
    leftAlone: (code: string, folder: string) =>
      `Die Einstellungen konnten nicht gelesen werden (${code}). Bis Vagus geschlossen wird, sind sie wie am Anfang; ihre Datei wurde so gelassen, wie sie ist. Prüfen Sie, ob settings.json in ${folder} gelesen und beschrieben werden darf, und starten Sie Vagus dann neu.`,
    diskFull:
      'Die Festplatte ist voll, deshalb konnte Ihre Änderung der Einstellungen nicht gespeichert werden. Sie gilt, bis Vagus geschlossen wird. Schaffen Sie Platz und ändern Sie es dann noch einmal.',
    notAllowed: (folder: string) =>
      `Vagus darf seine Einstellungen nicht schreiben, deshalb konnte Ihre Änderung nicht gespeichert werden. Sie gilt, bis Vagus geschlossen wird. Prüfen Sie, ob in ${folder} geschrieben werden darf, und ändern Sie es dann noch einmal.`,
    refused: (code: string) =>
      `Die Festplatte ließ sich nicht beschreiben (${code}), deshalb konnte Ihre Änderung der Einstellungen nicht gespeichert werden. Sie gilt, bis Vagus geschlossen wird. Ändern Sie es noch einmal; wenn auch das nicht gelingt, prüfen Sie die Festplatte.`,
  },
  message: {
    notTrusted: 'Diese Anfrage kam nicht von Vagus selbst und wurde deshalb abgewiesen.',
    notAnObject: 'Diese Nachricht ist kein Objekt mit benannten Teilen.',
    unexpected:
      'In Vagus ist etwas schiefgegangen. Nichts, was Sie geschrieben haben, wurde geändert; bitte versuchen Sie es noch einmal.',
  },
  kept: {
    entryGone: 'Dieser Eintrag ist nicht mehr im Tagebuch und konnte deshalb nicht geändert werden.',
    entryThere: 'Dieser Eintrag ist schon im Tagebuch.',
    highlightThere: 'Diese Markierung gibt es schon.',
    unsavedRefused:
      'Was auf dem Bildschirm noch nicht gespeichert ist, konnte auch nicht aufbewahrt werden: Die Festplatte ließ sich nicht beschreiben.',
  },
  vault: {
    lockedMeanwhile:
      'Der Computer wurde inzwischen gesperrt, und damit auch das Tagebuch. Entsperren Sie es noch einmal.',
    chooseBackupFolder: 'Ordner für die Sicherungen wählen',
    nothingToUndo: 'Es gibt nichts mehr rückgängig zu machen.',
    backupsLeft:
      'Das Tagebuch wurde gelöscht, seine Sicherungen nicht: Die Schlüsseldatei ließ nicht erkennen, welche es sind. Löschen Sie die Dateien, die auf .vagus enden, im Ordner der Sicherungen von Hand.',
  },
  notPrinted:
    'Der Drucker hat die Seite nicht angenommen. Prüfen Sie den Drucker, oder speichern Sie ein PDF und drucken Sie das.',
  diagnostics: {
    vagus: (version: string, fromSource: boolean, portable: boolean) =>
      `Vagus ${version}${fromSource ? ', aus dem Quelltext' : ''}${portable ? ', portabel' : ''}`,
    system: (system: string, language: string) => `System: ${system}, Sprache ${language}`,
    screen: (size: string, scale: string) => `${size} bei ${scale}`,
    screens: (screens: string) => `Bildschirme: ${screens}`,
    drawing: (how: string) => `Zeichnen: ${how}`,
    journal: (how: string) => `Tagebuch: ${how}`,
    settings: (settings: string) => `Einstellungen: ${settings}`,
    refused: (count: number) => `Abgewiesene Netzanfragen seit dem Start: ${String(count)}`,
    nothingLogged: 'Es ist nichts schiefgegangen, von dem das Protokoll weiß.',
    logged: 'Was zuletzt schiefgegangen ist:',
  },
}
