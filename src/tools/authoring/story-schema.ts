/** The JSON Schemas of story files and of packs. */
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { WrittenCollectionSchema, WrittenPackSchema } from '../../story/load/pack'
import { StoryFileSchema } from '../../story/schema'

/**
 * Returns the text of `src/story/story.schema.json`, with which editors complete and check story.yaml while it is written.
 * What JSON Schema cannot express is left to `check:stories`.
 */
export function storySchemaText(): string {
  const schema = toJsonSchema(StoryFileSchema, { typeMode: 'input', errorMode: 'ignore' })
  return `${JSON.stringify({ ...schema, title: 'A story of Clean Copy' }, null, 2)}\n`
}

/** Returns the text of `src/story/pack.schema.json`: a pack, or a file of several. */
export function packSchemaText(): string {
  const schema = toJsonSchema(v.union([WrittenPackSchema, WrittenCollectionSchema]), {
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: { pack: WrittenPackSchema, story: StoryFileSchema }
  })
  return `${JSON.stringify({ ...schema, title: 'A story pack of Clean Copy, or several in one file' }, null, 2)}\n`
}
