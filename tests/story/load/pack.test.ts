import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_PACK_LENGTH, readPack } from '../../../src/story/load/pack'
import { StoryError } from '../../../src/story/validate/problems'
import { packOf } from '../../../src/tools/authoring/pack'
import { checkStoryFolder, readStories } from '../../../src/tools/build/read-stories'

const FIRST = 'seeds/us-china-call-2025-05'
const SECOND = 'tests/story/second/norvik-ferries-2026-03'
const text = packOf(SECOND)

/** The message with which a pack is refused. */
function refusal(pack: string): string {
  try {
    readPack(pack, 'ferries.json')
  } catch (error) {
    if (error instanceof StoryError) return error.message
    throw error
  }
  return ''
}

type Data = {
  version: unknown
  copy: string[]
  story: Record<string, unknown> & { passages: Record<string, unknown>[] }
}

/** The second story's pack with something changed. */
function changed(change: (pack: Data) => void): string {
  const pack: Data = JSON.parse(text)
  change(pack)
  return JSON.stringify(pack)
}

function withoutDates({ dates: _, ...note }: { dates?: unknown }) {
  return note
}

describe('a story pack', () => {
  it.each([FIRST, SECOND])('holds the story that the build makes of %s, and that the reader added it', (folder) => {
    expect(readPack(packOf(folder), '')).toEqual({ ...checkStoryFolder(folder).story, isUserStory: true })
  })

  it.each([
    ['no JSON', '{', /^ferries\.json is no story pack/],
    ['other JSON', '{"format":"recipes"}', /is no story pack/],
    ['an endless file', ' '.repeat(MAX_PACK_LENGTH + 1), /longer than 500 KB/],
    ['deep nesting', '['.repeat(200_000), /is no story pack/],
    ['another form', changed((p) => void Object.assign(p, { version: 3 })), /has form 3/],
    ['a long copy', changed((p) => void p.copy.push('word '.repeat(31_000))), /copy longer than 150 KB/],
    ['blank paragraphs', changed((p) => void p.copy.push(' ')), /blank paragraphs/],
    ['an id for a path', changed((p) => void Object.assign(p.story, { id: '../x' })), /id: .*small letters/],
    ['unknown keys', changed((p) => void Object.assign(p.story, { script: 'alert(1)' })), /script: unknown key/],
    [
      'a mark of its own',
      changed((p) => void Object.assign(p.story, { isUserStory: false })),
      /isUserStory: unknown key/
    ],
    [
      'a proposal',
      changed((p) => void Object.assign(p.story.passages[0] ?? {}, { accepted: false })),
      /nobody has accepted/
    ],
    [
      'a quote elsewhere',
      changed((p) => void Object.assign(p.story.passages[0] ?? {}, { quote: 'boats of gold' })),
      /\(g01\)\.quote: .*is not in paragraph 1/
    ],
    ['a passage twice', changed((p) => void p.story.passages.push({ ...p.story.passages[0], id: 'g99' })), /overlaps/],
    ['a link that runs', text.replace('"kind": "report"', '"kind": "report", "url": "javascript:alert(1)"'), /https/],
    ['a prototype', text.replace('"slips"', '"__proto__": {"isUserStory": true}, "slips"'), /__proto__: unknown key/]
  ])('is refused with a reason: %s', (_, pack, reason) => {
    expect(refusal(pack)).toMatch(reason)
  })

  it('of the first form, with a source, a reading and facts, is still read', () => {
    const { copy, story, ...pack } = JSON.parse(text)
    const { original, ...data } = story
    const first = { ...pack, version: 1, source: copy, story: { ...data, reading: original, facts: [] } }
    expect(readPack(JSON.stringify(first), '')).toEqual(readPack(text, ''))
  })

  it('of the first form keeps the dates of its notes, which were words', () => {
    const { copy, story, ...pack } = JSON.parse(text)
    const { original, ...data } = story
    const [note, ...others] = data.notes
    const { dates: _, ...rest } = note
    const notes = [{ ...rest, title: 'A strike', dates: 'in the spring of 2025' }, ...others.map(withoutDates)]
    const first = { ...pack, version: 1, source: copy, story: { ...data, notes, reading: original, facts: [] } }
    const read = readPack(JSON.stringify(first), '').notes
    expect(read[0]).toMatchObject({ title: 'A strike (in the spring of 2025)' })
    expect(read.map(({ dates }) => dates)).toEqual(read.map(() => undefined))
  })

  it('is refused, never misread, for any content', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (pack) => refusal(pack) !== ''))
  })
})

describe('the second story', () => {
  it('is its garbled text as found, corrected to its clean copy', () => {
    const lines = (file: string) => readFileSync(`tests/story/second/${file}`, 'utf8').split('\n').filter(Boolean)
    const [story] = readStories('tests/story/second')
    expect(story?.copyAsFound).toEqual(lines('garbled.txt'))
    expect(story?.original).toEqual(lines('original.txt'))
  })
})
