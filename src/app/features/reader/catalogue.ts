import { number, plural } from '../../../core/language.ts'
import type { Topic } from '../../../core/library/article.ts'

const references = (count: number) =>
  `${number(count)} ${plural(count, { one: 'reference', other: 'references' })}`

export const en = {
  topics: {
    'gut-and-sleep': 'Gut and sleep',
    melatonin: 'Melatonin',
    ibs: 'Irritable bowel syndrome',
    'upper-gut': 'Reflux and the upper gut',
    'other-gut': 'Other gut trouble',
    'body-clock': 'The body clock',
    sleep: 'Sleeping better',
    stress: 'Stress',
    supplements: 'Supplements',
    'keeping-track': 'Keeping track',
    'getting-help': 'Getting help',
    evidence: 'How we know',
    'using-vagus': 'Using Vagus',
  } satisfies Record<Topic, string>,

  /** Kinds of study as a reader would call them, in the order of their weight. The short forms are what the records hold. */
  designs: {
    'meta-analysis': 'Meta-analysis: results of several studies pooled',
    'systematic review': 'Systematic review',
    guideline: 'Guideline',
    RCT: 'Randomised trial',
    'controlled trial': 'Controlled trial, not randomised',
    'uncontrolled trial': 'Trial without a comparison',
    'experimental (human)': 'Experiment with people',
    'experimental (animal and human)': 'Experiment with animals and people',
    cohort: 'Cohort: people followed over time',
    'case-control': 'Case-control study',
    'cross-sectional': 'Survey at one point in time',
    'Mendelian randomisation': 'Genetic study (Mendelian randomisation)',
    surveillance: 'Surveillance report',
    'instrument study': 'Study of a questionnaire',
    'product analysis': 'Laboratory test of products',
    animal: 'Animal study',
    laboratory: 'Laboratory study',
    'narrative review': 'Narrative review',
    'regulatory document': 'Decision or text of an authority',
    'web page': 'Web page',
    'technical specification': 'Technical specification',
  },

  /** What the records are about, as a reader would call it. */
  recordTopics: {
    'gut-brain': 'Gut and brain',
    'ibs-sleep': 'IBS and sleep',
    'ibd-sleep': 'Inflammatory bowel disease and sleep',
    ibs: 'Irritable bowel syndrome (IBS)',
    'ibs-diet': 'Diet in IBS',
    ibd: 'Inflammatory bowel disease',
    gerd: 'Reflux',
    melatonin: 'Melatonin',
    'melatonin-gut': 'Melatonin and the gut',
    insomnia: 'Insomnia',
    'cbt-i': 'Cognitive behavioural therapy for insomnia',
    'sleep-hygiene': 'Sleep habits',
    circadian: 'The body clock',
    'microbiome-circadian': 'Gut bacteria and the body clock',
    'meal-timing': 'When to eat',
    'caffeine-alcohol': 'Caffeine and alcohol',
    'vagus-stress': 'Stress and the vagus nerve',
    supplements: 'Supplements',
    'supplement-safety': 'Safety of supplements',
    probiotics: 'Probiotics',
    instruments: 'Questionnaires',
    'red-flags': 'Warning signs',
    codes: 'Codes for records',
  },

  library: {
    title: 'Library',
    back: '← Library',
    all: 'All of the library',
    opening: 'Opening the library…',
    lookUp: 'To look things up',
    notes: 'Your highlights and notes',
    glossary: (count: number) =>
      `Glossary: ${number(count)} ${plural(count, { one: 'word', other: 'words' })} explained`,
    references: (count: number) => `Studies and documents: all ${number(count)}`,
  },

  glossary: {
    title: 'Glossary',
    also: 'also: <forms></forms>',
    meaning: (term: string) => `What ${term} means`,
    more: 'In the glossary',
  },

  /** Where an article or a study is read. */
  pane: {
    name: 'Reading',
    back: '← Back',
    opening: 'Opening…',
    damaged:
      'This article is damaged on this computer, so it cannot be shown. The others can. Install Vagus again; your journal stays as it is.',
    missing: 'This is not in the library. It may have been renamed; search for it by a word of its title.',
  },

  tools: {
    name: 'Reading tools',
    findByKeys: 'Find in this article (Ctrl+F)',
    highlight: 'Highlight words',
    highlightByKeys: 'Highlight words (Ctrl+Shift+H)',
    readAloud: 'Read aloud',
    pause: 'Pause',
    pauseAloud: 'Pause reading aloud',
    goOn: 'Go on reading',
    goOnAloud: 'Go on reading aloud',
    stop: 'Stop reading aloud',
    print: 'Print this article',
  },

  find: {
    title: 'Find in this article',
    nothing: 'Nothing found',
    outcome: (at: number, count: number) => `${number(at)} of ${number(count)}`,
    previous: 'The one before',
    next: 'The next one',
  },

  looks: {
    title: 'How the text looks',
    textSize: 'Size of the text',
    lineLength: 'Length of the lines',
    lineLengths: { short: 'Short', medium: 'Medium', long: 'Long' },
    theme: 'Theme',
    themes: { system: 'Same as computer', light: 'Light', dark: 'Dark', night: 'Night' },
  },

  aloud: {
    noVoice:
      'No voice is installed on this computer. Your system’s settings for speech or accessibility can add one; Vagus uses no voice from the internet.',
    stopped: 'The voice stopped. Start it again, or restart Vagus.',
  },

  /** How far an article was read. */
  place: {
    here: 'This is where you were.',
    restart: 'Start from the beginning',
    notKept: (why: string) => `Where you are in this text could not be kept. You can read on. ${why}`,
  },

  article: {
    unreviewed:
      'No clinician has reviewed this page yet. When in doubt, call: your emergency number when it cannot wait, your doctor or a medical helpline when it can.',
    contents: 'On this page',
    related: 'Explore more',
    studies: 'Studies',
    key: 'What the marks after a sentence mean',
    reviewed: (day: string) =>
      `Last checked against the studies on ${day}. Not yet reviewed by a clinician. This is general information and does not replace a visit.`,
    /** Under a page of the guide, which is about Vagus and cites nothing. */
    ofGuide: (day: string) => `Last checked against Vagus itself on ${day}.`,
  },

  evidence: {
    title: 'The evidence for this sentence',
    grade: (name: string) => `Evidence: ${name}`,
    rule: 'How we grade',
    comparison: 'This is a comparison, not advice.',
    supporting: 'Supports this',
    contradicting: 'Found otherwise',
    limits: 'Bear in mind:',
    limitsInLine: (limits: string) => `Bear in mind: ${limits}.`,
  },

  /** One study or document. */
  reference: {
    found: 'What was found',
    notVerified: 'The result could not be verified, so none is shown here.',
    studied: 'Who and what was studied',
    weight: 'How much it can carry',
    graded: (name: string) => `A claim that rests on this alone is graded <grade>${name}</grade>.`,
    figures: {
      people: 'People',
      who: 'Who',
      length: 'How long',
      dose: 'Dose',
      rests: 'Rests on',
    },
    citedIn: 'Cited in',
    where: 'Where to find it',
    copyAddress: 'Copy address',
    open: 'Open in your browser…',
    insecure: 'The address is not a secure one, so Vagus does not open it. It can be copied.',
    noAddress: 'The record holds no address.',
    take: 'Take it along',
    checked: 'How this record was checked',
    checks: {
      against: 'Against',
      basis: 'Basis',
      confidence: 'Confidence',
      topics: 'Filed under',
    },
  },

  /** All studies and documents, and what is done with them. */
  references: {
    title: 'Studies and documents',
    text: 'Words in the title, authors, journal or result',
    design: 'Kind of study',
    anyDesign: 'Any kind of study',
    topic: 'Subject',
    anyTopic: 'Any subject',
    from: 'From year',
    to: 'To year',
    noYear: (typed: string) => `“${typed}” is not a year. Write it as four digits, such as 2015.`,
    turnedYears: (from: string, to: string) => `The years begin after they end: ${from} to ${to}.`,
    selectShown: 'Select all shown',
    select: (title: string) => `Select: ${title}`,
    selectNone: 'Select none',
    showAll: 'Show all',
    none: 'Nothing fits all of that. Take a word or a filter away.',
    shown: (shown: number, all: number) => `${number(shown)} of ${references(all)} shown`,
    shownAndSelected: (shown: number, all: number, selected: number) =>
      `${number(shown)} of ${references(all)} shown, ${number(selected)} selected`,
    shownAndHidden: (shown: number, all: number, selected: number, hidden: number) =>
      `${number(shown)} of ${references(all)} shown, ${number(selected)} selected (${number(hidden)} of them not shown)`,
    withSelected: (count: number) => `With the ${references(count)} selected`,
    withShown: (count: number) => `With the ${references(count)} shown`,
    withAll: (count: number) => `With all ${references(count)}`,
    copy: (style: string) => `Copy in ${style} style`,
    format: 'File format',
    export: 'Export…',
    saved: (count: number, file: string) => `Saved ${references(count)} as ${file}`,
    notSaved: 'Nothing was saved.',
    copied: (count: number, style: string) =>
      `Copied ${plural(count, { one: 'the citation', other: `${number(count)} citations` })} in ${style} style.`,
    copiedAddress: 'Copied the address.',
    opened: 'Handed to your browser.',
    notOpened: 'Nothing was opened.',
  },

  /** Words that are chosen to be marked. */
  selection: {
    name: 'Selected words',
    locked:
      'Highlights and notes are sealed with your journal, which is not open. <link>Set it up or unlock it</link>, then come back to these words.',
    tooLong: (most: number) => `One highlight holds at most ${number(most)} characters. Select less.`,
    highlight: 'Highlight',
    highlightAndNote: 'Highlight and note',
    keys: '<key>↑</key> <key>↓</key> another sentence · <key>←</key> <key>→</key> where it begins · <key>Shift</key>+<key>←</key> <key>→</key> where it ends',
    words: (selected: string) => `Selected: ${selected}`,
  },

  /** Highlights, with their notes. */
  marks: {
    title: 'Your highlights and notes',
    opening: 'Opening your highlights and notes…',
    locked:
      'Your highlights and notes are sealed with your journal, which is not open. <link>Set it up or unlock it</link>, and they are here.',
    none: 'Nothing is marked yet. Select words in an article, or press Ctrl+Shift+H while reading, and highlight them. A note may go with it.',
    notOpened: (why: string) => `Your highlights and notes could not be opened. ${why}`,
    articleGone: 'An article that is no longer in the library',
    removed: 'The highlight was removed.',
  },

  mark: {
    title: 'Your highlight',
    highlight: (quoted: string) => `Your highlight: ${quoted}`,
    noteOn: (quoted: string) => `Your note on: ${quoted}`,
    gone: 'No longer found in this text. Kept as you marked it.',
    changed: 'The words in the text have changed a little since you marked them.',
    show: 'Show in the text',
    showNamed: (quoted: string) => `Show in the text: ${quoted}`,
    addNote: 'Add a note',
    addNoteNamed: (quoted: string) => `Add a note: ${quoted}`,
    editNote: 'Edit the note',
    editNoteNamed: (quoted: string) => `Edit the note: ${quoted}`,
    removeNamed: (quoted: string) => `Remove: ${quoted}`,
    removeThis: 'Remove this highlight',
  },

  note: {
    label: 'Your note',
    saving: 'Saving…',
    failed: 'Not saved',
    unsaved: 'Not saved yet',
    saved: (time: string) => `Saved ${time}`,
    discard: 'Discard',
    saveAgain: 'Save again',
    done: 'Done',
  },
}
export type Words = typeof en

/** What the library, the reader and its notes say. */
export const words: Words = { ...en }
