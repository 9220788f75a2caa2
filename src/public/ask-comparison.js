chrome.runtime.sendMessage({ to: 'background', call: 'compared' }).catch(() => {})
