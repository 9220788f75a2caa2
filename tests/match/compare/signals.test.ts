import { describe, expect, it } from 'vitest'
import { judged } from './compared'

const departures = async (original: string, page: string) =>
  (await judged(original, page)).flatMap(({ verdict }) => (SIGNALS.has(verdict) ? [verdict] : []))
const SIGNALS = new Set('number nation name person negation opposite role class swap'.split(' '))

describe('what departs from the original', () => {
  it.each([
    [
      'number',
      'The quake killed 214 people in the town on Tuesday.',
      'The quake killed 241 people in the town on Tuesday.'
    ],
    [
      'number',
      'The dam was one-third complete when the judge stopped it.',
      'The dam was two-thirds complete when the judge stopped it.'
    ],
    [
      'number',
      'The club paid 55 million pounds for the young striker.',
      'The club paid 55 million euros for the young striker.'
    ],
    [
      'nation',
      'The ship left for the harbour of the Chinese navy.',
      'The ship left for the harbour of the Russian navy.'
    ],
    [
      'name',
      'Ingrid Klein told reporters that rates would rise again.',
      'Ingrid Stark told reporters that rates would rise again.'
    ],
    [
      'negation',
      'The study does not prove that walking prevents dementia.',
      'The study proves that walking prevents dementia.'
    ],
    [
      'negation',
      'He expects no cuts before the summer of next year.',
      'He expects cuts before the summer of next year.'
    ],
    [
      'opposite',
      'The bank raised its key rate in a step that few expected.',
      'The bank lowered its key rate in a step that few expected.'
    ],
    [
      'class',
      'The hearing is set for a day in June in the capital.',
      'The hearing is set for a day in July in the capital.'
    ],
    [
      'number',
      'The hall is 212 feet long and made of strengthened glass.',
      'The hall is 212 metres long and made of strengthened glass.'
    ],
    [
      'role',
      'He met the Vice President of the company in the office.',
      'He met the President of the company in the office.'
    ],
    [
      'negation',
      'The union would not return to the table until the carriers withdrew a plan.',
      'The union would return to the table when the carriers withdrew a plan.'
    ],
    [
      'negation',
      'The bank did not raise its key rate on Thursday after a long meeting.',
      'The bank cut its key rate on Thursday after a long meeting.'
    ],
    [
      'class',
      'The rule must be followed by all banks of the land this year.',
      'The rule may be followed by all banks of the land this year.'
    ],
    [
      'swap',
      'The bank lent the city money to build a tram line to the harbour.',
      'The city lent the bank money to build a tram line to the harbour.'
    ],
    [
      'number',
      'He scored 31 goals in 46 games for the club last season.',
      'He scored 46 goals in 31 games for the club last season.'
    ],
    ['opposite', 'The bus fell into the lake near the village.', 'The bus fell out of the lake near the village.'],
    [
      'opposite',
      'The first witness had heard the shots that night.',
      'The last witness had heard the shots that night.'
    ],
    ['opposite', 'House prices were up again in August.', 'House prices were down again in August.'],
    ['opposite', 'They are four points behind the champions.', 'They are four points ahead of the champions.'],
    ['opposite', 'The drug halves the risk of a stroke.', 'The drug doubles the risk of a stroke.'],
    ['number', 'The team finished second in the league.', 'The team finished last in the league.'],
    ['number', 'Growth slowed by two percentage points that year.', 'Growth slowed by two percent that year.']
  ])('%s: %s', async (signal, original, page) => {
    expect(await departures(original, page)).toContain(signal)
  })

  it('is not zero for no or nothing', async () => {
    expect(
      await departures('The loan costs nothing in the first year.', 'The loan costs zero in the first year.')
    ).toEqual([])
    expect(
      await departures('There was no evidence of a leak there.', 'There was zero evidence of a leak there.')
    ).toEqual([])
  })
})

describe('what says the same', () => {
  it.each([
    [
      'a rounded share',
      'A quarter of the workers stayed at home on Friday.',
      '25 per cent of the workers stayed at home on Friday.'
    ],
    [
      'a time',
      'The quake hit at 5.52 a.m. on Tuesday, at a depth of ten miles.',
      'The quake hit at 5:52 a.m. on Tuesday, at a depth of ten miles.'
    ],
    [
      'a country',
      'The U.S. imports of steel fell by half over the winter.',
      'American imports of steel fell by half over the winter.'
    ],
    [
      'words in one',
      'The epicentre was north-east of the harbour, the centre said.',
      'The epicentre was northeast of the harbour, the centre said.'
    ],
    [
      'an abbreviation',
      'The European Union will send a team of doctors next week.',
      'The EU will send a team of doctors next week.'
    ],
    [
      'two in another order',
      'Men and women of the village were asked the same questions.',
      'Women and men of the village were asked the same questions.'
    ],
    [
      '"not until" and "only when"',
      'The union would not return to the table until the carriers withdrew a plan.',
      'The union would return to the table only when the carriers withdrew a plan.'
    ],
    [
      '"not since" and "last in"',
      'Northport last won a major trophy in 1987, with another captain.',
      'Northport have not won a major trophy since 1987, with another captain.'
    ],
    [
      'a day of March in another notation',
      'The prime minister faces an election on March 14, and said no more.',
      'The prime minister faces an election on March 14th, and said no more.'
    ],
    [
      'an office by its other name',
      'In the town Prime Minister Oskar Winter met the workers of the bank.',
      'In the town Premier Oskar Winter met the workers of the bank.'
    ],
    [
      '"can\'t wait" and "look forward"',
      'I look forward to working with the ministry in the new year.',
      "I can't wait to work with the ministry in the new year."
    ],
    [
      '"never" as poets write it',
      'The striker never hides when his team needs him most.',
      "The striker ne'er hides when his team needs him most."
    ],
    [
      'a negated opposite',
      'Traders were not discouraged by the truce of the two sides this spring.',
      'Traders were encouraged by the truce of the two sides this spring.'
    ],
    [
      'what "should" and what "could" be expected',
      'The island should expect aftershocks for several weeks, he said.',
      'The island could expect aftershocks for several weeks, he said.'
    ],
    [
      'another notation in each place',
      'The rate rose by a quarter of a percentage point to 5.75 percent on Thursday.',
      'The rate rose by a quarter of a percent point to 5.75 percentage on Thursday.'
    ],
    [
      'a contraction',
      'The board did not say when the shares will be sold.',
      "The board didn't say when the shares will be sold."
    ]
  ])('%s: %s', async (_, original, page) => {
    expect(await departures(original, page)).toEqual([])
  })
})
