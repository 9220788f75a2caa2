import type { UnlistedScriptDefinition } from 'wxt'
import { startThoroughGate } from '../src/gate/thorough-gate'

export default { main: startThoroughGate } satisfies UnlistedScriptDefinition
