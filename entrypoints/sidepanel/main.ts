import { directory } from 'virtual:known-stories'
import { startPanel } from '../../src/ui/sidepanel/start'

const root = document.getElementById('panel')
if (root) startPanel(root, directory.stories.length)
