import { describe, expect, it } from 'vitest'
import { checkStory, compileStory } from '../../../src/story/load/compile'
import { COPY, FILE, lineOf, problemsOf, stop, storyYaml } from '../fixture'

/** One change, and the only problem it makes. The line is that of `at` in the changed file. */
interface Case {
  broken: string
  change: [old: string, now: string][]
  at: string
  column: number
  field: string
  message: string
}

const G02 = 'quote: headlight\n'
const G04 = '  - id: g04\n'

const CASES: Case[] = [
  {
    broken: 'a tell that prints what was meant',
    change: [['printed: projector', 'printed: Lighthouse']],
    at: 'printed: Lighthouse',
    column: 9,
    field: 'routes[0] (french).tells[1].printed',
    message: 'is the same as what was meant: it tells nothing, remove it'
  },
  {
    broken: 'a tell that can never be found',
    change: [['printed: projector\n        meant: lighthouse', 'printed: projector\n        meant: light house']],
    at: 'meant: light house',
    column: 9,
    field: 'routes[0] (french).tells[1].meant',
    message: '"light house" does not occur in the original: use words that the page is corrected to'
  },
  {
    broken: 'a tell that stands twice in its route',
    change: [['printed: guardian\n        meant: keeper', 'printed: Projector\n        meant: lighthouse']],
    at: 'printed: Projector',
    column: 9,
    field: 'routes[0] (french).tells[2].printed',
    message: 'is a tell of this route already, routes[0] (french).tells[1]: remove one'
  },
  {
    broken: 'a route with too few tells',
    change: [['      - printed: guardian\n        meant: keeper\n', '']],
    at: 'tells:',
    column: 5,
    field: 'routes[0] (french).tells',
    message: 'needs three tells or more: so many are shown to name a route'
  },
  {
    broken: 'a route without a name',
    change: [['    name: a round trip through French\n', '']],
    at: 'id: french',
    column: 5,
    field: 'routes[0] (french).name',
    message: 'is missing: add name'
  },
  {
    broken: 'two routes of one id',
    change: [
      [
        'right:\n',
        '  - id: french\n    name: another way\n    tells:\n      - { printed: a, meant: keeper }\n      - { printed: b, meant: keeper }\n      - { printed: c, meant: keeper }\nright:\n'
      ]
    ],
    at: 'id: french\n    name: another',
    column: 5,
    field: 'routes[1] (french).id',
    message: '"french" is the id of routes[0] (french) too: give each its own'
  },
  {
    broken: 'a missing field',
    change: [['    why: French phare.\n', '']],
    at: 'id: g02',
    column: 5,
    field: 'passages[1] (g02).why',
    message: 'is missing: add why'
  },
  {
    broken: 'a missing top-level field',
    change: [['language: en\n', '']],
    at: 'id: skarv-light\n',
    column: 1,
    field: 'language',
    message: 'is missing: add language'
  },
  {
    broken: 'a quote not in the copy',
    change: [['quote: rested at the port', 'quote: rested in the port']],
    at: 'quote: rested in',
    column: 5,
    field: 'passages[2] (g03).quote',
    message: '"rested in the port" is not in paragraph 2 of copy.txt; nearest is "rested at the port"'
  },
  {
    broken: 'a quote that differs by a character nobody sees',
    change: [['quote: lit the lamp', 'quote: lit the\u00a0lamp']],
    at: 'quote: lit the',
    column: 5,
    field: 'right[0].quote',
    message: '"lit the\\u00a0lamp" is not in paragraph 1 of copy.txt; nearest is "lit the lamp"'
  },
  {
    broken: 'a quote of another paragraph',
    change: [['paragraph: 2\n    quote: rested', 'paragraph: 3\n    quote: rested']],
    at: 'quote: rested',
    column: 5,
    field: 'passages[2] (g03).quote',
    message: '"rested at the port" is not in paragraph 3 of copy.txt but in paragraph 2: change the paragraph'
  },
  {
    broken: 'a quote like nothing in the copy',
    change: [['quote: port captain', 'quote: zzzz']],
    at: 'quote: zzzz',
    column: 9,
    field: 'entities[2] (harbour-master).mentions[0].quote',
    message: '"zzzz" is not in paragraph 2 of copy.txt, nor anything like it: copy the words from copy.txt'
  },
  {
    broken: 'a paragraph that is not there',
    change: [['paragraph: 1\n    quote: Tuesday', 'paragraph: 7\n    quote: Tuesday']],
    at: 'paragraph: 7',
    column: 5,
    field: 'slips[0] (tuesday).paragraph',
    message: '7 is too high, copy.txt has 3 paragraphs: the quote stands in paragraph 1'
  },
  {
    broken: 'a quote that stands twice',
    change: [['    prefix: "but the "\n', '']],
    at: 'quote: lamp\n',
    column: 5,
    field: 'passages[3] (g04).quote',
    message:
      '"lamp" stands 2 times in paragraph 3: give prefix or suffix, to tell "“The lamp is old, but the" from "is old, but the lamp is good,” Lund"'
  },
  {
    broken: 'a prefix that leaves two places',
    change: [['prefix: "but the "', 'prefix: "he "']],
    at: 'quote: lamp\n',
    column: 5,
    field: 'passages[3] (g04).quote',
    message:
      '"lamp" stands 2 times in paragraph 3: make prefix or suffix longer, to tell "“The lamp is old, but the" from "is old, but the lamp is good,” Lund"'
  },
  {
    broken: 'a prefix that is not there',
    change: [['prefix: "but the "', 'prefix: "and the "']],
    at: 'prefix: "and',
    column: 5,
    field: 'passages[3] (g04).prefix',
    message: '"and the " does not stand before "lamp" in paragraph 3; there stands "“The " or "is old, but the "'
  },
  {
    broken: 'a suffix that is not there',
    change: [['prefix: "but the "', 'suffix: " was"']],
    at: 'suffix: " was"',
    column: 5,
    field: 'passages[3] (g04).suffix',
    message: '" was" does not stand after "lamp" in paragraph 3; there stands " is old, but the" or " is good,” Lund"'
  },
  {
    broken: 'passages that overlap',
    change: [['quote: rested at the port', 'quote: headlight of Skarv']],
    at: 'quote: headlight of Skarv',
    column: 5,
    field: 'passages[2] (g03).quote',
    message:
      '"headlight of Skarv" overlaps passages[1] (g02) "headlight" in paragraph 2: shorten one or make one passage of both'
  },
  {
    broken: 'a right span inside a passage',
    change: [['quote: lit the lamp', 'quote: the headlight']],
    at: 'quote: the headlight',
    column: 5,
    field: 'right[0].quote',
    message:
      '"the headlight" overlaps passages[0] (g01) "guardian of the headlight" in paragraph 1: what is right needs no correction, shorten one or remove one'
  },
  {
    broken: 'a original that differs',
    change: [['boats stayed in harbour', 'boats lay in harbour']],
    at: '- The lighthouse of Skarv',
    column: 5,
    field: 'original[1]',
    message:
      'paragraph 2 differs after "captain, and the boats": the copy corrected has "stayed in harbour.", the original has "lay in harbour.": change the correction there or the original'
  },
  {
    broken: 'a original that says more',
    change: [['is good,” Lund said.\n', 'is good,” Lund said. Really.\n']],
    at: '- “The lamp',
    column: 5,
    field: 'original[2]',
    message:
      'paragraph 3 differs after "is good,” Lund said.": the copy corrected has nothing more, the original has "Really.": change the correction there or the original'
  },
  {
    broken: 'a original with other white space',
    change: [['  - The keeper of', '  - The  keeper of']],
    at: '- The  keeper',
    column: 5,
    field: 'original[0]',
    message:
      'paragraph 1 differs after "The": the copy corrected has "keeper of the lighthouse, Anna Lund,", the original has " keeper of the lighthouse, Anna": change the correction there or the original'
  },
  {
    broken: 'a paragraph too few in the original',
    change: [['  - “The lamp is old, but the light is good,” Lund said.\n', '']],
    at: 'original:',
    column: 1,
    field: 'original',
    message: 'has 2 paragraphs, copy.txt has 3: there must be one for each'
  },
  {
    broken: 'an unknown id',
    change: [['evidence: [gazette, by-words]', 'evidence: [gazete, by-words]']],
    at: 'gazete',
    column: 16,
    field: 'passages[0] (g01).evidence[0]',
    message: '"gazete" is not in sources: did you mean gazette?'
  },
  {
    broken: 'a duplicate id',
    change: [[G04, '  - id: g03\n']],
    at: 'id: g03\n    paragraph: 3',
    column: 5,
    field: 'passages[3] (g03).id',
    message: '"g03" is the id of passages[2] (g03) too: give each its own'
  },
  {
    broken: 'no evidence',
    change: [['French phare.\n    evidence: [by-words]', 'French phare.\n    evidence: []']],
    at: 'evidence: []',
    column: 5,
    field: 'passages[1] (g02).evidence',
    message: 'needs at least one source'
  },
  {
    broken: 'an unused source',
    change: [['sources:\n', 'sources:\n  spare: { kind: reasoning, title: Spare }\n']],
    at: 'spare:',
    column: 3,
    field: 'sources.spare',
    message: 'is named as evidence nowhere: name it or remove it'
  },
  {
    broken: 'an unknown key',
    change: [['    accept: [', '    acept: [']],
    at: 'acept:',
    column: 5,
    field: 'passages[0] (g01).acept',
    message: 'unknown key: did you mean accept?'
  },
  {
    broken: 'an unknown key like no other',
    change: [['    title: The French phare', '    zzzzzzzz: 1\n    title: The French phare']],
    at: 'zzzzzzzz',
    column: 5,
    field: 'sources.by-words.zzzzzzzz',
    message: 'unknown key: known are kind, title'
  },
  {
    broken: 'text where a number must be',
    change: [['paragraph: 1\n    quote: lit', 'paragraph: one\n    quote: lit']],
    at: 'paragraph: one',
    column: 5,
    field: 'right[0].paragraph',
    message: 'must be a number, not "one"'
  },
  {
    broken: 'a number where text must be',
    change: [['date: "2025"', 'date: 2025']],
    at: 'date: 2025\n',
    column: 5,
    field: 'sources.harbour-log.date',
    message: 'must be text, not 2025: put it in quotes'
  },
  {
    broken: 'a map where a list must be',
    change: [['accept: [lighthouse keeper]', 'accept: { a: b }']],
    at: 'accept: {',
    column: 5,
    field: 'passages[0] (g01).accept',
    message: 'must be a list, not a list or a map'
  },
  {
    broken: 'a word the list does not have',
    change: [['severity: misleads', 'severity: misleading']],
    at: 'severity: misleading',
    column: 5,
    field: 'passages[0] (g01).severity',
    message: '"misleading" is not one of misleads, confuses, stiff: did you mean misleads?'
  },
  {
    broken: 'a kind of source there is not',
    change: [['kind: reasoning', 'kind: reason']],
    at: 'kind: reason\n',
    column: 5,
    field: 'sources.by-words.kind',
    message: '"reason" is not one of document, report, reasoning: did you mean reasoning?'
  },
  {
    broken: 'a field without a value',
    change: [['why: French phare.', 'why:']],
    at: 'why:\n',
    column: 5,
    field: 'passages[1] (g02).why',
    message: 'is empty: write a value or remove the line'
  },
  {
    broken: 'a date in words',
    change: [['published: 2025-06-01', 'published: 1 June 2025']],
    at: 'published:',
    column: 1,
    field: 'published',
    message: '"1 June 2025" must be a date like 2025-05-23'
  },
  {
    broken: 'a day the calendar does not have',
    change: [['published: 2025-06-01', 'published: 2025-06-31']],
    at: 'published:',
    column: 1,
    field: 'published',
    message: '"2025-06-31" is not a day of the calendar: correct it'
  },
  {
    broken: 'a note about a day that is none',
    change: [['dates: [2025-05-20]', 'dates: [2025-05-01/2025-06-31]']],
    at: '2025-06-31',
    column: 13,
    field: 'notes[0] (storm).dates[0]',
    message: '"2025-06-31" is not a day of the calendar: correct it'
  },
  {
    broken: 'half a paragraph',
    change: [['paragraph: 1\n    quote: lit', 'paragraph: 1.5\n    quote: lit']],
    at: 'paragraph: 1.5',
    column: 5,
    field: 'right[0].paragraph',
    message: 'must be a whole number, not 1.5'
  },
  {
    broken: 'an address that is not https',
    change: [['url: https:', 'url: http:']],
    at: 'url:',
    column: 5,
    field: 'sources.gazette.url',
    message: '"http://gazette.example/light" must be an https address'
  },
  {
    broken: 'a original that would be accepted though it is the garbled one',
    change: [['accept: [lighthouse keeper]', 'accept: [guardian of the headlight]']],
    at: 'accept:',
    column: 14,
    field: 'passages[0] (g01).accept[0]',
    message: 'is the same as the quote: remove it'
  }
]

const YAML_CASES: Omit<Case, 'field'>[] = [
  {
    broken: 'text with a colon',
    change: [['why: French phare.', 'why: French: phare.']],
    at: 'French: phare',
    column: 10,
    message: 'bad YAML: Nested mappings are not allowed in compact mappings: put a text that holds ": " in quotes'
  },
  {
    broken: 'a tab',
    change: [['  method:', '\tmethod:']],
    at: '\tmethod',
    column: 1,
    message: 'bad YAML: Tabs are not allowed as indentation: indent with spaces'
  },
  {
    broken: 'a key twice',
    change: [['language: en', 'language: en\nlanguage: fr']],
    at: 'language: fr',
    column: 1,
    message: 'the key "language" stands twice in one place: remove or rename one'
  },
  {
    broken: 'an alias',
    change: [
      ['headline: Skarv lighthouse shines again\npublisher: Skarv Gazette', 'headline: &x Light\npublisher: *x']
    ],
    at: 'publisher: *x',
    column: 12,
    message: 'aliases are not allowed: write out what *x stands for'
  },
  {
    broken: 'a tag',
    change: [['headline: Skarv', 'headline: !js Skarv']],
    at: '!js',
    column: 11,
    message: 'bad YAML: Unresolved tag: !js: remove the tag'
  },
  {
    broken: 'a second document',
    change: [['notes:\n', '--- # cut\nnotes:\n']],
    at: '--- # cut',
    column: 1,
    message: 'bad YAML: Source contains multiple documents: a story is one document, remove the line ---'
  },
  {
    broken: 'endless nesting',
    change: [['notes:\n', `notes: ${'['.repeat(100_000)}\n`]],
    at: 'notes:',
    column: 1,
    message: 'nested more than 64 deep: write it flatter'
  }
]

describe('a story that is right', () => {
  it('calls nothing confirmed by evidence that readers cannot look up', () => {
    const confidenceOf = (yaml: string) => compileStory(yaml, COPY, FILE).passages[0]?.confidence
    expect(confidenceOf(storyYaml())).toBe('confirmed')
    expect(confidenceOf(storyYaml(['[gazette, by-words]', '[by-words]']))).toBe('likely')
  })

  it('compiles and locates every quote', () => {
    const story = compileStory(storyYaml(), COPY, FILE)
    expect(story.copyAsFound).toEqual(COPY.split('\n').filter((line) => line !== ''))
    expect(story.passages.map(({ start, end }) => [start, end])).toEqual([
      [4, 29],
      [4, 13],
      [93, 111],
      [26, 30]
    ])
    for (const { quote, paragraph, start, end } of [
      ...story.passages,
      ...story.slips,
      ...story.entities.flatMap(({ mentions }) => mentions)
    ]) {
      expect(story.copyAsFound[paragraph - 1]?.slice(start, end)).toBe(quote)
    }
    expect(story.passages[1]?.accept).toEqual([])
    expect(story).not.toHaveProperty('right')
  })

  it('keeps the right spans for its editors', () => {
    const { right } = checkStory(storyYaml(), COPY, FILE, 'skarv-light')
    expect(right.map(({ paragraph, start, end }) => [paragraph, start, end])).toEqual([
      [1, 42, 54],
      [2, 41, 54]
    ])
  })

  it('is the same with other line breaks', () => {
    const other = compileStory(storyYaml().replaceAll('\n', '\r\n'), COPY.replaceAll('\n', '\r\n'), FILE)
    expect(other).toEqual(compileStory(storyYaml(), COPY, FILE))
  })

  it('may have passages that touch', () => {
    const touching = storyYaml(
      ['quote: rested at the port', 'quote: " of Skarv"'],
      ['correction: stayed in harbour', 'correction: "’s own"']
    )
    const read = touching
      .replace('lighthouse of Skarv had', 'lighthouse’s own had')
      .replace('stayed in harbour.', 'rested at the port.')
    expect(problemsOf(read)).toEqual([])
  })
})

describe('a story that is broken', () => {
  it.each(CASES.map((one) => [one.broken, one] as const))('by %s', (_, { change, at, column, field, message }) => {
    const yaml = storyYaml(...change)
    expect(problemsOf(yaml)).toEqual([{ file: FILE, line: lineOf(yaml, at), column, field, message }])
  })

  it.each(YAML_CASES.map((one) => [one.broken, one] as const))(
    'by YAML with %s',
    (_, { change, at, column, message }) => {
      const yaml = storyYaml(...change)
      expect(problemsOf(yaml)[0]).toEqual({ file: FILE, line: lineOf(yaml, at), column, field: 'YAML', message })
    }
  )

  it('by a correction that changes nothing', () => {
    const [first] = problemsOf(storyYaml(['correction: light\n', 'correction: lamp\n']))
    expect(first?.field).toBe('original[2]')
    expect(
      problemsOf(storyYaml(['correction: light\n', 'correction: lamp\n'], ['the light is', 'the lamp is']))
    ).toMatchObject([
      { field: 'passages[3] (g04).correction', message: 'is the same as the quote: correct it or remove the passage' }
    ])
  })

  it('by being empty, or no map', () => {
    expect(problemsOf('')).toEqual([{ file: FILE, line: 1, column: 1, field: '', message: 'the file is empty' }])
    expect(problemsOf('- a\n')).not.toEqual([])
    expect(problemsOf('just words')).toMatchObject([{ message: 'must be a map of keys and values, not "just words"' }])
  })

  it('by a folder of another name', () => {
    const error = stop(() => checkStory(storyYaml(), COPY, FILE, 'skarv'))
    expect(error?.message).toBe(`${FILE}:2:1 id: is not the name of its folder, skarv: rename one of them`)
  })

  it('by an empty copy', () => {
    expect(problemsOf(storyYaml(), '\n \n')).toContainEqual(
      expect.objectContaining({
        field: 'original',
        message: 'has 3 paragraphs, copy.txt has 0: there must be one for each'
      })
    )
  })
})

describe('the error', () => {
  const yaml = storyYaml(
    ['language: en\n', ''],
    ['    accept: [', '    acept: ['],
    ['    kind: false-friend\n', '    kinds: false-friend\n    note: x\n'],
    [G02, 'quote: headlamp\n'],
    ['evidence: [gazette, by-words]', 'evidence: [nobody]'],
    ['  - The keeper of', '  - The owner of'],
    ['quote: Tuesday', 'quote: Wednesday']
  )
  const error = stop(() => compileStory(yaml, COPY, FILE))

  it('has all problems, in the order of the file', () => {
    expect(error?.problems.map(({ field }) => field)).toEqual([
      'language',
      'original[0]',
      'passages[0] (g01).acept',
      'passages[0] (g01).evidence[0]',
      'passages[1] (g02).quote',
      'passages[2] (g03).kind',
      'passages[2] (g03).kinds',
      'passages[2] (g03).note',
      'slips[0] (tuesday).quote'
    ])
  })

  it('has a line for each, with file, line, column and field', () => {
    const lines = error?.message.split('\n') ?? []
    expect(lines).toHaveLength(9)
    expect(lines[4]).toBe(
      `${FILE}:${lineOf(yaml, 'quote: headlamp')}:5 passages[1] (g02).quote: "headlamp" is not in paragraph 2 of copy.txt; nearest is "headlight"`
    )
  })

  it('reports no differing original while passages are not located', () => {
    expect(problemsOf(storyYaml([G02, 'quote: headlamp\n']))).toHaveLength(1)
  })
})
