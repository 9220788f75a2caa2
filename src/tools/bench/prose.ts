/** Text about nothing in particular: readable sentences of our own, so that nothing of anybody is in the bench. */
import type { Random } from './random'

const list = (words: string) => words.split(' ')
const WHO = list(
  'gardener neighbour baker carpenter librarian musician painter teacher sailor farmer tailor potter ferryman clockmaker ' +
    'beekeeper apprentice passenger traveller cyclist photographer postman grandmother cousin stranger visitor choir'
)
const HOW = list(
  'quiet patient curious careful cheerful tired early famous young elderly absent friendly thoughtful stubborn gentle ' +
    'narrow wooden yellow heavy empty crooked bright distant shallow painted rusty woollen borrowed unfinished ordinary'
)
const DOES = list(
  'carries mends paints forgets finds borrows measures counts follows leaves watches cleans moves opens describes keeps ' +
    'repairs gathers hides remembers admires arranges weighs compares returns collects'
)
const WHAT = list(
  'basket bicycle ladder window kettle lantern blanket garden notebook bridge orchard staircase violin umbrella chimney ' +
    'cupboard compass teapot hedge harbour letter boat curtain workshop lighthouse map bench recipe fence drawer'
)
const WHERE = list(
  'canal market meadow station valley square kitchen attic library hillside riverbank courtyard island forest path beach ' +
    'tunnel village bakery museum pavement platform terrace reservoir'
)
const WHEN = list('today yesterday sometimes often again later early slowly twice rarely')
const JOIN = list('along behind beside near across above below through outside towards')
const AND = ['while', 'because', 'although', 'before', 'after', 'until', 'as if', 'so that']

/** A clause of some eight words. */
function clause(random: Random): string {
  const thing = `${random.pick(['a', 'the', 'one', 'that'])} ${random.pick(HOW)} ${random.pick(WHAT)}`
  const place = `${random.pick(JOIN)} the ${random.pick(WHERE)}`
  return `${random.pick(['the', 'a', 'every', 'this'])} ${random.pick(HOW)} ${random.pick(WHO)} ${random.pick(DOES)} ${thing} ${place}`
}

export function sentence(random: Random): string {
  const first = clause(random)
  const rest = random.next() < 0.5 ? ` ${random.pick(AND)} ${clause(random)}` : ` ${random.pick(WHEN)}`
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${rest}.`
}

/** Some sentences of one paragraph. */
export const paragraph = (random: Random, sentences = 2 + random.integer(4)): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ')

/** Two or three words, as in a list or a menu. */
export const label = (random: Random): string => `${random.pick(HOW)} ${random.pick(WHAT)}`

const START = list('Va Quo Bel Tri Mo Sky Dra Pel Ru Zan Fio Gre Ha Ostr Ly Wex')
const MIDDLE = list('lo ri ban tu de mor sa vi nel gra po ste fu ku')
const END = list('mar quist ren dale vik stone rup holm berg wick son lund thorpe field')

/** A name that nobody has, and few others of the same making. */
export const madeName = (random: Random): string =>
  random.pick(START) + random.pick(MIDDLE) + random.pick(MIDDLE) + random.pick(END)
