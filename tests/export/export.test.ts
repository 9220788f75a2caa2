/** Exports: annotations that other programs can read, a table without formulas, text without markup. */
import Ajv from 'ajv'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Selector, toAnnotations } from '../../src/export/annotations'
import { toCsv } from '../../src/export/csv'
import type { ExportInput } from '../../src/export/export-input'
import { toMarkdown } from '../../src/export/markdown'
import { createAnchors, spanOfPosition, spanOfQuote } from '../../src/export/selectors'
import schema from './annotations.schema.json'
import { taken, text } from './export-input'

let ids = 0
const annotations = toAnnotations(taken, () => `urn:uuid:${++ids}`, new Date('2026-01-02T03:04:05Z'))
const { items } = annotations.first
const { report, story } = taken
/** A page with two passages, the first with these words. */
const withQuote = (quote: string): ExportInput => {
  const [first, second] = report.passages
  if (!first || !second) throw new Error('no passages')
  return { ...taken, report: { ...report, passages: [{ ...first, quote }, second], entities: [] } }
}

describe('web annotations', () => {
  it('fit the W3C model', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema)
    validate(JSON.parse(JSON.stringify(annotations)))
    expect(validate.errors).toBeNull()
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(annotations.total).toBe(items.length)
  })

  it('have one for each passage, name and note, with its motivation', () => {
    const count = (wanted: string) => items.filter(({ motivation }) => motivation === wanted).length
    expect(report.passages.length).toBe(83)
    expect([count('editing'), count('identifying'), count('describing')]).toEqual([
      report.passages.length,
      report.entities.length,
      story.notes.length
    ])
    const [first] = items
    expect(first?.body[0]).toMatchObject({ purpose: 'editing', value: report.passages[0]?.correction })
  })

  it('lead back to the same range by each selector alone', () => {
    const findings = [...report.passages, ...report.entities.toSorted((a, b) => a.start - b.start)]
    for (const [i, { quote, start, end, key }] of findings.entries()) {
      const byType = Object.fromEntries((items[i]?.target.selector ?? []).map((s) => [s.type, s])) as Record<
        Selector['type'],
        never
      >
      expect(text.slice(start, end)).toBe(quote)
      expect(spanOfPosition(text, byType.TextPositionSelector), key).toEqual({ start, end })
      expect(spanOfQuote(text, byType.TextQuoteSelector), key).toEqual({ start, end })
    }
  })

  it('put notes at the paragraph that they belong to, or at the page', () => {
    const of = (id: string) => items[items.length - story.notes.length + story.notes.findIndex((n) => n.id === id)]
    const [selector] = of('sunny')?.target.selector ?? []
    expect(selector?.exact).toContain('November 2023')
    expect(of('roundtrip')?.target).toEqual({ source: taken.page.address })
  })
})

test('an anchor in any text resolves by its position, and by its quote if that is unique', () => {
  const sign = fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', '𝒜')
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 400 }), fc.nat(), fc.nat(), (signs, a, b) => {
      const whole = signs.join('')
      const [from, to] = [a % signs.length, b % signs.length].sort((x, y) => x - y) as [number, number]
      const start = signs.slice(0, from).join('').length
      const end = start + signs.slice(from, to + 1).join('').length
      const anchor = createAnchors(whole)(start, end)
      expect(anchor).toMatchObject({ start: from, end: to + 1 })
      expect(spanOfPosition(whole, anchor)).toEqual({ start, end })
      const byQuote = spanOfQuote(whole, anchor)
      if (byQuote !== null) expect(byQuote).toEqual({ start, end })
      else expect(anchor.prefix.length + anchor.suffix.length).toBeGreaterThan(200)
    })
  )
})

/** Parses a table as RFC 4180 says. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = []
  expect(csv.startsWith('\ufeff')).toBe(true)
  for (const line of csv.slice(1).split('\r\n').slice(0, -1)) {
    expect(line).toMatch(/^"(?:[^"\r\n]|"")*"(?:,"(?:[^"\r\n]|"")*")*$/)
    rows.push([...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')))
  }
  return rows
}

describe('the table', () => {
  it('has a row for all that was found and as many cells in each', () => {
    const [names, ...rows] = parseCsv(toCsv(taken))
    const named = new Set(report.entities.map(({ id }) => id)).size
    expect(rows).toHaveLength(report.passages.length + report.unplaced.length + named + story.notes.length)
    expect(rows.every((row) => row.length === names?.length)).toBe(true)
    const column = (row: string[] | undefined, name: string) => row?.[names?.indexOf(name) ?? -1]
    const lost = rows.find((row) => column(row, 'printed') === 'David Lost')
    expect(column(lost, 'correction')).toBe('David Perdue')
    expect(column(lost, 'sentence')).toContain('David Lost, pointing that Beijing')
    expect(rows.map((row) => column(row, 'addresses')).join()).toContain('https://')
    const anchor = { start: Number(column(lost, 'start')), end: Number(column(lost, 'end')) }
    expect(spanOfPosition(text, anchor)).toMatchObject({ start: text.indexOf('David Lost') })
  })

  it('has titles of sources in another language with a translation', () => {
    const source = Object.values(story.sources).find((one) => one.kind !== 'reasoning' && one.translation !== undefined)
    if (!source || source.kind === 'reasoning') throw new Error('no such source')
    expect(toCsv(taken)).toContain(`${source.title} [${source.translation?.replaceAll('"', '""')}]`)
  })

  it('is divided as the reader’s spreadsheet expects', () => {
    const [head] = toCsv({ ...taken, words: { ...taken.words, separator: ';' } }).split('\r\n')
    expect(head).toContain('"type";"printed"')
  })

  it('lets no page write a formula, nor break out of its cell', () => {
    const hostile = [
      '=HYPERLINK("http://x")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '  =1',
      '＝1',
      'a","b',
      '"'
    ]
    for (const quote of hostile) {
      const [, row] = parseCsv(toCsv(withQuote(quote)))
      expect(row?.[1], quote).not.toMatch(/^\s*[=+\-@＝]/)
      expect(row?.[1], quote).toContain(quote.trim())
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (quote) => {
        const rows = parseCsv(toCsv(withQuote(quote)))
        expect(rows.every((row) => row.length === 14)).toBe(true)
        expect(rows[1]?.[1]).not.toMatch(/^\s*[=+\-@]/)
      }),
      { numRuns: 40 }
    )
  })
})

describe('what is merely reworded', () => {
  const rewording = {
    quote: 'David Lost',
    start: text.indexOf('David Lost'),
    end: text.indexOf('David Lost') + 10,
    original: { quote: 'David *Perdue*', paragraph: 9, start: 0, end: 14 }
  }
  const withRewording: ExportInput = { ...taken, report: { ...report, reworded: [rewording] } }

  it('has a row of its own in the table, with its sentence', () => {
    const rows = parseCsv(toCsv(withRewording)).filter(([type]) => type === 'reworded')
    expect(rows.map((row) => row.slice(1, 3))).toEqual([['David Lost', 'David *Perdue*']])
    expect(rows[0]?.[3]).toContain('David Lost, pointing that Beijing')
  })

  it('has a list of its own in the Markdown, and none where it is not wanted', () => {
    expect(toMarkdown(withRewording)).toContain('## Reworded (1)\n\n- David Lost → David \\*Perdue\\*\n')
    expect(toMarkdown(taken)).not.toContain('Reworded')
  })
})

describe('the Markdown', () => {
  const markdown = toMarkdown(taken)
  it('contains corrections, names, background and the source', () => {
    expect(markdown).toContain('# ')
    expect(markdown).toContain('- ~~David Lost~~ → **David Perdue** ×2 (confirmed): The surname')
    expect(markdown).toContain(`Corrections (${report.passages.length})`)
    for (const { title } of story.notes) expect(markdown).toContain(title)
    expect(markdown).toContain('<https://quayside.example/story?a=1&b=(2)>')
    expect(markdown).toContain('CC BY 4.0')
  })

  it('says in which language reasons and notes are, where that is not the reader’s', () => {
    expect(toMarkdown(taken)).not.toContain('In en')
    expect(toMarkdown({ ...taken, words: { ...taken.words, language: (code) => `In ${code}` } })).toContain('In en')
  })

  it('begins with the corrected text, has the page and its day, and is short', () => {
    const [first, second] = [...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect([first, second]).toEqual(['Corrected text', `Corrections (${report.passages.length})`])
    expect(markdown).toContain('Ma met the new American ambassador to China, David Perdue')
    expect(markdown).toMatch(/^Found on: .*, 2026-01-31$/m)
    for (const { title } of story.slips) expect(markdown).toContain(title)
    expect(Buffer.byteLength(markdown) / 1024).toBeLessThan(25)
  })

  it('lets no page write markup, links or lines', () => {
    const hostile = 'x\n\n# Title\n<img src=y> [a](javascript:b) **bold** ~~gone~~ `code` &lt;'
    const line = toMarkdown(withQuote(hostile))
      .split('\n')
      .find((l) => l.startsWith('- ~~x'))
    expect(line).toContain(
      '\\# Title \\<img src=y\\> \\[a\\](javascript:b) \\*\\*bold\\*\\* \\~\\~gone\\~\\~ \\`code\\` \\&lt;'
    )
    const page = { ...taken.page, address: 'https://x.example/a> <b', title: '](http://evil.example)' }
    expect(toMarkdown({ ...taken, page })).toContain('[\\](http://evil.example)](<https://x.example/a%3E%20%3Cb>)')
  })
})
