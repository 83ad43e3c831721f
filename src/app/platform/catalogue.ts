export const en = {
  libraryMissing:
    'The library could not be opened: a part of Vagus is missing or damaged. Install Vagus again; your journal stays as it is, and works meanwhile.',
  licencesMissing:
    'The licences could not be opened: a part of Vagus is missing. They are in the file licences.txt where Vagus is installed, too.',
  searchStopped: 'The search stopped working. Close Vagus and start it again.',
}

export type Words = typeof en

/** What is said where a part of Vagus does not answer. */
export const words: Words = { ...en }
