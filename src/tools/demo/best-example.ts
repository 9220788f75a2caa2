/** The passage that best shows what Clean Copy does. */
import type { Passage, Story } from '../../story/story'

/** Returns a misleading passage with a wrong name; otherwise any misleading one; otherwise the first. */
export function showpiece({ passages, entities }: Story): Passage | undefined {
  const people = entities.filter(({ type }) => type === 'person').map(({ name }) => name)
  const misleading = passages.filter(({ severity }) => severity === 'misleads')
  return misleading.find(({ correction }) => people.includes(correction)) ?? misleading[0] ?? passages[0]
}
