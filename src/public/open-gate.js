globalThis.cleanCopyOpen = true
