/**
 * Anything that can come in from outside, made at random: page texts, messages, settings, story files; trees of elements
 * are in `tests/e2e/trees.test.ts`.
 */
import '../ui/browser-stub'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it, vi } from 'vitest'
import { readPack } from '../../src/story/load/pack'
import { packOf } from '../../src/tools/authoring/pack'
import { NEWS } from '../e2e/news'
import { matchParagraphs, spelling, story } from '../match/story'
import { LONGEST, said, TRIED } from '../random-runs'
import { problemsOf, stop, storyYaml } from '../story/fixture'

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown
const listeners: Listener[] = []
vi.mock('../../src/shared/browser', () => ({
  isExtensionThere: () => true,
  browser: {
    runtime: { id: 'us', onMessage: { addListener: (one: Listener) => listeners.push(one), removeListener() {} } }
  }
}))
const { answer } = await import('../../src/shared/messages')
const { toStatus } = await import('../../src/shared/page-status')
const { parseSettings, SettingsSchema, DEFAULTS } = await import('../../src/shared/settings')

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function always<T>(what: string, made: fc.Arbitrary<T>, some: number, holds: (one: T) => void | Promise<void>): void {
  it(what, async () => {
    let longest = 0
    const timed = async (one: T) => {
      const took = await timeOf(() => holds(one))
      longest = Math.max(longest, took)
      // A busy machine may delay a single run: only what is slow twice is slow.
      if (took > LONGEST) expect(await timeOf(() => holds(one)), 'milliseconds').toBeLessThan(LONGEST)
    }
    await fc.assert(fc.asyncProperty(made, timed), { numRuns: TRIED ?? some })
    said(what, longest)
  })
}

/** Text with the offset in the copy that each character comes from; negative for characters from elsewhere. */
interface Traced {
  text: string
  paragraph: number
  from: number
}
const FOREIGN = -1
/** Words of the copy in any order: they may contain a quote to the letter. */
const SHUFFLED = -2
const from =
  (paragraph: number) =>
  (text: string): Traced => ({ text, paragraph, from: 0 })
const ofSource = fc
  .nat(story.copyAsFound.length - 1)
  .map((paragraph) => ({ text: story.copyAsFound[paragraph] ?? '', paragraph, from: 0 }))
const pieceOfSource = fc
  .tuple(ofSource, fc.nat(500), fc.integer({ min: 40, max: 600 }))
  .map(([whole, from, length]) => ({ ...whole, from, text: whole.text.slice(from, from + length) }))
/** Other characters for the same words, one for one. */
const disguised = ofSource.map((one) => ({
  ...one,
  text: one.text.replaceAll(' ', '\u00a0').replaceAll("'", '’').replaceAll('-', '‑')
}))
const shuffled = fc
  .array(fc.constantFrom(...story.copyAsFound.join(' ').split(' ')), { maxLength: 80 })
  .map((words) => words.join('\u200b '))
  .map(from(SHUFFLED))
const other = fc
  .oneof(
    fc.constantFrom(...story.original, ...NEWS.flatMap(({ text }) => text)),
    fc.string({ unit: 'binary', maxLength: 200 })
  )
  .map(from(FOREIGN))
const inOrder = fc
  .constantFrom(0, 5, 15)
  .map((skip) => story.copyAsFound.slice(skip).map((text, n): Traced => ({ text, paragraph: n + skip, from: 0 })))
const pageText = fc
  .tuple(
    fc.oneof(inOrder, fc.constant([])),
    fc.array(fc.tuple(fc.nat(60), fc.oneof(ofSource, pieceOfSource, disguised, other, shuffled)), { maxLength: 12 })
  )
  .map(([base, more]) => {
    const all = [...base]
    for (const [at, one] of more) all.splice(at % (all.length + 1), 0, one)
    return all.filter(({ text }) => text !== '')
  })

/** The offset in the copy that an offset of the page comes from. */
function origin(page: readonly Traced[], at: number) {
  let begin = 0
  for (const { text, paragraph, from } of page) {
    if (at < begin + text.length + 1) return { paragraph, at: from + at - begin }
    begin += text.length + 1
  }
  return { paragraph: FOREIGN, at: 0 }
}

always(
  'page texts: every quote stands where it says, every pin where its passage stood',
  pageText,
  25,
  async (page) => {
    const { passages, entities } = await matchParagraphs(page.map(({ text }) => text))
    const text = page.map((one) => one.text).join('\n')
    for (const { quote, start, end } of [...passages, ...entities]) expect(text.slice(start, end)).toBe(quote)
    for (const { id, quote, start, end, found } of passages.filter((one) => one.found !== 'compared')) {
      const passage = story.passages.find((one) => one.id === id)
      const first = origin(page, start)
      if (first.paragraph === SHUFFLED) {
        expect(spelling(quote)).toBe(spelling(passage?.quote ?? ''))
        continue
      }
      expect(first.paragraph + 1, `${id}, ${found}`).toBe(passage?.paragraph)
      expect(first.at, id).toBeLessThan(passage?.end ?? 0)
      expect(first.at + end - start, id).toBeGreaterThan(passage?.start ?? 0)
    }
  }
)

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 3 })
/** Replaces one part of a value, which the numbers lead to. */
function put(value: unknown, way: readonly number[], other: unknown): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const [first, ...rest] = way
  const key = first === undefined ? undefined : keys[first % (keys.length || 1)]
  if (key === undefined) return other
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  const under = copy as Record<string, unknown>
  under[key] = put(under[key], rest, other)
  return copy
}
/** What a page may call. */
const CALLS = ['status', 'wake', 'frames', 'stepOn', 'owned', 'highlighted', 'dismiss']
const near = (value: fc.Arbitrary<unknown>) =>
  fc.record(
    {
      to: fc.oneof(fc.constantFrom('background', 'page'), value),
      call: fc.oneof(fc.constantFrom(...CALLS, 'constructor', '__proto__', 'toString'), fc.string()),
      data: value
    },
    { requiredKeys: [] }
  )
const sample = await matchParagraphs(story.copyAsFound)
/** A status that is valid except for one part. */
const status = fc
  .tuple(fc.array(fc.nat(40), { maxLength: 5 }), fc.oneof(anything, fc.string(), fc.constantFrom('../x', null)))
  .map(([way, other]) =>
    put({ state: 'found', report: { ...sample, passages: sample.passages.slice(0, 1) } }, way, other)
  )
const called: string[] = []
answer('background', {
  wake: () => void called.push('wake'),
  frames: () => void called.push('frames'),
  dismiss: () => void called.push('dismiss'),
  stepOn: () => called.push('stepOn') > 0,
  status: () => void called.push('status'),
  owned: () => called.push('owned') > 0,
  highlighted: () => void called.push('highlighted'),
  load: () => void called.push('load'),
  compared: () => void called.push('compared')
})

always(
  'messages: none fails, none of another sender or shape is answered',
  fc.tuple(fc.oneof(anything, near(anything), near(status)), fc.constantFrom('us', 'them', undefined)),
  300,
  ([message, id]) => {
    called.length = 0
    const answers = listeners.map((listener) => listener(message, { id }, () => {}))
    const { to, call } = Object(message) as { to?: unknown; call?: unknown }
    const isOurs = id === 'us' && to === 'background' && CALLS.includes(String(call))
    expect(answers).toEqual([isOurs ? true : undefined])
    const known = toStatus(Object(message).data)
    if (known?.state !== 'found') return
    expect(known.report.story ?? 'none').toMatch(/^[a-z0-9-]+$/)
    for (const { key, id } of [...known.report.passages, ...known.report.entities])
      expect([typeof key, typeof id]).toEqual(['string', 'string'])
  }
)

const fields = Object.keys(SettingsSchema.entries)
always(
  'settings: of anything stored come whole settings',
  fc.oneof(
    anything,
    fc.dictionary(fc.constantFrom(...fields), fc.oneof(anything, fc.constantFrom(...Object.values(DEFAULTS))))
  ),
  300,
  (stored) => {
    const settings = parseSettings(stored)
    expect(v.is(SettingsSchema, settings)).toBe(true)
    expect(parseSettings(settings)).toEqual(settings)
  }
)

const pack: unknown = JSON.parse(packOf('tests/story/second/norvik-ferries-2026-03'))
const storyFile = fc.oneof(
  fc
    .array(
      fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), fc.oneof(anything, fc.string(), fc.jsonValue())),
      { minLength: 1, maxLength: 3 }
    )
    .map((changes) => ({ pack: changes.reduce((now, [way, other]) => put(now, way, other), pack) })),
  fc.tuple(fc.nat(3000), fc.nat(40), fc.string({ unit: 'binary' })).map(([at, cut, text]) => ({ at, cut, text }))
)

always('story files: each is a story or is refused with reasons', storyFile, 60, (file) => {
  if ('at' in file) {
    const yaml = storyYaml()
    problemsOf(yaml.slice(0, file.at) + file.text + yaml.slice(file.at + file.cut))
    return
  }
  const text = JSON.stringify(file.pack, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? ''
  const refused = stop(() => expect(readPack(text, '').isUserStory).toBe(true))
  if (refused) expect(refused.problems.length).toBeGreaterThan(0)
})
