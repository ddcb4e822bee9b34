import { freshPostgresqlStore, freshStore } from './fresh.ts'
import { peopleContract } from './people-contract.ts'

peopleContract('SQLite', freshStore)
peopleContract('PostgreSQL', freshPostgresqlStore)
