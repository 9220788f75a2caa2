import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { collectionText } from '../../../src/story/load/pack'
import { packOf } from '../../../src/tools/authoring/pack'
import { packSchemaText, storySchemaText } from '../../../src/tools/authoring/story-schema'

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

describe('the JSON Schema of packs', () => {
  const PACKS = 'src/story/pack.schema.json'
  const pack = packOf('seeds/us-china-call-2025-05')

  it('is current; `npx vitest run --config tests/vitest.config.ts -u story-schema` writes it anew', async () => {
    await expect(packSchemaText()).toMatchFileSnapshot(`../../../${PACKS}`)
  })

  it('takes a pack and a file of several, and refuses one from the future', () => {
    const accepts = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(packSchemaText()))
    expect(accepts(JSON.parse(pack))).toBe(true)
    expect(accepts(JSON.parse(collectionText([pack, pack])))).toBe(true)
    expect(accepts({ ...JSON.parse(pack), version: 9 })).toBe(false)
  })
})
