/** Compiles the story files that editors write into the data that the product uses. */

import type { Story } from '../story'
import { type CheckedStory, checkData } from '../validate/check-story'
import { paragraphs } from '../validate/locate-quote'
import { readYaml } from './yaml'

export type { CheckedStory } from '../validate/check-story'
export { type Problem, StoryError } from '../validate/problems'

/**
 * Compiles a story.
 * @param yamlText the text of story.yaml
 * @param copyText the text of copy.txt; its non-blank lines are the paragraphs
 * @param file the name of story.yaml in messages
 * @throws StoryError with all problems
 */
export function compileStory(yamlText: string, copyText: string, file: string): Story {
  return checkStory(yamlText, copyText, file).story
}

/**
 * Like `compileStory`, but keeps the right spans.
 * @param folder the story's folder, whose name must be the story's id
 * @throws StoryError with all problems
 */
export function checkStory(yamlText: string, copyText: string, file: string, folder?: string): CheckedStory {
  const { data, positionOf } = readYaml(yamlText, file)
  return checkData(data, paragraphs(copyText), { file, positionOf, folder })
}
