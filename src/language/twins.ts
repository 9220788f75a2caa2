/** Words that are interchangeable in news: an editor accepts either. */
import { lookUp } from './forms'

const TWINS = `
share stock; firm company corporation; nearly almost practically virtually; also additionally; publish post; launch introduce;
newest latest; artificial synthetic; especially particularly; effect impact; uncertain unsure; view opinion; tie link; output production;
say state; upcoming future; enough sufficient; quickly rapidly; maybe perhaps; around about approximately roughly; huge enormous massive
`

const GROUPS = new Map<string, Set<number>>()
for (const [number, group] of TWINS.trim()
  .split(/;\s*|\n/)
  .entries())
  for (const word of group.trim().split(' ')) GROUPS.set(word, new Set([...(GROUPS.get(word) ?? []), number]))

/** Returns true if two words in lower case are interchangeable. */
export function areTwins(a: string, b: string): boolean {
  const groups = lookUp(GROUPS, b)
  return [...(lookUp(GROUPS, a) ?? [])].some((group) => groups?.has(group))
}
