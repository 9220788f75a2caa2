/** From what an editor writes to what the product uses: `checkData` on YAML and text. */

import type { Story } from '../story'
import { type CheckedStory, checkData } from '../validate/check-story'
import { paragraphs } from '../validate/locate-quote'
import { readYaml } from './yaml'

export type { CheckedStory } from '../validate/check-story'
export { type Problem, StoryError } from '../validate/problems'

/**
 * Compiles one story.
 * @param yamlText the text of story.yaml
 * @param sourceText the text of source.txt; its paragraphs are the lines that are not blank
 * @param file the name of story.yaml in messages
 * @throws StoryError with everything that is wrong
 */
export function compileStory(yamlText: string, sourceText: string, file: string): Story {
  return checkStory(yamlText, sourceText, file).story
}

/**
 * As `compileStory`, and keeps the right spans.
 * @param folder the folder the story lies in, which must be named like its id
 * @throws StoryError with everything that is wrong
 */
export function checkStory(yamlText: string, sourceText: string, file: string, folder?: string): CheckedStory {
  const { data, positionOf } = readYaml(yamlText, file)
  return checkData(data, paragraphs(sourceText), { file, positionOf, folder })
}
