/** Stories made for measuring what many of them cost. Each has its own names; the rest is text like any other. Pure. */
import type { Entity, Passage, Story } from '../../story/story'
import { label, madeName, paragraph } from './prose'
import { seeded } from './random'

const PARAGRAPHS = 5

/** The made story of a number. The same number gives the same story. */
export function madeStory(number: number): Story {
  const random = seeded(1_000_003 * (number + 1))
  const person = `${madeName(random)} ${madeName(random)}`
  const organisation = `${madeName(random)} ${madeName(random)}`
  const original: string[] = []
  const copy: string[] = []
  const passages: Passage[] = []
  for (let p = 1; p <= PARAGRAPHS; p++) {
    const textBefore = paragraph(random, 1)
    const [correction, quote] = [label(random), label(random)]
    const name = p % 2 ? person : organisation
    const textAfter = `was seen by ${name} at ${madeName(random)}. ${paragraph(random, 2)}`
    original.push(`${textBefore} The ${correction} ${textAfter}`)
    copy.push(`${textBefore} The ${quote} ${textAfter}`)
    const start = textBefore.length + 5
    passages.push({ ...PASSAGE, id: `passage-${p}`, paragraph: p, quote, correction, start, end: start + quote.length })
  }
  return {
    ...STORY,
    id: `made-${number}`,
    headline: `${person} and the ${label(random)}`,
    original,
    copyAsFound: copy,
    passages,
    entities: [entity('person', person, 'person'), entity('organisation', organisation, 'organisation')]
  }
}

const PASSAGE = {
  accept: [],
  kind: 'wrong-term',
  severity: 'misleads',
  confidence: 'confirmed',
  why: 'Made for the bench.',
  evidence: ['made']
} satisfies Partial<Passage>

const STORY = {
  language: 'en',
  version: '2025-01-01',
  publisher: 'The bench',
  published: '2025-01-01',
  copy: { method: 'made', explanation: 'Made for the bench.', evidence: ['made'] },
  sources: { made: { kind: 'reasoning', title: 'Made for the bench' } },
  notes: [],
  slips: [],
  routes: []
} satisfies Partial<Story>

const entity = (id: string, name: string, type: Entity['type']): Entity => ({
  id,
  name,
  type,
  aliases: [name],
  garbled: [],
  mentions: [],
  role: 'Made for the bench',
  note: 'Made for the bench.',
  evidence: ['made']
})
