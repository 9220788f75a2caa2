/** Replaces the browser's API in unit tests. Import it before any module that uses the browser. */
import messages from '../../src/public/_locales/en/messages.json'

type Listener = (...args: never[]) => unknown

/** An event of the browser's API. */
function event() {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    fire: (...args: unknown[]) => {
      for (const listener of [...listeners]) listener(...(args as never[]))
    },
    get size() {
      return listeners.size
    }
  }
}

/** The stub's behaviour; tests change it. */
export const world = {
  address: 'https://news.example/story' as string | undefined,
  stored: {} as Record<string, unknown>,
  access: true,
  status: 'complete',
  /** Answers a call to the page. */
  page: async (_call: string, _data?: unknown): Promise<unknown> => Promise.reject(new Error('no receiving end')),
  /** Runs a script in the page. */
  gate: async (_script: { files?: string[] }): Promise<unknown[]> => [{}],
  save: async (): Promise<void> => {}
}
export const fresh = { ...world }

const storageChanged = event()
export const events = {
  message: event(),
  updated: event(),
  added: event(),
  removed: event(),
  stored: storageChanged
}

/** Stores settings as another window would. */
export function store(settings: object): void {
  const change = { settings: { oldValue: world.stored.settings, newValue: settings } }
  world.stored.settings = settings
  storageChanged.fire(change)
}

const substitute = (text: string, given: string[]) => text.replace(/\$(\d)/g, (_, n) => given[Number(n) - 1] ?? '')

Object.assign(globalThis, {
  browser: {
    runtime: { id: 'clean-copy', onMessage: events.message, getURL: (path: string) => path },
    i18n: {
      getUILanguage: () => 'en-GB',
      getMessage: (key: keyof typeof messages, given: string[] = []) => substitute(messages[key]?.message ?? '', given)
    },
    storage: {
      local: {
        get: async () => ({ ...world.stored }),
        set: async (items: { settings: object }) => {
          await world.save()
          store(items.settings)
        },
        onChanged: storageChanged
      }
    },
    tabs: {
      get: async () => ({ url: world.address, status: world.status }),
      query: async () => [{ id: 3 }],
      reload: async () => {},
      onUpdated: events.updated,
      sendMessage: async (_tab: number, { call, data }: { call: string; data: unknown }) => world.page(call, data)
    },
    scripting: { executeScript: (script: { files?: string[] }) => world.gate(script) },
    permissions: {
      contains: async () => world.access,
      request: async () => false,
      onAdded: events.added,
      onRemoved: events.removed
    }
  }
})
