import type { Grade } from '../../../src/core/library/grade.ts'

/** What a claim must say, or may not say, at a grade. */
export interface Worded {
  readonly text: string
  /** What stands before it in its section, and the claim. */
  readonly before: string
  readonly grade: Grade
  /** Whether all the studies that support it only watched people. */
  readonly observational: boolean
}

const words = (...either: string[]) => String.raw`\b(?:${either.join('|')})\b`
const anyOf = (...either: string[]) => new RegExp(words(...either), 'i')

/** What takes a word back: "no study has proved", "not a cure", "cannot be guaranteed". */
const denied = String.raw`(?<!\b(?:no|not|never|cannot|nobody|nothing|\w+n[’']t)(?:\s(?:a|an|any|yet|been|be|is|has|have|ever|study|trial|review))*\s)`
const unlessDenied = (...either: string[]) => new RegExp(denied + words(...either), 'i')

const promise = unlessDenied(
  'cures?|cured|curing|miracles?|guarantee[sd]?|undoubtedly|certainly|definitely|without (?:a )?doubt',
)
const certain = unlessDenied('proves?|proved|proven|always')
const future = /\bwill\b|[’']ll\b/i

/** What stands before these when they are no verb, or say what somebody is after: "urgent help", "to improve sleep". */
const notVerb = String.raw`(?<!\b(?:to|the|a|an|of|its|their|this|that|any|no|some|more|for|emergency|urgent|get|your|my|likely|common|possible|main)\s)`
/** One thing changing another, as a fact about everybody. */
const effect = new RegExp(
  [
    words(
      'reduces|lowers|improves|relieves|eases|helps|prevents|treats|heals|causes|triggers|worsens|aggravates',
      'increases|raises|boosts|shortens|lengthens|prolongs|disrupts|disturbs|delays|protects|calms|soothes|works',
      'restores|fixes|stops(?! and starts)|strengthens|weakens|leads to|makes (?:you|it|people|sleep)',
    ),
    // "Results in mice" are something else.
    String.raw`(?<=[\p{L},]\s)results in\b`,
    notVerb +
      words(
        'reduce|improve|relieve|ease|help|prevent|treat|heal|cause|trigger|worsen|aggravate|increase|raise|boost',
        'shorten|lengthen|prolong|disrupt|disturb|delay|protect|soothe|restore|fix|strengthen|weaken',
        'lead to|result in|make (?:you|it|people|sleep)',
      ),
  ].join('|'),
  'iu',
)
/** What keeps such a verb from being a fact: doubt, or somebody who says or saw it. */
const hedge = anyOf(
  'may|might|can|could|cannot|not|nor|neither|whether|no (?:clear|proof|evidence|sign|study|trial|reason)',
  'seems?|seemed|appears?|appeared|suggests?|suggested|suggesting|linked|associated|tended|possible|possibly',
  'perhaps|probably|likely|unclear|unknown|uncertain|thought|believed|considered',
  'propos(?:e|es|ed)|argu(?:e|es|ed)|describ(?:e|es|ed)|claim(?:s|ed)?|conclud(?:e|es|ed)|report(?:s|ed)?',
  'reviewers|researchers|authors|found|saw|seen|showed|shown|says?|said|advis(?:e|es|ed)|recommend(?:s|ed)?',
  'warns?|states?|notes?|explains?|tells?|according|theory',
)
/** What only a comparison by chance can show. */
const cause = anyOf(
  'caus(?:es?|ed|ing)|leads? to|led to|leading to|triggers?|triggered|prevents?|prevented|protects?|protected',
  'thanks to|due to|because of|as a result of',
)
const noCause = anyOf('not|cannot|no|whether|may|might|could|unclear|unknown|says?')

const preclinical = anyOf(
  'mice|mouse|rats?|rodents?|animals?|pigs?|dogs?|cells?|tissue|cultures?|in vitro|laborator(?:y|ies)',
  'test[- ]tubes?|dish(?:es)?|liver samples?|microsomes?',
)
const disagreement = anyOf(
  'but|yet|while|whereas|although|though|however|mixed|disagree(?:s|d|ment)?|conflict(?:s|ed|ing)?',
  'contradict(?:s|ed)?|differ(?:s|ed)?|unsettled|unclear|inconsistent|divided|opposite|otherwise|another',
  'not all|not every|neither|did not|no clear',
)
/** Whoever lays down what is merely documented, by name; WHO is not "who". */
const named = new RegExp(
  words(
    'NHS|NICE|UK|US|USA|EU|FDA|EMA|TGA|WHO|NCCIH|NIDDK|NINDS|HL7|LOINC|SNOMED|FHIR|American|British|English|French',
    'England|Britain|United (?:States|Kingdom)|Europe(?:an)?|Canad(?:a|ian)|Australian?|Norway|Norwegian|Poland',
    'Polish|Taiwan|Foundation|Institute|University|Society|Trust',
  ),
)
/** And by office. */
const office = anyOf(
  'officials?|regulators?|regulatory|law|licen[cs](?:e|ed|es|ing)|copyright|owners?|owned|labels?|labelled',
  'product (?:text|information)|leaflet|guidance|agency|ministry|health service|register|registry|publishers?',
  'permission|approved|says|lists|listed|defines',
)

/** Why the wording of a claim is stronger than its evidence; empty when it is not. */
export function checkWording({ text, before, grade, observational }: Worded): string[] {
  const messages: string[] = []
  const say = (found: RegExpExecArray | null, why: string) => {
    if (found !== null) messages.push(`“${found[0]}” ${why}`)
  }
  say(promise.exec(text), 'promises more than any evidence can')
  say(certain.exec(text), 'is certain, which no study is')
  if (grade === 'strong') return messages
  say(future.exec(text), `foretells, and the evidence is ${grade}`)
  if (grade === 'moderate') return messages
  if (!hedge.test(text)) {
    say(
      effect.exec(text),
      `states a general effect, and the evidence is ${grade}: say who saw it in whom, or that it may be so`,
    )
  }
  if (observational && !noCause.test(text))
    say(cause.exec(text), 'speaks of cause, and the studies only watched: say what went with what')
  if (grade === 'preclinical' && !preclinical.test(text))
    messages.push('rests on animals or cells alone, and does not say so')
  if (grade === 'mixed' && !disagreement.test(text))
    messages.push('cites studies that disagree, and does not say so')
  if (grade === 'documented' && !named.test(before) && !office.test(before))
    messages.push('rests on a document alone, and does not say whose it is')
  return messages
}
