export const en = {
  open: {
    backup: { title: 'Open a backup', files: 'Vagus backup' },
    export: { title: 'Bring in a journal', files: 'Journal exported as JSON' },
  },
  link: {
    notOpenable:
      'Vagus opens only web addresses that begin with https:// and hold no user name or password. This one was not opened.',
    title: 'Open in your browser',
    message: 'Open this address in your browser?',
    detail: (address: string) => `${address}\n\nYour browser, not Vagus, will go online to show it.`,
    cancel: 'Cancel',
    open: 'Open in browser',
    failed: 'Your browser could not be opened. Copy the address instead.',
  },
  pdf: {
    none: 'No PDF has been saved since the journal was unlocked. Save one first.',
    gone: (file: string) => `${file} is no longer where it was saved. Save the PDF again.`,
    notOpened: (file: string) =>
      `This computer did not open ${file}. Open it yourself from the folder where you saved it.`,
    notMade: 'The PDF could not be made. Try again, or print the page.',
    notWritten: (file: string) =>
      `The PDF could not be written as ${file}. Choose another folder, or check that the disk has room.`,
  },
  journal: {
    exportAs: (format: string) => `Export the journal as ${format}`,
    carry: 'Save everything for a new computer',
    notWritten: (file: string) =>
      `The journal could not be written as ${file}. Choose another folder, or check that the disk has room.`,
  },
  references: {
    saveAs: (format: string) => `Save references as ${format}`,
    notWritten: (file: string) =>
      `The references could not be written as ${file}. Choose another folder, or check that the disk has room.`,
  },
  summary: {
    saveAs: {
      pdf: 'Save the summary as PDF',
      csv: 'Save the summary as CSV',
      txt: 'Save the summary as plain text',
    },
    plainText: 'Plain text',
    notWritten: (file: string) =>
      `The summary could not be written as ${file}. Choose another folder, or check that the disk has room.`,
  },
}

export type Words = typeof en

/** What is said about files that come in or go out, and about addresses that are handed to the browser. */
export const words: Words = { ...en }
