import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/** Runs before the gate where the reader has added stories: the gate then lets everything through. */
export default defineUnlistedScript(() => {
  globalThis.cleanCopyOpen = true
})
