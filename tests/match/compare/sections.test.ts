import { describe, expect, it } from 'vitest'
import { indexOf } from '../../../src/match/align/story-index'
import { sectionsOf } from '../../../src/match/compare/sections'
import { sentencesOf } from '../../../src/match/text/words'
import { aStory } from '../../builders'

/** Two sentences, then one in each paragraph: sentences 0 to 5 in paragraphs 0 0 1 2 3 4. */
const ORIGINAL = [
  'Red boats sailed home. Green boats stayed there.',
  'Old trains came late.',
  'New planes left early.',
  'Seven lorries had boats aboard.',
  'Tall cranes lifted boats.'
]

/**
 * The sections of a page, a paragraph a line, as "paragraphs: sentences".
 * @param pairs each aligned sentence of the page with its sentence of the original
 */
async function sections(page: readonly string[], pairs: [sentence: number, unit: number][]): Promise<string[]> {
  const index = await indexOf(aStory({ original: ORIGINAL }))
  const aligned = pairs.map(([sentence, unit]) => ({ sentence, unit, likeness: 1, garbled: false }))
  return sectionsOf(sentencesOf(page.join('\n')), aligned, index).map(
    ({ paragraphs, sentences }) => `${paragraphs.join(' ')}: ${sentences.join(' ')}`
  )
}
const OWN = 'Rain fell all day.'
const owns = (number: number) => Array.from({ length: number }, () => OWN)

describe('a section', () => {
  it('has a paragraph of the original and its sentences on the page', async () => {
    expect(
      await sections(ORIGINAL.slice(0, 3), [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3]
      ])
    ).toEqual(['0: 0 1', '1: 2', '2: 3'])
  })

  it('has several paragraphs where a sentence of the page mixes them', async () => {
    expect(
      await sections(
        [`${ORIGINAL[0]} ${ORIGINAL[1]}`],
        [
          [0, 0],
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 3]
        ]
      )
    ).toEqual(['0 1 2: 0 1 2'])
    expect(
      await sections(ORIGINAL.slice(0, 3), [
        [3, 3],
        [0, 0],
        [0, 2],
        [1, 3],
        [1, 2]
      ])
    ).toEqual(['0 1 2: 0 1 3'])
  })

  it('stands in the order of the original', async () => {
    expect(
      await sections(
        [ORIGINAL[2] ?? '', OWN, ORIGINAL[1] ?? ''],
        [
          [0, 3],
          [2, 2]
        ]
      )
    ).toEqual(['1: 2', '2: 0'])
  })
})

describe('a sentence of the page that none of the original is like', () => {
  const [first = '', second = '', third = ''] = ORIGINAL

  it.each<[rule: string, page: string[], pairs: [number, number][], expected: string[]]>([
    ['the one before in its block', [`${second} ${OWN}`], [[0, 2]], ['1: 0 1']],
    ['the one after in its block', [`${OWN} ${second}`], [[1, 2]], ['1: 0 1']],
    [
      'the one before rather than the one after',
      [`${second} ${OWN} ${third}`],
      [
        [0, 2],
        [2, 3]
      ],
      ['1: 0 1', '2: 2']
    ],
    [
      'the last of two that the one before is',
      [`${second} ${OWN}`],
      [
        [0, 3],
        [0, 2]
      ],
      ['1 2: 0 1']
    ],
    ['up to three sentences before', [`${[second, ...owns(3)].join(' ')} `], [[0, 2]], ['1: 0 1 2 3']],
    ['no fourth after', [`${[second, ...owns(4)].join(' ')} `], [[0, 2]], ['1: 0 1 2 3']],
    ['no fourth before', [`${[...owns(4), second].join(' ')} `], [[4, 2]], ['1: 1 2 3 4']],
    [
      'three after one and three before the next',
      [[second, ...owns(6), third].join(' ')],
      [
        [0, 2],
        [7, 3]
      ],
      ['1: 0 1 2 3', '2: 4 5 6 7']
    ],
    [
      'no fourth before, beside another block',
      [second, [...owns(4), third].join(' ')],
      [
        [0, 2],
        [5, 3]
      ],
      ['1: 0', '2: 2 3 4 5']
    ],
    [
      'no run of seven between two',
      [[second, ...owns(7), third].join(' ')],
      [
        [0, 2],
        [8, 3]
      ],
      ['1: 0', '2: 8']
    ]
  ])('belongs to the paragraph of %s', async (_, page, pairs, expected) => {
    expect(await sections(page, pairs)).toEqual(expected)
  })

  it.each<[rule: string, page: string[], pairs: [number, number][], expected: string[]]>([
    [
      'between two',
      [first, 'Two old trains arrived.', third],
      [
        [0, 0],
        [1, 1],
        [3, 3]
      ],
      ['0: 0 1', '1: 2', '2: 3']
    ],
    [
      'after the last',
      [first, 'Two old trains arrived.'],
      [
        [0, 0],
        [1, 1]
      ],
      ['0: 0 1', '1: 2']
    ],
    ['before the first', ['Two old trains arrived.', third], [[1, 3]], ['1: 0', '2: 1']],
    [
      'the second of two',
      [first, 'Two new planes started.', 'All lorries waited.'],
      [
        [0, 0],
        [1, 1],
        [3, 4]
      ],
      ['0: 0 1', '2: 2', '3: 3']
    ],
    [
      'the first of two',
      [first, 'Two old trains arrived.', 'All lorries waited.'],
      [
        [0, 0],
        [1, 1],
        [3, 4]
      ],
      ['0: 0 1', '1: 2', '3: 3']
    ],
    [
      'if pairs come in any order',
      [first, 'Two old trains arrived.', third],
      [
        [3, 3],
        [1, 1],
        [0, 0]
      ],
      ['0: 0 1', '1: 2', '2: 3']
    ],
    [
      'after one that is two',
      [`${second} ${third}`.replace('. N', ', n'), 'All lorries waited.'],
      [
        [0, 3],
        [0, 2]
      ],
      ['1 2: 0', '3: 1']
    ],
    [
      'before one that is two',
      ['Two old trains arrived.', 'New planes left, lorries had boats.'],
      [
        [1, 4],
        [1, 3]
      ],
      ['1: 0', '2 3: 1']
    ]
  ])('belongs to one that is missing there and has a word of it, %s', async (_, page, pairs, expected) => {
    expect(await sections(page, pairs)).toEqual(expected)
  })

  it.each<[rule: string, page: string[], pairs: [number, number][], expected: string[]]>([
    [
      'has no word of the one that is missing',
      [first, OWN, third],
      [
        [0, 0],
        [1, 1],
        [3, 3]
      ],
      ['0: 0 1', '2: 3']
    ],
    [
      'has only a frequent word of it',
      [third, 'Two boats went on.', 'Tall cranes lifted all.'],
      [
        [0, 3],
        [2, 5]
      ],
      ['2: 0', '4: 2']
    ],
    [
      'has a word of one that is not missing',
      [first, 'Two old trains arrived.', third, second],
      [
        [0, 0],
        [1, 1],
        [3, 3],
        [4, 2]
      ],
      ['0: 0 1', '1: 4', '2: 3']
    ],
    [
      'has a word of one that is missing elsewhere',
      [second, 'Two new planes started.', 'Red boats sailed home.'],
      [
        [0, 2],
        [2, 0]
      ],
      ['0: 2', '1: 0']
    ],
    [
      'has a word of the last but one after',
      [first, 'Two new planes started.'],
      [
        [0, 0],
        [1, 1]
      ],
      ['0: 0 1']
    ],
    [
      'has a word of the last but one before',
      ['Two old trains arrived.', 'Seven lorries had boats aboard.'],
      [[1, 4]],
      ['3: 1']
    ],
    [
      'is ten words for four',
      [first, 'Two old trains arrived there on the day of rain.', third],
      [
        [0, 0],
        [1, 1],
        [3, 3]
      ],
      ['0: 0 1', '2: 3']
    ],
    [
      'is one word for four',
      [first, 'Trains.', third],
      [
        [0, 0],
        [1, 1],
        [3, 3]
      ],
      ['0: 0 1', '2: 3']
    ]
  ])('belongs to none if it %s', async (_, page, pairs, expected) => {
    expect(await sections(page, pairs)).toEqual(expected)
  })
})
