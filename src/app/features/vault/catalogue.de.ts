import { listed, number, plural } from '../../../core/language.ts'
import type { Words } from './catalogue.ts'

const entries = (count: number) => `${number(count)} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`

/** „1 Eintrag ist“, „3 Einträge sind“. */
const counted = (count: number, one: string, other: string) =>
  `${entries(count)} ${plural(count, { one, other })}`

const comeIn = (missing: number) =>
  missing === 0 ? 'Es kommt nichts hinzu' : `${counted(missing, 'kommt', 'kommen')} hinzu`

const fromElsewhere = 'Ich habe eine Sicherung von einem anderen Computer'
const useCode = 'Wiederherstellungscode verwenden'

export const de: Words = {
  entries,
  field: {
    passphrase: 'Passphrase',
    again: (label) => `${label} wiederholen`,
    code: 'Wiederherstellungscode',
    show: 'Zeigen',
    hide: 'Verbergen',
    showNamed: (label) => `Zeigen: ${label}`,
    hideNamed: (label) => `Verbergen: ${label}`,
  },
  proof: {
    hint: 'Wie er auf dem Blatt steht. Großschreibung, Striche und Leerzeichen spielen keine Rolle.',
    useCode,
    usePassphrase: 'Passphrase verwenden',
    noPassphrase: 'Geben Sie die Passphrase ein.',
    noCode: 'Geben Sie den Wiederherstellungscode ein.',
  },
  passphrase: {
    fresh: 'Neue Passphrase',
    asItIs: 'Bisherige Passphrase',
    tooShort: (least) => `Nehmen Sie mindestens ${number(least)} Zeichen.`,
    differ: 'Die beiden sind nicht gleich. Geben Sie dieselbe Passphrase noch einmal ein.',
    begin: 'Passphrase ändern…',
    change: 'Passphrase ändern',
    busy: 'Wird geändert…',
    done: 'Die Passphrase ist geändert. Die alte öffnet dieses Tagebuch nicht mehr.',
  },
  strength: {
    advice: 'Vier oder fünf Wörter, die nicht zusammengehören, sind stark und leicht zu merken.',
    missing: (count) => `Mindestens noch ${number(count)} Zeichen.`,
    few: 'Schwach: Wenige verschiedene Zeichen sind schnell erraten. Fügen Sie Wörter hinzu.',
    digits: 'Schwach: Ziffern allein sind schnell erraten. Fügen Sie Wörter hinzu.',
    short:
      'Kurz: Wer die Festplatte hat, kann in jeder Sekunde viele ausprobieren. Zwei oder drei Wörter mehr helfen am meisten.',
    fair: 'Mittel: Ein weiteres Wort, das nicht dazu passt, macht das Erraten viel schwerer.',
    long: 'Lang genug, um nicht erraten zu werden, sofern es keine Redensart, kein Name und kein Datum ist.',
  },
  setUp: {
    title: 'Tagebuch einrichten',
    about:
      'Ihr Tagebuch, Ihre Notizen in Artikeln und jede Sicherung werden auf diesem Computer mit einer Passphrase versiegelt, die nur Sie kennen. Ist sie vergessen, führt nur noch der Wiederherstellungscode hinein, der als Nächstes kommt: Ohne eines von beiden kann niemand helfen.',
    clear:
      'Ein älteres Vagus hat auf diesem Computer ein Tagebuch hinterlassen, das nicht versiegelt ist. Es wird jetzt mit allem darin versiegelt; nichts geht verloren.',
    seal: 'Tagebuch versiegeln',
    busy: 'Wird versiegelt. Das dauert ein, zwei Sekunden.',
    fromElsewhere,
  },
  adopt: {
    title: 'Tagebuch von einem anderen Computer holen',
    about:
      'Wählen Sie die Datei, die dort für einen neuen Computer gespeichert wurde, oder die neueste Sicherung. Sie brauchen deren Passphrase oder Wiederherstellungscode. Die Datei selbst wird nicht verändert.',
    choose: 'Datei wählen',
    back: 'Zurück',
    open: {
      title: 'Sicherung öffnen',
      about:
        '<file></file>. Geben Sie die Passphrase ein, mit der die Datei angelegt wurde; sie ist von jetzt an die Passphrase hier.',
      aboutMadeOn: (day) =>
        `<file></file>, angelegt am ${day}. Geben Sie die Passphrase von damals ein; sie ist von jetzt an die Passphrase hier.`,
      submit: 'Übernehmen',
      busy: 'Wird geöffnet…',
    },
    done: (file) => `Ihr Tagebuch wurde aus ${file} eingerichtet.`,
  },
  gate: { opening: 'Das Tagebuch wird geöffnet…' },
  unlock: {
    title: 'Ihr Tagebuch ist gesperrt',
    submit: 'Entsperren',
    bySystem: 'Mit der Anmeldung dieses Computers öffnen',
    busy: 'Wird geöffnet…',
    wait: (seconds) =>
      `Nächster Versuch in ${number(seconds)} ${plural(seconds, { one: 'Sekunde', other: 'Sekunden' })}.`,
    waited: 'Sie können es jetzt noch einmal versuchen.',
    meanwhile:
      'Suche und Bibliothek gehen inzwischen. Ohne die Passphrase kann niemand dieses Tagebuch öffnen; Sie können <link>in den Einstellungen neu anfangen</link>.',
    meanwhileWithCode:
      'Suche und Bibliothek gehen inzwischen. Ohne die Passphrase und den Wiederherstellungscode kann niemand dieses Tagebuch öffnen; Sie können <link>in den Einstellungen neu anfangen</link>.',
  },
  renewal: {
    title: 'Neue Passphrase wählen',
    about:
      'Der Wiederherstellungscode hat Ihr Tagebuch geöffnet. Er bleibt der Wiederherstellungscode; die Passphrase, die Sie hier wählen, tritt an die Stelle der alten, und im Tagebuch ändert sich nichts.',
    keep: 'Die alte behalten',
  },
  newCode: {
    begin: 'Neuer Wiederherstellungscode…',
    title: 'Neuer Wiederherstellungscode',
    about:
      'Sobald es einen neuen Code gibt, öffnet der auf Ihrem bisherigen Blatt dieses Tagebuch nicht mehr. Vernichten Sie dieses Blatt.',
    make: 'Neuen Code erstellen',
    busy: 'Wird erstellt…',
  },
  recovery: {
    title: 'Ihr Wiederherstellungscode',
    about:
      'Drucken Sie dieses Blatt oder schreiben Sie den Code ab, bevor Sie weitergehen. Der Code wird nur dieses eine Mal gezeigt; ein neuer lässt sich in den Einstellungen erstellen.',
    onPaper: 'Er ist auf Papier: ausprobieren',
    print: 'Blatt drucken',
    later: 'Später',
    trial: {
      title: 'Code ausprobieren',
      about:
        'Geben Sie den Code vom Papier ein. Vagus legt eine Sicherung an und öffnet sie nur mit dem, was Sie eingeben, wie es ein neuer Computer täte.',
      hint: 'Großschreibung, Striche und Leerzeichen spielen keine Rolle.',
      submit: 'Ausprobieren',
      showSheet: 'Blatt noch einmal zeigen',
      busy: 'Eine Sicherung wird angelegt und geöffnet…',
    },
    works: {
      title: 'Der Code funktioniert',
      about: (held) =>
        `Eine Sicherung wurde angelegt und allein mit diesem Code geöffnet, wie auf einem neuen Computer. ${held === 0 ? 'Darin sind noch keine Einträge' : `Darin ${plural(held, { one: 'ist', other: 'sind' })} ${entries(held)}`}. Bewahren Sie das Blatt nicht bei diesem Computer auf.`,
      goOn: 'Weiter',
    },
  },
  sheet: {
    title: 'Vagus: Blatt mit dem Code',
    about: `Dieser Code öffnet das versiegelte Tagebuch und seine Sicherungen ohne die Passphrase: Wählen Sie auf demselben Computer „${useCode}“, wo nach ihr gefragt wird. Das kann auch jeder andere, der dieses Blatt und eine Sicherung hat. Bewahren Sie es dort auf, wo Ihr Pass liegt, nicht neben dem Computer.`,
    groups:
      'Sechs Gruppen zu fünf Zeichen. Das fünfte Zeichen jeder Gruppe prüft die vier davor, damit Vagus sagen kann, in welcher Gruppe ein Fehler ist. Die Buchstaben I, L, O und U kommen nicht vor.',
    madeOn: 'Erstellt am',
    madeOnDay: (day) => `${day}. Er ersetzt alle früheren Codes.`,
    folder: 'Sicherungen in',
    elsewhere: 'Das Tagebuch auf einem anderen Computer wiederherstellen',
    steps: [
      `Installieren Sie Vagus, öffnen Sie „Heute“ und wählen Sie „${fromElsewhere}“.`,
      'Wählen Sie die neueste Datei aus dem Ordner der Sicherungen oder eine Kopie davon.',
      `Wählen Sie „${useCode}“, geben Sie den Code ein und wählen Sie eine neue Passphrase.`,
    ],
  },
  reminders: {
    untried:
      'Ihr Wiederherstellungscode ist noch nicht ausprobiert. Wenn Sie die Passphrase vergessen und den Code nicht auf Papier haben, kann niemand das Tagebuch öffnen.',
    none: 'Es gibt noch keinen Wiederherstellungscode. Wenn Sie die Passphrase vergessen, kann niemand das Tagebuch öffnen.',
    tryOut: 'Ausprobieren',
    make: 'Neuen Code in den Einstellungen erstellen',
  },
  lock: {
    unkept:
      'Das Tagebuch ist noch offen: Etwas, das Sie geschrieben haben, konnte nicht gespeichert werden und ginge verloren, wenn es jetzt gesperrt würde.',
    goBack: 'Dorthin zurück',
    allTheSame: 'Trotzdem sperren',
    failed: (why) => `Das Tagebuch ist noch offen. ${why}`,
    again: 'Noch einmal sperren',
  },
  journal: {
    title: 'Tagebuch',
    lockAfter: 'Ohne Eingabe sperren nach',
    never: 'Nie',
    minutes: (count) => `${number(count)} ${plural(count, { one: 'Minute', other: 'Minuten' })}`,
    hours: (count) => `${number(count)} ${plural(count, { one: 'Stunde', other: 'Stunden' })}`,
    off: 'Aus',
    on: 'Ein',
    hide: 'Fenster auf Bildschirmfotos, Aufnahmen und geteilten Bildschirmen verbergen',
    hideHint: 'Windows und macOS können das. Linux kann es nicht, dort ändert sich dadurch nichts.',
    bySystem: 'Mit der Anmeldung dieses Computers öffnen',
    bySystemHint:
      'Der Schlüssel liegt dann auch im geschützten Speicher dieses Computers. Wer mit Ihrem Konto angemeldet ist, kann das Tagebuch ohne Passphrase öffnen.',
    lockNow: 'Jetzt sperren',
    locked:
      'Passphrase und Wiederherstellungscode werden hier geändert, während das Tagebuch offen ist. <link>Tagebuch entsperren</link>.',
    closed:
      'Passphrase und Wiederherstellungscode werden hier geändert, während das Tagebuch offen ist. <link>Zu „Heute“ gehen</link>.',
  },
  damaged: {
    title: 'Das Tagebuch lässt sich nicht öffnen',
    about:
      'Nichts wurde gelöscht. Eine Sicherung stellt das Tagebuch so wieder her, wie es an ihrem Tag war, mit der Passphrase oder dem Wiederherstellungscode von damals.',
    bringBack: (day) => `Stand vom ${day} wiederherstellen`,
    another: 'Andere Sicherung wählen',
    startAfresh: 'Neu anfangen',
  },
  wipe: {
    heading: 'Löschen',
    about: 'Löscht das Tagebuch von diesem Computer, ob es offen oder gesperrt ist.',
    begin: 'Tagebuch löschen…',
    title: 'Tagebuch löschen',
    warning:
      'Alles, was Sie eingetragen haben, Ihre Notizen in Artikeln und der Schlüssel dazu werden von diesem Computer gelöscht. Das lässt sich nicht rückgängig machen. Die Sicherungen bleiben und lassen sich mit ihrer Passphrase oder ihrem Wiederherstellungscode öffnen.',
    warningAll:
      'Alles, was Sie eingetragen haben, Ihre Notizen in Artikeln und der Schlüssel dazu werden von diesem Computer gelöscht. Das lässt sich nicht rückgängig machen. Auch die Sicherungen werden gelöscht; dann lässt sich nichts wiederherstellen.',
    backupsToo: 'Auch die Sicherungen löschen',
    word: 'löschen',
    label: 'Geben Sie das Wort „löschen“ ein',
    wrongWord: 'Geben Sie das Wort „löschen“ ein.',
    submit: 'Tagebuch löschen',
    submitAll: 'Tagebuch und Sicherungen löschen',
    busy: 'Wird gelöscht…',
    done: 'Das Tagebuch ist gelöscht.',
  },
  backups: {
    title: 'Sicherungen',
    about:
      'Sicherungen entstehen von selbst, während das Tagebuch offen ist, und sind versiegelt wie dieses. Jede wird einmal geöffnet, um zu prüfen, ob sie vollständig ist. Je eine bleibt für die letzten 7 Tage, 4 Wochen und 12 Monate erhalten.',
    failed: (why) => `Die letzte Sicherung ist nicht gelungen. ${why}`,
    folder: 'Ordner:',
    make: 'Jetzt sichern',
    made: 'Eine Sicherung wurde angelegt und zur Prüfung geöffnet. Sie ist vollständig.',
    move: 'Ordner verlegen…',
    moved: (folder) => `Die Sicherungen sind jetzt in ${folder}.`,
    look: 'Ansehen',
    lookNamed: (day) => `Ansehen: die Sicherung vom ${day}`,
    all: (count) => `Alle ${number(count)} zeigen`,
    none: 'Es gibt noch keine Sicherung.',
    lookElsewhere: 'Andere Datei ansehen…',
    saved: (file) => `Gespeichert als ${file}.`,
    closed:
      'Sicherungen werden angelegt und angesehen, während das Tagebuch offen ist. <link>In „Heute“ öffnen</link>.',
    carry: {
      title: 'Auf einen neuen Computer',
      about: `Eine versiegelte Datei nimmt alles mit. Öffnen Sie dort „Heute“, wählen Sie „${fromElsewhere}“ und geben Sie die Passphrase oder den Wiederherstellungscode dieses Tagebuchs ein. Was Sie danach hier eintragen, ist nicht darin.`,
      save: 'Datei speichern…',
    },
  },
  copies: {
    title: 'Unversiegelte Kopien',
    begin: 'Unversiegelte Kopie speichern…',
    heading: 'Unversiegelte Kopie speichern',
    warning:
      'Die Datei ist nicht versiegelt. Wer sie in die Hand bekommt, oder eine Sicherung des Ordners, in dem sie liegt, kann alles lesen, was Sie eingetragen haben.',
    format: 'Format',
    formats: { json: 'JSON', csv: 'CSV', markdown: 'Markdown' },
    uses: {
      json: 'Alles, ganz genau. Vagus kann es wieder einlesen.',
      csv: 'Tabellen für ein Tabellenprogramm.',
      markdown: 'Zum Lesen, Tag für Tag.',
    },
    save: 'Unversiegelt speichern…',
    saved: (file) => `Gespeichert als ${file}. Wer diese Datei hat, kann sie lesen.`,
    readIn: 'JSON-Kopie von Vagus einlesen…',
  },
  handed: {
    locked:
      '<file></file> ist eine Sicherung, die Sie mit Vagus geöffnet haben. Entsperren Sie zuerst das Tagebuch, dann können Sie sie ansehen.',
    open: '<file></file> ist eine Sicherung, die Sie mit Vagus geöffnet haben. Es ändert sich nichts, bevor Sie gesehen haben, was sich ändern würde.',
    none: '<file></file> ist eine Sicherung, die Sie mit Vagus geöffnet haben. Sie brauchen die Passphrase oder den Wiederherstellungscode von damals.',
    unlock: 'Entsperren',
    look: 'Ansehen',
    notNow: 'Jetzt nicht',
  },
  incoming: {
    other: {
      title: 'Diese Datei gehört zu einem anderen Tagebuch',
      about: (day) =>
        `<file></file> wurde am ${day} angelegt. Geben Sie die Passphrase oder den Wiederherstellungscode von damals ein; was für dieses Tagebuch gilt, bleibt, wie es ist.`,
      submit: 'Öffnen',
      busy: 'Wird geöffnet…',
    },
    title: 'Was sich ändern würde',
    span: {
      none: 'Kein Eintrag darin hat ein Datum.',
      day: (day) => `Inhalt: ${day}.`,
      days: (from, to) => `Inhalt: ${from} bis ${to}.`,
    },
    missing: (count) =>
      `${counted(count, 'ist', 'sind')} in der Datei und ${plural(count, { one: 'fehlt', other: 'fehlen' })} hier`,
    different: (count) => `${counted(count, 'ist', 'sind')} hier anders`,
    same: (count) => `${counted(count, 'ist', 'sind')} gleich`,
    onlyHere: (count) => `${counted(count, 'ist', 'sind')} nur hier`,
    countedToo: 'Notizen in Artikeln, eigene Angaben, Arzttermine und Lesestellen sind mitgezählt.',
    nothing: 'Es gibt nichts zu übernehmen: Im Tagebuch steht dasselbe.',
    choice: 'Was geschehen soll',
    modes: {
      add: 'Fehlendes zurückholen',
      newest: 'Auch jeweils das Spätere übernehmen',
      replace: 'Tagebuch auf diesen Stand bringen',
    },
    adding: (missing) => `${comeIn(missing)}. Hier ändert sich nichts.`,
    takingNewest: (missing, different) =>
      `${comeIn(missing)}, und wo ${counted(different, 'anders ist', 'anders sind')}, gilt die spätere Änderung.`,
    replacing: (onlyHere) =>
      onlyHere === 0
        ? 'Alles wird so, wie es in der Datei steht. Nichts wird entfernt.'
        : `Alles wird so, wie es in der Datei steht. ${entries(onlyHere)}${plural(onlyHere, { one: ', der nicht darin steht, wird', other: ', die nicht darin stehen, werden' })} entfernt.`,
    replaceWarning:
      'Was geschrieben wurde, seit es diese Datei gibt, wird aus dem Tagebuch entfernt. Es lässt sich rückgängig machen, bis das Tagebuch gesperrt wird; eine Sicherung bewahrt es länger.',
    appliedTitle: 'Übernommen',
    done: 'Fertig',
    undoneTitle: 'Rückgängig gemacht',
    undone: (changes) => `Das Tagebuch ist wieder wie zuvor. ${changes}`,
  },
  changes: {
    none: 'Nichts wurde geändert.',
    added: (count) => `${counted(count, 'wurde', 'wurden')} hinzugefügt`,
    changed: (count) => `${counted(count, 'wurde', 'wurden')} geändert`,
    removed: (count) => `${counted(count, 'wurde', 'wurden')} entfernt`,
    all: (parts) => `${listed(parts)}.`,
  },
}
