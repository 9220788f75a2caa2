/**
 * Endings of inflected English words and what stands in their place: learnt from the inflections of WordNet 3.1
 * (Princeton University; its licence asks for this notice) over the words of SCOWL to level 60 (Kevin Atkinson).
 * A line: how many letters go, what comes instead, the endings; `^` is the start of a word. The longest ending counts.
 */
export const ENDINGS = `
0 ^arms ^as ^bias ^chest ^cleaner ^creed ^cs ^cumming ^customs ^during ^earnings ^gas ^greed ^guest ^hers ^its ^king ^lens ^lest ^lots ^lung ^meaning
0 ^means ^naked ^nest ^news ^offing ^ours ^pended ^pending ^pends ^pier ^priest ^quest ^rainier ^rugged ^series ^shed ^sing ^ted ^test ^thing ^tier
0 ^united ^wed ^west ^wing ^woods ^yes abier adays adquarters alented alias alings always ancier arnest ashamed atibles atrics bed besides brained
0 brazier breed brier cashier ceedings ceiling ceps ceted cipled coming congest copier courier cticals cunning darling deds delier demented doors
0 dshed eabouts earted ecter edented edics eed eeder egals eldest elimiters emantics embed ementioned emier endid enics equest erbed ereas erfaced
0 erfacing erling erwards evening eywords flied flier follower gae glacier goods goted gstanding hanics haos headed herring hwest iagnostics iased
0 ifier igest indowing ipos is istics jest kwards leted letics leting liven llings lothes loved mables matics mething metimes moneyed morning
0 naffected nattended nauthorised nauthorized nchanged nconnected nconvincing ndefined ndocumented nemployed netics nexpected nexperienced nexplained
0 nfinished ninged ninteresting njustified nlimited nomics nothing nquest nrelated nsolicited nspecified nsupported nsuspecting nterest nternals ntied
0 ntying nused nwanted nwards odds odest odynamics olitics ondone onest ongoing onics ontest ontier ordid orkier otest otlier oung pbringing pecies
0 pplier psied pudding pwards racter rared red remises rest rhaps ring rnables rrier rroundings rseas rsighted selves sideways skilled soldier sroads
0 ss suals suds suggest swing tairs thanks theirs thics thos tiffed tiffing tlas tning towards troops trousers tstanding twithstanding unfounded ureds
0 us utdated valier vest vitals vvier wedding whats wicked willing wretched xties yours ysics ything
1 ^abuses ^amuses ^axes ^blown ^bored ^died ^dies ^doors ^finer ^kings ^known ^larger ^later ^lied ^lies ^loved ^meant ^owed ^proven ^seed ^seen
1 ^shaken ^sings ^thous ^tied ^ties ^toes ^uses ^wings abler aches aded ae aked alories amed amis aped ared aris ated aus auses beings bis boned caled
1 ccuses ced changed ciser cited closer comed cored created creted cuter ddings dhered drawn ealt eded eleted erser eruses euses euvred everer ewn
1 fiver fuses ged geed gnored grown haled heard hemed hoes honed hown hrown ibed ided ifed iked imed impler ined inis iped ired isen isuses ittler
1 iven lamer laned led lings luded meanings menus mings monics movies mt nderlies nicer nited ntred oarser obed oded oilt oked okies ompeted onis oped
1 ornings oted ouetted ouses paled pis pleted plored poned purer ranged rarer reed rfered rings ristics rnt ruded ruer rvened s safer saner scuss sed
1 shoed somer stored taken tasted teed tenser thed things tnings ubed ued uked umed uned ured uted ved venings vited wasted wider wiser xcuses yped
1 zed
2 ^added ^been ^biased ^eaten ^fallen ^fuller ^headed ^older ^putted ^ringed aided ailed aimed ained aired aled aner anged angest arest arrower atest
2 auled avest balled beaten broader called cest ches choes cter deeper done eaches eaded eaked eamed eaped eared eated ed eder eeded eener eerer eest
2 efter eiled eined eker eled enciled enderer ered eriled etaches ewder fainter fairer faster fewer finest gared gases gest gher gone harder heaper
2 horter iases icher icited iefer ienter ipest itest ithest ivest kinder lacker learer lenses lesser lest leverer lled lloped llower longer loted
2 lusher maller mbed mest moses nearer newer oaches oaded oaked oamed oared oated ocused oes oided oiled oined olider onged ooded ooked ooled ooped
2 oorer ooted ored ouder ouled oured outed perer rbed reater recter righter rled ronger rosser rthed rudest safest sanest sest shes sises slighter
2 slower sounder spelled ssed sses stalled tzed tzes uest uicker uieter uined upter urest uses utest uthed veloped walled warder widest wled xes
2 younger zzed zzes
3 ^adding ^busses ^fullest ^selling aiding ailing aiming aining airing aling alled auling balling bbed bidden bigger calling cilled dded dren eading
3 eaking eaming eaping earest earing eatest eating eeding eiling eining eling elled enciling erest eriling erilled ering est falling fuller garing
3 gged iasing iciting ilest ing irest kked lfilled llest lling lloping loting mbing mmed mmes monest ngest nging nned ntrolled oading oaking oaming
3 oaring oating ocusing oiding oiling oining ooding ooking ooling ooping oorest ooting oring ourest ouring outest outing pped rbing rling rmest rred
3 rthing spelling ssest ssing stalling telling tted tzing uining uthing veloping villed walling wling zzing
3e ^becoming ^biting ^bitten ^boring ^coming ^owing ading aking aming aping aring ating bing boning caling changing cing citing coring creating
3e creting dhering eding eleting enging fringing ging gnoring haling heming honing idden iding ifing iking iming ining iping iring laning lcoming ling
3e luding niting ntring oding oking ompeting oping oting ouetting paling pleting ploring poning ranging rcoming rfering ritten ruding rvening sing
3e storing tasting thing uing uking uming unging uning uring uting ving viting vring wasting writing yping zing
4 ailings alling bbest bbing cilling ddest dding ealings earings elings elling erilling erings fullest ggest gging ings kking lfilling mmest mming
4 nnest nning ntrolling orings pellings ppest pping rring ssings ttest tting villing wellings
5 avellings dellings nnings ppings rthest ttings
3ear ^born ^tore bore torn wore worn
1d ^bent ^lent ^sent built spent
3y flown ied ier ies tarrier
4e ratings ritings sings takings vings
4ie ^dying ^lying ^tying ^vying rlying
1us ci ei gi ii uli
3f halves shelves thieves wolves
2y flew laid paid said
3ink drank drunk sank sunk
2ow blew grew knew threw
2ep kept lept wept
3ive ^dove drove gave
3ake shook took woke
2in began egun won
3fe ^lives knives wives
1ed ^bred ^fed ^sped
3ing rang sang ung
1um ctra ima ivia
5bad orst worse
2et ^got orgot
3ide ^rode errode
3be ^are ^was
3ise ^rose arose
3eak ^broke spoke
3ie ^lain rlain
2an ^men ^women
4eak ^broken ^spoken
2is alyses heses
3x trices ynges
2be ^am ^is
1ve ^had ^has
1ad ^led isled
0e ^hid ^slid
3ell ^sold told
2im swam wum
1on iteria mena
2ie derlay
4go went
4y iest
7ar urthest
4good ^best
1e lost
1et ^met
3oot feet
5ight fought
5uy ^bought
5eek ^sought
5ink ^thought
5ing brought
5each taught
4tch ^caught
2el ^felt
1l spelt
2it ^sat
1ot ^shot
1ght ^lit
2ave left
3all fell
2ny ^pence
3ouse ^mice
2e ^dice
3eat ^ate
3ite wrote
3eave wove
3ine shone
4ear orne
2ke ^made
3id bade
3eal ^stole
4be were
2ose chose
3ome came
3eeze roze
2un ^ran
4eeze rozen
4eal tolen
4eave woven
4ake woken
5et gotten
3ose hosen
6other hren
4ex indices
6good ^better
2o did
4ind ^found
3and tood
3old held
3ang hung
2ig dug
3ike ^struck
3ick ^stuck
4ooth eeth
1o fiti
2aw drew
2ee ^saw
`
