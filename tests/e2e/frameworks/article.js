/** What every framework's page shows of the story, and how it can be changed: the same for all, and for the tests. */

/** The paragraph that `edited` replaces, and the one that `count` stands in, counted from 0. */
export const EDITED = 8
export const COUNTED = 10
const NOTE = 'The desk has taken this paragraph out for the time being.'
const EXTRA = 'Advertisement: hand-built frames for wet mornings.'

export const START = { edited: false, extra: false, shown: true, count: 0 }

/** The paragraphs in a state: a key, and the parts of the text that are put there one by one. */
export function textsOf(paragraphs, { edited, extra, shown, count }) {
  if (!shown) return []
  const texts = paragraphs.map((text, n) => {
    if (n === EDITED && edited) return { key: n, parts: [NOTE] }
    if (n === COUNTED) return { key: n, parts: [text, ` Read ${count} times.`] }
    return { key: n, parts: [text] }
  })
  return extra ? [{ key: 'extra', parts: [EXTRA] }, ...texts] : texts
}
