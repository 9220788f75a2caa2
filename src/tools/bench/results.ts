/** Everything that one run of the bench finds out; `--json` prints it as it is. */
import type { InPages, Many, PageCosts, RealPage } from './in-pages'
import type { GateRun, StoryRun } from './installed'
import type { Living } from './living'
import type { Share } from './profile'
import type { Weight } from './sizes'
import type { Line } from './stats'

export interface Results {
  browser: string
  cores: number
  seconds: number
  /** Pages of the folder. */
  real: RealPage[]
  /** Made pages without a story. */
  neutral: PageCosts[]
  /** Made pages with the story. */
  stories: Awaited<ReturnType<InPages['story']>>[]
  anchoring: Awaited<ReturnType<InPages['anchoring']>>[]
  manyStories: Many[]
  /** Milliseconds against kilobytes of text, and the power by which they grow. */
  lines: Record<string, Line & { power: number }>
  installed: { stories: StoryRun[]; gates: GateRun[] }
  living: Living | null
  /** By build. */
  sizes: Record<string, Weight[]>
  profiles: Record<string, Share[]>
}

export const noResults = (): Results => ({
  browser: '',
  cores: 0,
  seconds: 0,
  real: [],
  neutral: [],
  stories: [],
  anchoring: [],
  manyStories: [],
  lines: {},
  installed: { stories: [], gates: [] },
  living: null,
  sizes: {},
  profiles: {}
})
