/** Words without their inflection: "rose", "rises" and "rising" are "rise", "children" is "child"; "organization" is not "organ". */
import { ENDINGS } from './endings'
import { remembered } from './remembered'

interface Ending {
  cut: number
  add: string
}

const endings = new Map<string, Ending>()
for (const line of ENDINGS.trim().split('\n')) {
  const [operation = '', ...listed] = line.split(' ')
  const ending = { cut: Number.parseInt(operation, 10), add: operation.replace(/^\d+/, '') }
  for (const letters of listed) endings.set(letters, ending)
}
const LONGEST = Math.max(...[...endings.keys()].map((letters) => letters.length))

/** The base form of an English word in lower case. What has no ending is its own. */
export const lemmaOf: (fold: string) => string = remembered(worked)

function worked(fold: string): string {
  if (!/^[a-z]{2,}$/.test(fold)) return fold
  // The plural of what is done is that of the doing: "talks" and "meetings" as "talk" and "meet".
  if (/.[aeiouy].*ings$/.test(fold)) return lemmaOf(fold.slice(0, -1))
  const word = `^${fold}`
  for (let at = Math.max(0, word.length - LONGEST); at < word.length; at++) {
    const ending = endings.get(word.slice(at))
    if (ending) return fold.slice(0, fold.length - ending.cut) + ending.add
  }
  return fold
}
