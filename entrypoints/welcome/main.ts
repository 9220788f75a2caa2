import { directory } from 'virtual:known-stories'
import { startWelcome } from '../../src/ui/welcome/start'

const root = document.getElementById('welcome')
if (root) void startWelcome(root, directory.stories)
