import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { storySchemaText } from '../../../src/tools/authoring/story-schema'

const FILE = 'src/story/story.schema.json'
const first = readFileSync('seeds/us-china-call-2025-05/story.yaml', 'utf8')

describe('the JSON Schema of stories', () => {
  it('is current; `npx vitest run --config tests/vitest.config.ts -u story-schema` writes it anew', async () => {
    await expect(storySchemaText()).toMatchFileSnapshot(`../../../${FILE}`)
  })

  const accepts = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(FILE, 'utf8')))

  it('takes the first story, which names it', () => {
    accepts(parse(first))
    expect(accepts.errors).toBeNull()
    expect(first).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/src\/story\/story\.schema\.json\n/)
  })

  it.each([
    ['kind: wrong-title', 'kind: wrong-titel'],
    ['severity: stiff', 'severty: stiff'],
    ['published: 2025-05-23', '']
  ])('refuses a story with %s made %s', (good, bad) => {
    expect(accepts(parse(first.replace(good, bad)))).toBe(false)
  })
})
