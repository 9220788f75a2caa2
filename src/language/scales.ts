/** Opposites: words at the two ends of one scale, in the language of news. */
import { baseForms, type Lemma, lookUp } from './forms'
import { isPrefixed } from './prefixes'

/** A scale a line: the words of one end, a slash, those of the other; "_" joins words of a phrase. Base forms. */
const SCALES = `
rise increase climb gain jump surge soar grow growth raise rally rebound advance boost lift escalate skyrocket spike upturn go_up step_up hike swell mount heighten accelerate add / fall decrease drop decline slump plunge cut reduce reduction lower shrink tumble slide sink dip plummet slash lessen diminish dwindle retreat downturn lose loss go_down scale_back curb trim recede slip crash deduct
first / last
double triple treble quadruple / halve half
ahead / behind
more greater additional extra further / less fewer lesser
most maximum / least minimum
large big huge great vast massive major enormous giant sizable considerable sizeable / small little tiny minor slight minimal modest negligible
substantial significant considerable extensive broad sweeping wide far-reaching comprehensive full / limited insignificant narrow marginal negligible partial restricted
strong powerful robust strength strengthen bolster reinforce / weak feeble weakness weaken fragile undermine
tighten restrict toughen harden stiffen tight tighter strict strictly rigid / loosen ease relax loose lax lenient soften
stoke fuel heighten inflame escalate aggravate intensify worsen exacerbate provoke spark / ease calm soothe reduce defuse alleviate allay relieve quell dampen mitigate de-escalate
open reopen unlock / close shut closure lock shutter seal
begin start launch commence initiate open kick_off outset beginning resume onset / end finish stop cease conclude terminate halt suspend wrap_up ending abandon discontinue
continue persist go_on remain proceed / stop cease halt end quit discontinue interrupt
allow permit authorise authorize enable let legalise legalize lift clear / ban forbid prohibit bar block outlaw prevent disallow prohibition disable
support back endorse favour favor welcome champion embrace praise supporter backer proponent advocate welcome_back applaud hail defend / oppose reject criticise criticize condemn resist denounce push_back opponent critic object blast slam decry attack
win victory triumph prevail winner beat / lose defeat loss loser
buy purchase acquire buyer acquisition / sell divest seller sale sell_off offload
import importer / export exporter
inflow influx / outflow exodus
permanent lasting enduring indefinite permanently long-term / temporary provisional interim short-lived temporarily short-term brief
hire recruit employ take_on rehire / fire dismiss sack lay_off layoff axe
expand expansion widen broaden extend enlarge lengthen / contract contraction narrow shrink shorten curtail
connect link join attach couple reconnect / disconnect separate detach decouple sever split
unite unify together unity united / divide split divided apart division
confirm affirm acknowledge admit confirmation / deny refute rebut denial dispute contradict
include inclusion inclusive / exclude exclusion omit exclusive
accept agree take consent / refuse reject decline turn_down rebuff
agree agreement consensus accord concur / disagree disagreement dispute differ
agreed aligned alike similar same identical closely / differing different divergent unlike opposite sharply
good better best positive favourable favorable improve improvement upbeat / bad worse worst negative unfavourable unfavorable worsen deteriorate deterioration poor
early earlier before / late later after
high higher highest top / low lower lowest bottom
long lengthy prolonged / short brief
deep / shallow
fast quick rapid swift quickly speed_up accelerate / slow sluggish gradual slowly slow_down decelerate
hot warm warming / cold cool cooling freezing
rich wealthy affluent wealth prosperous / poor impoverished poverty needy
peace peaceful truce ceasefire peacetime / war warfare conflict wartime
ally friend friendly partner alliance / enemy foe hostile rival adversary
guilty convict conviction condemn / innocent acquit acquittal exonerate clear
alive live living survive survivor life / dead die death perish killed
birth born / death die
public state state-owned nationalise nationalize / private privately-owned privatise privatize
legal lawful legitimate / illegal unlawful illicit outlawed illegitimate
safe secure safety harmless / dangerous unsafe risky hazardous danger harmful
success succeed successful succeeded / failure fail unsuccessful
profit surplus gain profitable / loss deficit unprofitable
surplus glut excess abundance abundant plentiful / shortage scarcity deficit scarce lack
supply supplier offer / demand
majority / minority
arrive arrival come / leave depart departure
enter entry join entrance / exit leave quit withdraw withdrawal
appoint elect nominate install name / dismiss oust remove depose unseat sack
approve pass ratify adopt approval endorse / veto reject block turn_down
attack assault invade offensive / defend defence defense protect
arrest detain jail imprison capture seize / release free liberate let_go
remember recall remind / forget
love like adore / hate dislike detest loathe
optimistic hopeful optimism confident upbeat bullish / pessimistic gloomy pessimism bearish
domestic national local home internal / foreign international overseas external abroad
urban city / rural countryside
same unchanged / different changed
easy simple ease straightforward / difficult hard tough complicated
cheap inexpensive affordable / expensive costly dear
new recent modern fresh novel / old ancient outdated former
young youthful / old elderly
full / empty
hard tough firm / soft gentle
wide broad / narrow
true genuine real authentic right correct accurate / false fake untrue wrong incorrect inaccurate bogus
certain sure definite clear / uncertain unsure doubtful unclear vague
possible feasible / impossible
likely probable / unlikely improbable
common frequent widespread usual / rare uncommon scarce unusual
trust confidence faith believe / distrust doubt suspicion disbelief
hope / fear despair
calm quiet stable steady peaceful / tense turbulent volatile unstable nervous
friendly warm cordial amicable / hostile unfriendly cold
create build construct establish form set_up / destroy demolish dismantle scrap abolish
add attach insert / remove delete subtract withdraw
give grant donate / take receive deprive
pay spend / earn save
deposit / withdraw withdrawal
send dispatch export / receive
push / pull
encourage urge promote foster spur / discourage deter dissuade hinder hamper
help assist aid facilitate / hinder hamper obstruct impede harm
cooperate cooperation collaborate collaboration / compete competition confront confrontation
honour honor keep observe respect comply fulfil fulfill uphold / break breach violate flout violation
impose introduce levy implement / lift scrap waive repeal revoke cancel
withhold suspend / grant release
hide conceal cover_up secret / reveal disclose expose show unveil
gather assemble collect / scatter disperse
appear emerge / disappear vanish
advance progress / retreat setback regress
recover recovery rebound heal / relapse collapse recession
appreciate appreciation / depreciate depreciation devalue
upgrade / downgrade
cause / effect result consequence
near nearby close / far distant remote
present / absent
direct / indirect
voluntary / compulsory mandatory obligatory
effective / ineffective
fair just equal / unfair unjust unequal biased
democracy democratic / dictatorship autocratic authoritarian
freedom liberty independence / captivity slavery dependence oppression
happy glad pleased delighted joy / sad unhappy sorrow upset displeased
benefit advantage / drawback disadvantage cost harm
truth / lie falsehood
civilian / military
`

type Pole = readonly [scale: number, end: 0 | 1]
const POLES = new Map<string, Pole[]>()
for (const [scale, line] of SCALES.trim().split('\n').entries())
  for (const [end, words] of line.split(' / ').entries())
    for (const word of words.split(' ')) {
      const list = POLES.get(word.replaceAll('_', ' ')) ?? []
      list.push([scale, end === 0 ? 0 : 1])
      POLES.set(word.replaceAll('_', ' '), list)
    }

/** Returns the poles of scales that a word, or a phrase of two ("pushed back"), belongs to. */
function polesOf(phrase: string, lemma?: Lemma): readonly Pole[] {
  const [head = '', ...rest] = phrase.split(' ')
  if (rest.length === 0) return lookUp(POLES, head, lemma) ?? []
  for (const form of lemma ? [lemma(head), ...baseForms(head)] : baseForms(head)) {
    const poles = POLES.get([form, ...rest].join(' '))
    if (poles) return poles
  }
  return []
}

const meet = (a: readonly Pole[], b: readonly Pole[], sameEnd: boolean): boolean =>
  a.some(([scale, end]) => b.some(([otherScale, otherEnd]) => scale === otherScale && (end === otherEnd) === sameEnd))

/**
 * Returns true if two folded words, in any form, are opposites: on a scale ("rose", "declining") or by a prefix ("stable",
 * "unstable"). Knows phrases of two words that a scale lists ("pushed back"). Words that also share a pole are not opposites.
 */
export function areOpposites(a: string, b: string, lemma?: Lemma): boolean {
  if (a === b) return false
  const [polesA, polesB] = [polesOf(a, lemma), polesOf(b, lemma)]
  if (meet(polesA, polesB, true)) return false
  return meet(polesA, polesB, false) || isPrefixed(a, b, lemma) || isPrefixed(b, a, lemma)
}
