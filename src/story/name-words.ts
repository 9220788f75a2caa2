/** Words that tell names from other words, and what kind of name one is. Folded. */
import { DAYS_AND_MONTHS } from '../language/calendar'
import { wordSet } from '../language/forms'

/** Titles that stand before a person's name … */
export const TITLES =
  wordSet(`mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess pope president premier chancellor
  minister senator congressman congresswoman governor mayor ambassador secretary judge justice captain colonel general
  lieutenant sergeant major admiral commander commissioner coach manager striker midfielder defender goalkeeper actor actress
  singer author analyst spokesman spokeswoman spokesperson chairman chairwoman chief director ceo cfo republican democrat`)
/** … and words that stand before a title. */
export const RANKS =
  wordSet(`vice deputy prime foreign interior finance trade defence defense health energy education justice environment executive
  acting former senior assistant associate chief under attorney first home economic labour labor`)
/** Words of which one makes a run of capitals the name of an organisation … */
export const ORGANISATIONS =
  wordSet(`agency airlines airways alliance association authority bank board bureau cabinet centre center chamber championship
  church club college commission committee company confederation congress corp corporation corps council court cup department
  exchange federation force forces foundation fund government group guard holdings hospital house inc industries institute
  institution journal laboratory league ltd maritime ministry motors museum mutual network office organisation organization
  parliament partners partnership party police post press reserve rovers school senate services society survey systems
  technologies times treasury tribunal union united university watch`)
/** … and of which one makes it the name of a place. */
export const PLACES =
  wordSet(`airport avenue bay beach bridge canal cape city coast county dam desert district east forest gulf harbor harbour hill
  island islands isle lake mesa mount mountain mountains new north ocean park peninsula point port porto province puerto river
  road san santa sea south square state states strait street territory town valley village west`)
/** Prepositions after which a name is mostly a place's. */
export const WHERE = wordSet('in at from near to across outside inside around off toward towards through into')
/** States that are named without more words. */
export const STATES =
  wordSet(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming`)
export const CALENDAR = new Set([
  ...DAYS_AND_MONTHS,
  ...wordSet('jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan')
])
/** Other words with a capital that are no names by themselves. */
export const COMMON = wordSet('gdp dna tv ceo cfo pm am no northern southern eastern western dc')
/** What a minister or a secretary is of. */
export const OFFICES = wordSet(
  'state foreign affairs commerce treasury defence defense interior trade finance health energy labour labor'
)
export const PEOPLES = wordSet(
  'swede dane finn turk pole czech greek scot swiss dutch french thai arab briton welsh kurd slovak serb croat'
)
/** Words inside a name that have no capital of their own. */
export const JOINTS = wordSet('of for de da del der di van von bin al el la le and')
