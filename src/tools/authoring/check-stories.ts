/**
 * `npm run check:stories [-- DIR]`: compiles the stories in DIR (seeds/ by default, or one story's folder) and
 * summarises each. Prints problems to stderr as `file:line:column field: message` and exits with code 1.
 */

import { existsSync } from 'node:fs'
import { styleText } from 'node:util'
import { type CheckedStory, StoryError } from '../../story/load/compile'
import { problemLine } from '../../story/validate/problems'
import { checkStories, checkStoryFolder, storyFiles } from '../build/read-stories'
import { command, exit, runIfStarted } from '../command'

function summary({ story, right }: CheckedStory): string {
  const { copyAsFound, passages, entities, notes, slips, sources } = story
  const mentions = entities.reduce((sum, entity) => sum + entity.mentions.length, 0)
  const quotes = passages.length + right.length + mentions + slips.length
  const counts = [
    count(copyAsFound.length, 'paragraph'),
    count(passages.length, 'passage'),
    count(right.length, 'right span'),
    count(entities.length, 'entity', 'entities'),
    count(notes.length, 'note'),
    count(Object.keys(sources).length, 'source')
  ]
  const facts = [
    `each quote stands once where it says: ${quotes} of passages, right spans, ${count(mentions, 'mention')} and ${count(slips.length, 'slip')}`,
    'no passage overlaps another or a right span',
    `the copy with all corrections put in is the original, in ${count(copyAsFound.length, 'paragraph')}`,
    'every id is used once in its list, every source named exists, every source is used'
  ]
  const good = styleText('green', 'all good', { stream: process.stdout })
  return [`${story.id}: ${counts.join(', ')}: ${good}`, ...facts.map((line) => `  ${line}`)].join('\n')
}

function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`
}

/** The command line. */
export const program = command('check:stories', 'Checks stories and summarises each.', 'seeds/us-china-call-2025-05')
  .argument('[folder]', 'a folder of stories, or one story’s', 'seeds')
  .action((folder: string) => {
    try {
      const isOne = storyFiles(folder).some((file) => existsSync(file))
      const stories = isOne ? [checkStoryFolder(folder)] : checkStories(folder)
      if (stories.length === 0) throw new StoryError([])
      for (const story of stories) console.log(summary(story))
    } catch (error) {
      if (!(error instanceof StoryError)) throw error
      for (const problem of error.problems) console.error(problemLine(problem))
      const end = error.problems.length === 0 ? `${folder}: no stories` : count(error.problems.length, 'problem')
      console.error(styleText('red', end, { stream: process.stderr }))
      exit(1)
    }
  })

await runIfStarted(import.meta.url, program)
