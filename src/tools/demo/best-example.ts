/** The passage that shows best what this is for. */
import type { Passage, Story } from '../../story/story'

/** A misleading passage of the story that gets a person's name wrong; failing that, any that misleads; failing that, the first. */
export function showpiece({ passages, entities }: Story): Passage | undefined {
  const people = entities.filter(({ type }) => type === 'person').map(({ name }) => name)
  const misleading = passages.filter(({ severity }) => severity === 'misleads')
  return misleading.find(({ correction }) => people.includes(correction)) ?? misleading[0] ?? passages[0]
}
