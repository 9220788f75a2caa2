/**
 * Watches a page for text that arrives or changes: late articles, endless scrolling, pages that replace their content
 * without loading. Changes are reported in batches; our own changes are not reported.
 */

/** A batch of changes. */
export interface Change {
  /** Nodes that were inserted, or are no longer hidden, and are still in the page. */
  addedNodes: Node[]
  /** Text nodes whose data changed. */
  editedTexts: Text[]
  /** True if something was removed from the page. */
  hasRemovals: boolean
}

/** An observer of a page. */
export interface Watch {
  observer: MutationObserver
  /** Handles mutation records that the browser has not delivered yet. */
  take(records: MutationRecord[]): void
  /** Watches another tree: a shadow root. */
  observe(tree: Node): void
}

/**
 * Runs work that changes the page without reporting it as a change. A separate function, because the gate does not need
 * it.
 */
export function withoutObserving({ observer, take }: Pick<Watch, 'observer' | 'take'>, work: () => void): void {
  take(observer.takeRecords())
  work()
  observer.takeRecords()
}

/** Changes settle for this long before they are reported, in milliseconds: pages insert an article piece by piece. */
const SETTLE_MS = 100
/** The longest time to hold back a batch while changes continue, in milliseconds. */
const MAX_WAIT_MS = 500
/** More records than this, which a hidden page may collect over hours, count as a change of the whole page. */
const MAX_RECORDS = 10_000

/**
 * Calls back with batches of changes until the signal aborts. Pauses while the page is hidden. Observes the whole
 * document rather than its body, which some pages replace.
 * @param reveals changes of attributes that count as insertions; without it none does
 */
export function watchText(onChange: (change: Change) => void, signal: AbortSignal, reveals?: Reveals): Watch {
  const root = document.documentElement
  let records: Mutation[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitStart = 0
  const tell = () => {
    if (document.hidden !== true) sumUp(records.splice(0), reveals, onChange)
  }
  const take = (newRecords: MutationRecord[]) => {
    if (newRecords.length === 0) return
    if (records.length === 0) waitStart = performance.now()
    if (records.length + newRecords.length > MAX_RECORDS) records = [{ addedNodes: [root], removedNodes: [root] }]
    else records.push(...newRecords)
    clearTimeout(timer)
    timer = setTimeout(tell, Math.min(SETTLE_MS, waitStart + MAX_WAIT_MS - performance.now()))
  }
  const observer = new MutationObserver(take)
  const observe = (tree: Node) =>
    observer.observe(tree, { childList: true, characterData: true, subtree: true, ...reveals })
  observe(root)
  document.addEventListener('visibilitychange', tell, { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return { observer, take, observe }
}

/** Which changes of attributes show text that was not read before. */
export interface Reveals {
  attributeFilter: string[]
  attributeOldValue: true
  /** Gets records of every kind. */
  shows(record: Mutation): boolean
}

/** The fields that are read of a mutation record. */
interface Mutation {
  readonly type?: MutationRecordType
  readonly target?: Node
  readonly attributeName?: string | null
  readonly oldValue?: string | null
  readonly addedNodes: Iterable<Node>
  readonly removedNodes: Iterable<Node>
}

/** Our card is inserted into the page but is no part of it. */
const OURS = /^clean-copy-/i

function sumUp(records: readonly Mutation[], reveals: Reveals | undefined, report: (change: Change) => void): void {
  const addedNodes = new Set<Node>()
  const editedTexts = new Set<Text>()
  let hasRemovals = false
  for (const record of records) {
    for (const node of record.addedNodes) addedNodes.add(node)
    hasRemovals ||= [...record.removedNodes].some((node) => !OURS.test(node.nodeName))
    if (record.type === 'characterData') editedTexts.add(record.target as Text)
    if (reveals?.shows(record)) addedNodes.add(record.target as Element)
  }
  const isPageText = (node: Node) => node.isConnected && !OURS.test(node.nodeName)
  const change = {
    addedNodes: [...addedNodes].filter(isPageText),
    editedTexts: [...editedTexts].filter(isPageText),
    hasRemovals
  }
  if (change.addedNodes[0] || change.editedTexts[0] || hasRemovals) report(change)
}
