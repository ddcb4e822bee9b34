import { storeContract } from './contract.ts'
import { freshStore } from './fresh.ts'

storeContract('SQLite', freshStore)
