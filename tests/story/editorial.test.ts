/** Rules for the words of every bundled story that its schema cannot express. */
import { describe, expect, it } from 'vitest'
import { readStories } from '../../src/tools/build/read-stories'

/** Kinds of passages that need not change the sense. */
const HARMLESS_KINDS = ['stiff-wording', 'grammar']

describe.each(readStories('seeds').map((story) => [story.id, story] as const))('%s', (_, { passages }) => {
  it('calls nothing only awkward that its kind says is wrong, and nothing stiff that does more', () => {
    const idsOf = (wanted: (passage: (typeof passages)[number]) => boolean) =>
      passages.filter(wanted).map(({ id }) => id)
    expect(idsOf(({ kind, severity }) => severity === 'stiff' && !HARMLESS_KINDS.includes(kind))).toEqual([])
    expect(idsOf(({ kind, severity }) => kind === 'stiff-wording' && severity !== 'stiff')).toEqual([])
  })

  it('takes altered words of a speaker for more than awkward', () => {
    expect(passages.filter(({ spoken, severity }) => spoken && severity === 'stiff').map(({ id }) => id)).toEqual([])
  })
})
