globalThis.cleanCopyBypassFilter = true
