/** The JSON Schema with which editors complete and check story.yaml while it is written. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { StoryFileSchema } from '../../story/schema'

/** Returns the text of `src/story/story.schema.json`. What JSON Schema cannot express is left to `check:stories`. */
export function storySchemaText(): string {
  const schema = toJsonSchema(StoryFileSchema, { typeMode: 'input', errorMode: 'ignore' })
  return `${JSON.stringify({ ...schema, title: 'A story of Clean Copy' }, null, 2)}\n`
}
