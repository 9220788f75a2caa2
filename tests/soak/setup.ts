/** Runs before every test file: all properties use the same seed. */
import fc from 'fast-check'
import { seed, TRIED } from '../random-runs'

fc.configureGlobal({ seed })
if (TRIED) console.log(`CLEAN_COPY_SEED=${seed}`)
