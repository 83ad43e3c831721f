/**
 * Words too common to tell one passage from another, folded as `analysis.ts` folds them. Negations are among them: a
 * list of words cannot tell "can sleep" from "cannot sleep", and people ask about both with the same words. Words that
 * carry meaning here stay out of the list although they are common elsewhere: night, day, time, well, take, help.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before being between both but by came can cannot
  come could did do does doing done each either else ever for from get gets getting got had has have having he her here
  hers him his how however i if im in into is isnt it its ive just let lets like made make makes many may me might mine
  more most much must my no nor not now of off on once one only or other our ours out over own per quite rather really
  same shall she should so some such than that thats the their theirs them then there these they this those though
  through to too under until up upon us very via was we were what whats when where whether which while who whom whose why
  will with within without would yes yet you your yours
  arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt`.split(
    /\s+/,
  ),
)
