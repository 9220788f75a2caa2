/** The paragraphs of the golden pages. */
import { readdirSync, readFileSync } from 'node:fs'
import { textOf } from '../../../src/tools/evaluate/scan'

const DIR = 'tests/pages'

/** The pages whose case is named so, each with its paragraphs. */
export function pageTexts(named: RegExp): [string, string[]][] {
  return readdirSync(DIR)
    .filter((name) => named.test(name))
    .map((name) => {
      const { text, blocks } = textOf(readFileSync(`${DIR}/${name}/page.html`, 'utf8'), 'page.html')
      const paragraphs = blocks.map((block, i) =>
        text
          .slice(block, blocks[i + 1])
          .replace(/\s+/g, ' ')
          .trim()
      )
      return [name, paragraphs.filter((paragraph) => paragraph !== '')]
    })
}
