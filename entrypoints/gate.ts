import type { UnlistedScriptDefinition } from 'wxt'
import { startGate } from '../src/gate/index'

// `defineUnlistedScript` would be bundled into every page.
export default { main: startGate } satisfies UnlistedScriptDefinition
