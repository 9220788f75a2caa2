/**
 * Watches a page for text that arrives or changes after it was read: late articles, endless scrolling, pages that replace
 * their content without loading. Changes are gathered and told in batches; what we change ourselves is not told.
 */

/** What a batch of changes brought. */
export interface Change {
  /** Nodes that came into the page, or are hidden no more, and are still in it. */
  addedNodes: Node[]
  /** Text nodes whose text changed. */
  editedTexts: Text[]
  /** Something was taken out of the page. */
  hasRemovals: boolean
}

export interface Watch {
  observer: MutationObserver
  /** Takes in what the browser has recorded. */
  take(records: MutationRecord[]): void
}

/** Does something that changes the page without its being told as a change. Apart, since the gate has no use for it. */
export function withoutObserving({ observer, take }: Watch, work: () => void): void {
  take(observer.takeRecords())
  work()
  observer.takeRecords()
}

/** Changes settle for this long before they are told, in milliseconds: pages insert an article piece by piece. */
const SETTLE_MS = 100
/** A batch is not held back for longer than this while changes go on. */
const MAX_WAIT_MS = 500
/** More changes than this, as a hidden page may make for hours, are one: everything may be new. */
const MAX_RECORDS = 10_000

/**
 * Calls back with batches of changes until the signal says stop. Rests while the page is hidden. The whole document is
 * watched and not its body, which some pages replace.
 */
export function watchText(onChange: (change: Change) => void, signal: AbortSignal): Watch {
  const root = document.documentElement
  let records: Mutation[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitStart = 0
  const tell = () => {
    if (document.hidden !== true) sumUp(records.splice(0), root, onChange)
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
  observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: ['hidden'] })
  document.addEventListener('visibilitychange', tell, { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return { observer, take }
}

/** As much of a browser's record of a change as is read. */
interface Mutation {
  readonly type?: MutationRecordType
  readonly target?: Node
  readonly addedNodes: Iterable<Node>
  readonly removedNodes: Iterable<Node>
}

/** Our card comes into the page without being part of it. */
const OURS = /^clean-copy-/i

function sumUp(records: readonly Mutation[], root: Element, report: (change: Change) => void): void {
  const addedNodes = new Set<Node>()
  const editedTexts = new Set<Text>()
  let hasRemovals = false
  for (const record of records) {
    for (const node of record.addedNodes) addedNodes.add(node)
    hasRemovals ||= [...record.removedNodes].some((node) => !OURS.test(node.nodeName))
    if (record.type === 'characterData') editedTexts.add(record.target as Text)
    // What had that attribute was not read.
    if (record.type === 'attributes' && !(record.target as Element).hasAttribute('hidden'))
      addedNodes.add(record.target as Element)
  }
  const isPageText = (node: Node) => root.contains(node) && !OURS.test(node.nodeName)
  const change = {
    addedNodes: [...addedNodes].filter(isPageText),
    editedTexts: [...editedTexts].filter(isPageText),
    hasRemovals
  }
  if (change.addedNodes.length + change.editedTexts.length > 0 || hasRemovals) report(change)
}
