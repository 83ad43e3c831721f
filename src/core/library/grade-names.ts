import type { Grade } from './grade.ts'

/** What a grade is called where it stands alone. */
export const gradeNames: Readonly<Record<Grade, string>> = {
  strong: 'strong',
  moderate: 'moderate',
  limited: 'limited',
  preclinical: 'animals or cells only',
  mixed: 'mixed, studies disagree',
  documented: 'an official document',
}

/** What it means, in a sentence for readers; the rule itself is `gradeOf`. */
export const gradeMeanings: Readonly<Record<Grade, string>> = {
  strong: 'At least two reviews or guidelines of randomised trials agree, in people like you.',
  moderate:
    'One such review or guideline, or one randomised trial of at least 100 people over 4 weeks or more.',
  limited: 'Small, short or uncontrolled studies, or studies that only watched.',
  preclinical: 'Seen in animals or cells. What it means for people is not known.',
  mixed: 'Some studies found this, and others found otherwise.',
  documented: 'What a law, an official page or an owner says. No study is graded here.',
}
