/** Stories that begin with a pack: what a reader made in the browser, an editor continues. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { packOfKept } from '../../../src/story/kept'
import { readPack } from '../../../src/story/load/pack'
import { storyOfPack } from '../../../src/tools/authoring/new-story'
import { packOf } from '../../../src/tools/authoring/pack'
import { checkStoryFolder } from '../../../src/tools/build/read-stories'
import { aKeptFinding } from '../../builders'

const dir = mkdtempSync(join(tmpdir(), 'clean-copy-new-story-'))
afterAll(() => rmSync(dir, { recursive: true }))

const PACK = packOfKept({
  paragraphs: ['A late ferry', 'The ferry to the islands was late on Monday.'],
  details: { headline: 'A late ferry', publisher: 'The Quayside', author: '', published: '2026-02-03', address: '' },
  today: '2026-03-01',
  findings: [aKeptFinding({ reason: 'A ferry is meant.' })],
  letStand: [{ paragraph: 1, words: 'on Monday', wording: 'this Monday' }]
})

it('a pack becomes a story of the build, and that story the same pack', () => {
  const folder = storyOfPack(PACK, 'late.pack.json', dir)
  const { isUserStory, ...story } = readPack(PACK, '')
  expect(checkStoryFolder(folder).story).toEqual(story)
  expect(readPack(packOf(folder), '')).toEqual({ isUserStory, ...story })
  expect(() => storyOfPack(PACK, 'late.pack.json', dir)).toThrow('exists already')
})

it('a broken pack becomes nothing', () => {
  expect(() => storyOfPack('{"format":"clean-copy-story"}', 'x.json', dir)).toThrow('is no story pack')
})
