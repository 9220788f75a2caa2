/** Which notes and names are shown beside which paragraph of the first story. */
import { expect, it } from 'vitest'
import { marginNotes } from '../../src/story/margin'
import { readStories } from '../../src/tools/build/read-stories'

const story = readStories('seeds').find(({ id }) => id === 'us-china-call-2025-05')
if (!story) throw new Error('no story')
const { paragraphs, general } = marginNotes(story)
const paragraphOf = (id: string) => paragraphs.findIndex(({ notes }) => notes.some((note) => note.id === id)) + 1

it.each([
  ['geneva', 6],
  ['rates', 6],
  ['pause', 6],
  ['jancalls', 8],
  ['statements', 4],
  ['sunny', 7],
  ['bisguid', 20],
  ['chinaresp', 23],
  ['fenttariff', 12],
  ['precursors', 12],
  ['perdue', 14],
  ['rare', 22],
  ['decouple', 13],
  ['exporters', 16]
])('the note %s stands beside paragraph %i', (id, paragraph) => {
  expect(paragraphOf(id)).toBe(paragraph)
})

it('a note on no particular paragraph is a general note', () => {
  expect(general.map(({ id }) => id)).toEqual(['roundtrip'])
})

it('entities are beside the paragraph that first names them', () => {
  const at = (name: string) => paragraphs.findIndex(({ entities }) => entities.some((e) => e.name === name)) + 1
  expect([at('Ma Zhaoxu'), at('Christopher Landau'), at('David Perdue'), at('Huawei Technologies')]).toEqual([
    1,
    4,
    10,
    story.original.findIndex((text) => text.includes('Huawei')) + 1
  ])
  const all = paragraphs.flatMap(({ entities }) => entities)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(story.entities.length)
})
