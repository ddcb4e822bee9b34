import { inBatches } from '../inbox/batches.ts'
import { isInTransaction } from './client.ts'

/**
 * A question about one thing that many ask at about the same time, asked once for all of them. Inside a
 * transaction it is asked alone: nobody else may see what that sees, nor wait for it.
 *
 * @param ask answers for each key that there is something for
 */
export function gathered<Answer>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
): (key: string) => Promise<Answer | undefined> {
  const askTogether = inBatches((keys: readonly string[]) => ask([...new Set(keys)]))
  return async (key) => (await (isInTransaction() ? ask([key]) : askTogether([key]))).get(key)
}
