/** Recognises words derived from one root: agree and agreement, economy and economic. */
import { lemmaOf } from './lemma'

/**
 * Pairs of endings of words from one root, learnt from the derived forms of WordNet 3.1 (Princeton University; its licence
 * asks for this notice). Of the common words with such a pair of endings, four in five are related. Each line: how many
 * letters the words must share before the endings, and the pairs. Without "-less", which reverses the sense.
 */
const ENDINGS = `
3 /ment e/ion /ness ly/ness /ly ain/inent ce/t ity/ly /ee /ity ce/tly ility/ly ility/le ist/y cy/t ation/e /ance ment/r ely/ity e/ity
3 ation/or er/ration ssion/t on/veness ily/y ical/y de/sion iance/y m/tic n/usly ity/ously n/us ity/ous ication/y ier/y a/c c/ze ous/y
3 sis/tic cal/st ctic/x etic/y etic/ize ize/y d/sion d/sive ee/ment nt/tion /iveness ment/or e/ption d/tion ous/ty ist/ous cally/st ically/y
3 cy/tly iness/y /ence iage/y ial/y ious/y al/us ce/tial fy/ty ble/vely er/ment /nce iant/y d/sively e/ition ational/e de/ssion ive/ption
3 de/sive de/sively /rence ce/tially /ntial ncy/tion /ently ously/um sis/tically sity/us /ership ive/ptive /ential der/sive be/ption ution/ve
3 der/sion /tize ally/s im/mation eness/y ntly/te ously/ty al/s ian/s ize/um ise/um cy/tial ize/ous
4 sh/tion e/ment e/or /ancy m/t /ical /ship sion/t /py e/iously e/tion age/er /eer iable/y /ator e/ial /rent e/ionally e/ional /ency iously/y
4 nt/te nce/te /ncy /atic
5 al/e /ent /ation e/y /ible /ant /ic er/ive /er /ial /ative /ily le/ular m/tically cy/tic /per /ary er/rate ate/us ation/us or/ure /ify
5 /liness e/ure ial/ly /ually ant/ent /ise /ize /ingly e/ingly /edly e/edly /ly
6 /ion ion/or /r /ally /or /ual /ous e/ory ic/y /ically able/cation /ler ance/e er/ical e/ious hood/ly /ously /tion er/ly ant/er cally/sm
6 er/ic
7 ive/or e/ive c/st /hood cally/ze /nt
`
const minShared = new Map<string, number>()
/** Such words share at least this many letters. */
const LEAST = 3
for (const line of ENDINGS.trim().split('\n')) {
  const [length = '', ...pairs] = line.split(' ')
  for (const pair of pairs) minShared.set(pair, Number(length))
}

/** Pairs that look related but are not, by their lemmas in alphabetical order. */
const APART = new Set(
  (
    'organ/organization organ/organisation organ/organize organ/organise universal/university universe/university import/important ' +
    'general/generate commission/committee office/official author/authority police/policy party/part department/depart ' +
    'capital/capitol custom/customs secretary/secret execute/executive minister/ministry president/preside person/personnel'
  )
    .split(' ')
    .map((pair) => pair.split('/').sort().join('/'))
)

/** Returns true if two words in lower case share a root without being forms of one word. */
export function isDerivation(a: string, b: string): boolean {
  if (a.slice(0, LEAST) !== b.slice(0, LEAST)) return false
  const [first = '', second = ''] = [lemmaOf(a), lemmaOf(b)].sort()
  if (first === second || APART.has(`${first}/${second}`)) return false
  let shared = 0
  while (shared < first.length && first[shared] === second[shared]) shared++
  const endingPair = [first.slice(shared), second.slice(shared)].sort().join('/')
  return shared >= (minShared.get(endingPair) ?? Number.POSITIVE_INFINITY)
}
