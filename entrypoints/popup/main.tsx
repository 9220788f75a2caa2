import { directory } from 'virtual:known-stories'
import { startPopup } from '../../src/ui/popup/start'

const root = document.getElementById('popup')
if (root) void startPopup(root, directory.stories.length)
