import type { Grade } from '../../../src/core/library/grade.ts'

/** What a claim must say, or may not say, at a grade. */
export interface Worded {
  readonly text: string
  /** What stands before it in its section, and the claim. */
  readonly before: string
  readonly grade: Grade
  /** Whether all that supports it only watched people. */
  readonly observational: boolean
}

const promise = /\b(?:cures?|cured|curing|miracles?|guarantee(?:s|d)?|undoubtedly|certainly|definitely)\b/i
const certain = /(?<!\b(?:not|never|been|cannot)\s)\b(?:proves?|proved|proven|always)\b/i
const future = /\bwill\b/i

/** One thing changing another, as a fact about everybody. */
const effect =
  /\b(?:reduces|lowers|improves|relieves|eases|helps|prevents|treats|heals|causes|triggers|worsens|aggravates|increases|raises|boosts|shortens|lengthens|prolongs|disrupts|disturbs|delays|protects|calms|soothes|works|restores|fixes|stops|strengthens|weakens|leads to|results in|makes (?:you|it|people|sleep))\b/i
/** What keeps such a verb from being a fact: doubt, or somebody who says or saw it. */
const hedge =
  /\b(?:may|might|can|could|cannot|not|no|nor|neither|whether|if|seems?|seemed|appears?|appeared|suggests?|suggested|suggesting|links?|linked|associated|possible|possibly|perhaps|probably|likely|unclear|unknown|uncertain|thought|believed|propos(?:e|es|ed)|argu(?:e|es|ed)|describ(?:e|es|ed)|claim(?:s|ed)?|conclud(?:e|es|ed)|consider(?:s|ed)?|report(?:s|ed)?|review(?:s|ers|ed)?|researchers|authors|found|saw|seen|showed|shown|says?|said|advis(?:e|es|ed)|recommend(?:s|ed)?|lists?|listed|warns?|names?|named|asks?|states?|notes?|explains?|calls?|counts?|defines?|tells?|gives?|puts?|according|was|were|had|did|went|fell|rose|tended|compared|trials?|stud(?:y|ies)|survey|idea|theory|role|in (?:mice|rats|animals|cells))\b/i
/** What only a comparison by chance can show. */
const cause =
  /\b(?:caus(?:es?|ed|ing)|leads? to|led to|leading to|triggers?|triggered|prevents?|prevented|protects?|protected|thanks to|due to|because of|as a result of)\b/i
const noCause =
  /\b(?:not|cannot|no|whether|which|may|might|could|can|than|either|rather|unclear|unknown|say|says|or)\b/i

const preclinical =
  /\b(?:mice|mouse|rats?|rodents?|animals?|cells?|tissue|laborator(?:y|ies)|test tubes?|dish(?:es)?|pigs?|dogs?|liver samples?|microsomes?|microbes?|bacteri(?:a|um|al))\b/i
const disagreement =
  /\b(?:but|yet|while|whereas|although|though|however|mixed|disagree(?:s|d|ment)?|conflict(?:s|ed|ing)?|contradict(?:s|ed)?|differ(?:s|ed|ent)?|unsettled|unclear|inconsistent|divided|opposite|otherwise|another|others?|not all|not every|some|neither|did not|no clear)\b/i
/** Whoever lays down what is merely documented. */
const source =
  /\b(?:NHS|NICE|UK|US|USA|U\.S\.|EU|FDA|EMA|TGA|NCCIH|NIDDK|NINDS|American|British|English|Canada|Canadian|Europe(?:an)?|Australian?|Norway|Norwegian|Poland|Polish|Taiwan|Britain|United (?:States|Kingdom)|official|officials|regulators?|regulatory|law|licen[cs](?:e|ed|es|ing)|copyright|owners?|owned|label(?:led)?|product (?:text|information)|leaflet|advice|advise[sd]?|guidance|agency|ministry|health service|institute|university|foundation|society|trust|standard|code|codes|register|registry|catalogue|publishers?|page|website|HL7|LOINC|SNOMED|FHIR|WHO|says?|lists?|listed|permission|approved|defined?|defines)\b/i

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
  if (!hedge.test(text))
    say(
      effect.exec(text),
      `states a general effect, and the evidence is ${grade}: say who saw it in whom, or that it may be so`,
    )
  if (observational && !noCause.test(text))
    say(cause.exec(text), 'speaks of cause, and the studies only watched: say what went with what')
  if (grade === 'preclinical' && !preclinical.test(text))
    messages.push('rests on animals or cells alone, and does not say so')
  if (grade === 'mixed' && !disagreement.test(text))
    messages.push('cites studies that disagree, and does not say so')
  if (grade === 'documented' && !source.test(before))
    messages.push('rests on a document alone, and does not say whose it is')
  return messages
}
