import { existsSync } from 'node:fs'
import type { Catalogue } from '../directory/catalogue.ts'
import { catalogueIn } from './catalogue.ts'
import { asStoreError } from './errors.ts'

/**
 * The catalogue of a database that another process may be using: reads once and changes nothing. Null where
 * there is no such SQLite file yet.
 *
 * @throws StoreError
 */
export async function readCatalogue(url: string): Promise<Catalogue | null> {
  if (!url.startsWith('file:')) {
    const { openPostgresql } = await import('./postgresql.ts')
    const { client, close } = await openPostgresql(url)
    return catalogueIn(client).load().finally(close)
  }
  const path = url.slice('file:'.length)
  if (!existsSync(path)) return null
  const [{ connect, OneConnection }, { PrismaClient }] = await Promise.all([
    import('./connection.ts'),
    import('./generated/sqlite/client.ts'),
  ])
  try {
    const connection = connect(path, 2000)
    const client = new PrismaClient({ adapter: new OneConnection(connection) })
    return await catalogueIn(client)
      .load()
      .finally(() => connection.close())
  } catch (error) {
    throw asStoreError(error, { path })
  }
}
