/** Closed classes: sets of words in which exchanging one for another changes the meaning. */
import { type Lemma, lookUp } from './forms'

/** A class on each line: its name, then its members in their base form. "=" joins members that mean the same. */
const CLASSES = `
month january=jan february=feb march=mar april=apr may june=jun july=jul august=aug september=sep=sept october=oct november=nov december=dec
weekday monday=mon tuesday=tue=tues wednesday=wed thursday=thu=thur=thurs friday=fri saturday=sat sunday=sun
season spring summer autumn winter
ordinal first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th last
time-unit second=sec minute hour day=daily week=weekly month=monthly quarter=quarterly year=yearly=annual=annually decade century millennium
part-of-day morning afternoon evening night=overnight noon=midday midnight dawn=daybreak dusk
compass north=northern=northward south=southern=southward east=eastern=eastward west=western=westward northeast=northeastern northwest=northwestern southeast=southeastern southwest=southwestern
hand left right
office president=presidential premier=prime=prime_minister minister=ministerial chancellor king queen prince princess emperor ambassador=envoy consul secretary governor=gubernatorial mayor=mayoral senator congressman=congresswoman=lawmaker=legislator councillor=councilor chairman=chairwoman=chair=chairperson director manager=manageress ceo treasurer accountant spokesman=spokeswoman=spokesperson analyst economist judge=justice prosecutor lawyer=attorney=solicitor=barrister general colonel major captain lieutenant sergeant=sgt corporal admiral commander bishop pope priest=pastor professor=prof lecturer teacher dean doctor=dr=physician nurse surgeon engineer journalist=reporter editor author=writer actor=actress singer coach player=footballer goalkeeper=keeper referee striker midfielder pilot sheriff constable detective diplomat negotiator commissioner delegate adviser=advisor founder=cofounder investor trader shareholder=stockholder
rank vice=deputy former=ex=onetime acting=interim=caretaker assistant=associate incoming outgoing honorary current=incumbent senior=chief=lead junior
department foreign=state commerce=trade defence=defense finance=treasury interior health education justice transport=transportation agriculture=farming labour=labor energy environment culture tourism
family father=dad mother=mum=mom son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother grandson granddaughter cousin widow widower fiancé=fiance fiancée=fiancee stepfather stepmother
sex man=male=gentleman woman=female=lady boy girl
pronoun he=him=his=himself she=her=hers=herself they=them=their=theirs=themselves we=us=our=ours=ourselves
colour red blue green yellow orange purple pink brown black white grey=gray silver gold=golden
institution university=college school=academy court=tribunal bank=lender agency ministry=department parliament senate congress council commission committee hospital=clinic church mosque temple synagogue museum library embassy=consulate prison=jail airport=airfield police army=military navy airforce
platform x=twitter facebook instagram tiktok youtube weibo wechat telegram whatsapp reddit snapchat linkedin threads bluesky
quantifier all=every=each=everyone=everybody=everything=entire=whole most=majority many=numerous=lots some=several=various few none=no=nobody=nothing both=each either neither half=halve
order first=initial=initially last=final=finally=lastly next=following=subsequent=upcoming previous=preceding=prior=last
time-order before=prior=ahead after=following=afterwards during=amid since until=till
time-relation earlier=previously=before later=afterwards=subsequently now=currently=presently soon=shortly
direction into=in out
course to=toward=towards from
height up=upward=upwards down=downward=downwards
level above=over below=under=beneath=underneath
side for against
frequency always=constantly often=frequently=regularly=commonly sometimes=occasionally rarely=seldom=infrequently never
repetition once twice=double thrice=triple=threefold
certainty certain=certainly=definite=definitely=surely=sure likely=probably=probable possible=possibly=perhaps=maybe unlikely=improbable impossible
exactness exactly=precisely about=approximately=around=roughly nearly=almost
modality must=shall can=could=may=might will=would
trade importer exporter
market buyer=purchaser=customer seller=vendor=retailer
employment employer employee=worker
credit lender=creditor borrower=debtor
making producer=manufacturer=maker consumer
class teacher=tutor student=pupil
care doctor=physician patient
tenancy landlord tenant
suit plaintiff=claimant=complainant defendant=accused
harm victim perpetrator=attacker=assailant=culprit
contest winner=victor loser
age child=kid teenager=teen=adolescent adult=grown-up
age-group young=youthful old=elderly=aged
relation ally=partner=friend rival=opponent=competitor enemy=foe=adversary
hurt kill=dead=die=death injure=injury=wound=hurt
stage semi=semifinal quarter=quarterfinal
unit metre=meter foot=feet yard mile kilometre=kilometer=km=kms
currency dollar=usd euro=eur pound=sterling=gbp yen yuan=renminbi=rmb rupee rouble=ruble franc peso
medicine cardiologist neurologist oncologist epidemiologist psychologist psychiatrist virologist
science geologist biologist seismologist climatologist meteorologist astronomer chemist physicist
amount more less=fewer
metal gold silver copper iron steel aluminium=aluminum nickel zinc lithium cobalt
fuel oil=crude=petroleum gas coal=coke petrol=gasoline diesel
vehicle car=automobile truck=lorry bus=coach train ship=vessel plane=aircraft=airplane=aeroplane=jet bicycle=bike motorcycle=motorbike van tank helicopter=chopper
religion muslim=islamic christian jewish hindu buddhist catholic protestant orthodox sikh
party republican=gop democrat=democratic conservative=tory liberal labour=labor socialist communist
gauge tariff=duty quota subsidy=subsidize sanction
`

/** The class of words that modify an office ("vice president"). Losing or adding one changes the office. */
const RANK = 'rank'

/** For each word, the index of each class that it belongs to, and of its group of synonyms there. */
const MEMBERS = new Map<string, (readonly [line: number, group: number])[]>()
const NAMES = CLASSES.trim()
  .split('\n')
  .map((line, number) => {
    const [name = '', ...groups] = line.split(' ')
    for (const [group, members] of groups.entries())
      for (const word of members.split('=')) {
        const list = MEMBERS.get(word.replace('_', ' ')) ?? []
        list.push([number, group])
        MEMBERS.set(word.replace('_', ' '), list)
      }
    return name
  })

/** Returns the names of the classes that a folded word belongs to: "second" is an ordinal and a unit of time. */
export const classesOf = (fold: string, lemma?: Lemma): string[] => [
  ...new Set(lookUp(MEMBERS, fold, lemma)?.map(([line]) => NAMES[line] ?? ''))
]

/**
 * Compares two words within the classes: "same" if they are synonyms there (spokesman, spokesperson), the name of the
 * class if they are not (president, premier), undefined if no class has both.
 */
export function compareInClass(a: string, b: string, lemma?: Lemma): string | undefined {
  const right = lookUp(MEMBERS, b, lemma) ?? []
  let verdict: string | undefined
  for (const [line, group] of lookUp(MEMBERS, a, lemma) ?? [])
    for (const [otherLine, otherGroup] of right) {
      if (line !== otherLine) continue
      if (group === otherGroup) return 'same'
      verdict = NAMES[line]
    }
  return verdict
}

/** Returns true for words that modify an office: vice, deputy, former, acting, assistant. */
export const isRankModifier = (fold: string): boolean => classesOf(fold).includes(RANK)
