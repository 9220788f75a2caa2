/** English function words, and verbs of attribution. Words are folded. */
import { bases, lookUp, wordSet } from './forms'

const ARTICLES = wordSet('a an the')
const PREPOSITIONS =
  wordSet(`about above across after against ahead along alongside amid amidst among amongst around as at atop before
  behind below beneath beside besides between beyond by concerning despite down during except following for from in including
  inside into like near of off on onto opposite out outside over past per regarding round since through throughout till to
  toward towards under underneath unlike until unto up upon versus via with within without`)
const PRONOUNS =
  wordSet(`i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves who whom whose which that this these those what one oneself whoever
  whatever whichever each other another anyone anybody anything someone somebody something everyone everybody everything
  there here`)
const AUXILIARIES =
  wordSet(`be am is are was were been being have has had having do does did doing done will would shall should can could
  may might must ought need 's 're 've 'll 'd 'm s re ve ll d m`)
const CONJUNCTIONS =
  wordSet(`and or but nor so yet for if because although though while whereas when whenever where wherever whether than
  that as since unless until once lest`)
const PARTICLES = wordSet(
  "to not n't too also just even only still already very quite rather then thus hence therefore however such both either"
)
const ATTRIBUTION =
  bases(`say tell add note state remark comment explain write report announce declare mention observe according cite
  quote reveal stress emphasise emphasize underline point`)

export const isArticle = (fold: string): boolean => ARTICLES.has(fold)
export const isPreposition = (fold: string): boolean => PREPOSITIONS.has(fold)
export const isPronoun = (fold: string): boolean => PRONOUNS.has(fold)
/** Returns true for forms of be, have and do, and for modal verbs. */
export const isAuxiliary = (fold: string): boolean => AUXILIARIES.has(fold)
export const isConjunction = (fold: string): boolean => CONJUNCTIONS.has(fold)
/** Returns true for neutral verbs of attribution: said, told, added; not claimed, warned, admitted. */
export const isAttribution = (fold: string): boolean => lookUp(ATTRIBUTION, fold) ?? false

/** Returns true for an article, a preposition, a pronoun, an auxiliary, a conjunction or a particle. */
export const isFunctionWord = (fold: string): boolean =>
  [ARTICLES, PREPOSITIONS, PRONOUNS, AUXILIARIES, CONJUNCTIONS, PARTICLES].some((words) => words.has(fold))
