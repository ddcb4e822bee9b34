import { arrivalsContract } from './arrivals-contract.ts'
import { deliveriesContract } from './deliveries-contract.ts'
import { freshPostgresqlStore, freshStore } from './fresh.ts'

for (const contract of [arrivalsContract, deliveriesContract]) {
  contract('SQLite', freshStore)
  contract('PostgreSQL', freshPostgresqlStore)
}
