// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../../src/match/report'
import type { Settings } from '../../../src/shared/settings'

const background = vi.hoisted(() => ({ owned: vi.fn<(places: unknown) => Promise<boolean>>() }))
const painters = vi.hoisted(() => ({ log: [] as string[], intact: true, steps: 1 }))
vi.mock('../../../src/shared/browser', () => ({ isOwnPage: () => false }))
vi.mock('../../../src/shared/messages', () => ({
  callBackground: (_: string, places: unknown) => background.owned(places)
}))
const fake = vi.hoisted(() => (kind: string) => () => ({
  *paint() {
    for (let i = 0; i < painters.steps; i++) yield void painters.log.push(`${kind} paints`)
  },
  clear: () => painters.log.push(`${kind} clears`),
  activate: (finding: unknown) => finding && painters.log.push(`${kind} activates`),
  intact: () => painters.intact
}))
vi.mock('../../../src/content/paint/mark-painter', () => ({ createMarkPainter: fake('marks') }))
vi.mock('../../../src/content/paint/highlight-painter', () => ({ createHighlightPainter: fake('overlay') }))
const { isFrameworkOwned: isOwned } = await import('../../../src/background/framework-ownership')
let { createPainterSelector: createChoice } = await import('../../../src/content/paint/select-painter')
let { childIndexPaths: placesOf } = await import('../../../src/content/paint/framework-markup')

const ending = () => new AbortController()
const AUTO = { method: 'auto', look: 'underline' } as const
const silently = (work: () => void) => work()
const pieces = () => {
  const nodes = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text)
  return nodes.map((node) => ({ node, start: 0, end: 1, findings: [] as Finding[] }))
}
const settle = () => new Promise((resume) => setTimeout(resume))

/** Returns what is finally painted in a page. */
async function paint(html: string, method: Settings['method'] = 'auto') {
  document.body.innerHTML = html
  const choice = createChoice({ method, look: 'underline' }, silently, ending().signal)
  const painter = choice.createPainter()
  painter.paint(pieces())
  await settle()
  return { choice, painter }
}
const CHANGED_OVER = ['overlay paints', 'overlay clears', 'marks paints']

beforeEach(async () => {
  // Interference of a page is remembered for its document.
  vi.resetModules()
  ;({ createPainterSelector: createChoice } = await import('../../../src/content/paint/select-painter'))
  ;({ childIndexPaths: placesOf } = await import('../../../src/content/paint/framework-markup'))
  painters.log.length = 0
  painters.intact = true
  painters.steps = 1
  background.owned.mockReset().mockResolvedValue(false)
})
afterEach(() => {
  document.documentElement.innerHTML = '<head></head><body></body>'
  vi.restoreAllMocks()
})

describe('the choice of a painter', () => {
  it('is marks where nothing speaks against them, once that is known', async () => {
    await paint('<p>text</p>')
    expect(painters.log).toEqual(CHANGED_OVER)
  })

  it('is what the reader wants, at once', async () => {
    await paint('<p>text</p>', 'marks')
    await paint('<p>text</p>', 'overlay')
    expect(painters.log).toEqual(['marks paints', 'overlay paints'])
    expect(background.owned).not.toHaveBeenCalled()
  })

  it.each([
    ['React on a server', '<main><p>text<!-- --> more</p></main>'],
    ['React that waits', '<main><!--$?--><template></template><p>text</p><!--/$--></main>'],
    ['Vue or Svelte', '<main><!--[--><p>text</p><!--]--></main>'],
    ['Next', '<div id="__next"><p>text</p></div>'],
    ['Vue', '<div data-v-app><p>text</p></div>'],
    ['Qwik', '<div q:container="paused"><p>text</p></div>'],
    ['Astro', '<astro-island><p>text</p></astro-island>']
  ])('is no marks in markup of %s', async (_, html) => {
    await paint(html)
    expect(painters.log).toEqual(['overlay paints'])
  })

  it.each(['<!-- advertisement --><p>text</p>', '<div id="content"><p>text</p></div><div id="__next"></div>'])(
    'does not mind %s',
    async (html) => {
      await paint(html)
      expect(painters.log).toEqual(CHANGED_OVER)
    }
  )

  it('is no marks where the page’s own world says so, or does not answer', async () => {
    background.owned.mockResolvedValue(true)
    await paint('<p>text</p>')
    background.owned.mockRejectedValue(new Error('gone'))
    await paint('<p>text</p>')
    expect(painters.log).toEqual(['overlay paints', 'overlay paints'])
  })

  it('is no marks in a document that is being written', async () => {
    Object.defineProperty(document, 'designMode', { value: 'on', configurable: true })
    await paint('<p>text</p>')
    Reflect.deleteProperty(document, 'designMode')
    expect(painters.log).toEqual(['overlay paints'])
  })

  it('waits until the page has loaded', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
    await paint('<p>text</p>')
    expect(painters.log).toEqual(['overlay paints'])
    state.mockReturnValue('complete')
    window.dispatchEvent(new Event('load'))
    await settle()
    expect(painters.log).toEqual(CHANGED_OVER)
  })

  it.each<Settings['method']>(['auto', 'marks'])(
    'is no marks any more once the page has touched them: %s',
    async (method) => {
      const { choice, painter } = await paint('<p>text</p>', method)
      painter.clear()
      choice.onPageInterference()
      painters.log.length = 0
      choice.createPainter().paint(pieces())
      await settle()
      await paint('<p>text</p>', method)
      expect(painters.log).toEqual(['overlay paints', 'overlay paints'])
    }
  )

  it('does not change over what the page has touched, what is cleared, or after the end', async () => {
    document.body.innerHTML = '<p>text</p>'
    const end = ending()
    const choice = createChoice(AUTO, silently, end.signal)
    painters.intact = false
    choice.createPainter().paint(pieces())
    await settle()
    painters.intact = true
    const cleared = createChoice(AUTO, silently, end.signal).createPainter()
    cleared.paint(pieces())
    cleared.clear()
    await settle()
    createChoice(AUTO, silently, end.signal).createPainter().paint(pieces())
    end.abort()
    await settle()
    expect(painters.log.filter((entry) => entry.startsWith('marks'))).toEqual([])
  })

  it.each([
    [false, ['marks paints']],
    [true, ['overlay paints']]
  ])('paints nothing in a large page until it is known; owned: %s', async (isOwned, wanted) => {
    background.owned.mockResolvedValue(isOwned)
    document.body.innerHTML = '<p>text</p>'
    const painter = createChoice(AUTO, silently, ending().signal).createPainter(true)
    painter.paint(pieces())
    expect(painters.log).toEqual([])
    await settle()
    expect(painters.log).toEqual(wanted)
  })

  it.each<[string, (p: Element) => void]>([
    ['written over', (p) => ((p.firstChild as Text).data = 'other')],
    ['taken out', (p) => p.remove()]
  ])('paints nothing in a large page that was %s before it was known', async (_, change) => {
    document.body.innerHTML = '<p>text</p>'
    const painter = createChoice(AUTO, silently, ending().signal).createPainter(true)
    painter.paint(pieces())
    change(document.querySelector('p') as Element)
    expect(painter.intact()).toBe(false)
    await settle()
    expect(painters.log).toEqual([])
  })

  it('is marks all the same in a large page that changed its own words before it was known', async () => {
    document.body.innerHTML = '<p>text</p>'
    const choice = createChoice(AUTO, silently, ending().signal)
    const painter = choice.createPainter(true)
    painter.paint(pieces())
    ;(document.querySelector('p')?.firstChild as Text).data = 'other'
    choice.onPageInterference()
    painter.clear()
    choice.createPainter(true).paint(pieces())
    await settle()
    expect(painters.log).toEqual(['marks paints'])
  })

  it('keeps the finding active whose card is open', async () => {
    document.body.innerHTML = '<p>text</p>'
    const painter = createChoice(AUTO, silently, ending().signal).createPainter()
    painter.paint(pieces())
    painter.activate({} as Finding)
    await settle()
    expect(painters.log.at(-1)).toBe('marks activates')
  })

  describe('in a page where it takes longer than a slice', () => {
    let isSilent = false
    const noted = (work: () => void) => {
      isSilent = true
      work()
      isSilent = false
    }
    /** Starts to paint in three steps, each as long as a time slice. */
    function begin(end = ending(), isLarge = true) {
      document.body.innerHTML = '<p>text</p>'
      painters.steps = 3
      let now = 0
      vi.spyOn(performance, 'now').mockImplementation(() => (now += 20))
      vi.spyOn(painters.log, 'push').mockImplementation(function (this: string[], ...entries) {
        return Array.prototype.push.apply(this, isSilent ? entries : entries.map((entry) => `${entry} aloud`))
      })
      const painter = createChoice({ ...AUTO, method: 'marks' }, noted, end.signal).createPainter(isLarge)
      return { painter, done: painter.paint(pieces()) }
    }

    it('paints in one go unless the page is large', () => {
      begin(ending(), false)
      expect(painters.log).toEqual(['marks paints', 'marks paints', 'marks paints'])
    })

    it('paints a step at a time, without its being told as a change, and says when it is done', async () => {
      const { done } = begin()
      expect(painters.log).toEqual(['marks paints'])
      await done
      expect(painters.log).toEqual(['marks paints', 'marks paints', 'marks paints'])
    })

    it('paints no more once it is cleared', async () => {
      const { painter, done } = begin()
      painter.clear()
      await done
      expect(painters.log).toEqual(['marks paints', 'marks clears aloud'])
    })

    it('paints no more after the end', async () => {
      const end = ending()
      const { done } = begin(end)
      end.abort()
      await done
      expect(painters.log).toEqual(['marks paints'])
    })
  })
})

describe('what is asked in the page’s world', () => {
  const ask = (work: (p: Element) => void) => {
    document.body.innerHTML = '<div>x</div><main><section><p>one</p><p>text</p></section></main>'
    const p = document.querySelectorAll('p')[1] as Element
    const places = placesOf([p.firstChild as Text])
    work(p)
    return isOwned(places)
  }

  it('is no for a page of HTML alone', () => {
    expect(ask(() => {})).toBe(false)
    expect(ask((p) => Object.assign(p, { jQuery3710: {}, _tracked: 1 }))).toBe(false)
    expect(ask(() => Object.assign(document.querySelector('div') as Element, { __reactFiber$x: 1 }))).toBe(false)
  })

  it.each([
    '__reactFiber$x',
    '__reactContainer$x',
    '_reactRootContainer',
    '__vue_app__',
    '_vnode',
    '__k',
    '__ngContext__'
  ])('is yes where an element around the text has %s', (key) => {
    expect(ask((p) => Object.assign(p, { [key]: 1 }))).toBe(true)
    expect(ask((p) => Object.assign(p.closest('main') as Element, { [key]: 1 }))).toBe(true)
    expect(ask((p) => Object.assign(p.firstChild as Text, { [key]: 1 }))).toBe(true)
  })

  it('is yes where the page keeps copies of itself, where a place is gone, and where asking fails', () => {
    vi.stubGlobal('Turbo', {})
    expect(ask(() => {})).toBe(true)
    vi.unstubAllGlobals()
    expect(ask((p) => p.closest('main')?.remove())).toBe(true)
    vi.spyOn(Object, 'getOwnPropertyNames').mockImplementation(() => {
      throw new Error('mine')
    })
    expect(ask(() => {})).toBe(true)
  })
})
