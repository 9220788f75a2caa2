/** Ids for stories and their entries. */

/**
 * Creates a function that makes an id of each name it is given: its letters and digits, with a number where another name
 * has that id already.
 * @param usedIds ids that are taken
 */
export function createIds(usedIds: readonly string[] = []): (name: string) => string {
  const takenIds = new Set(usedIds)
  return (name) => {
    const slug = slugOf(name) || 'name'
    let id = slug
    for (let n = 2; takenIds.has(id); n++) id = `${slug}-${n}`
    takenIds.add(id)
    return id
  }
}

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * Returns the first words and numbers of a headline as the id of its story; empty if it has no Latin letters or digits.
 * Words of one or two letters tell nothing apart, numbers do.
 */
export const headlineSlug = (headline: string): string =>
  slugOf(headline)
    .split('-')
    .filter((word) => word.length > 2 || /\d/.test(word))
    .slice(0, 5)
    .join('-')
