import { freshPostgresqlStore, freshStore } from './fresh.ts'
import { wishesContract } from './wishes-contract.ts'

wishesContract('SQLite', freshStore)
wishesContract('PostgreSQL', freshPostgresqlStore)
