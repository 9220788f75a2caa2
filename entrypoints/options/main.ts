import { directory } from 'virtual:known-stories'
import { startOptions } from '../../src/ui/options/start'

const root = document.getElementById('options')
if (root) void startOptions(root, directory.stories)
