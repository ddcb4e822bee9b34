import type { EvidenceFile } from '../../chat/file.ts'
import type { SharedFile } from './payload.ts'

/** Told of in place of a file that is gone. */
const gone = new Set(['tombstone', 'hidden_by_limit'])

/**
 * The files of a message, each with the address where those open it with whom it was shared.
 * https://docs.slack.dev/reference/objects/file-object
 */
export function filesIn(shared: readonly SharedFile[]): EvidenceFile[] {
  return shared
    .filter(({ mode }) => !gone.has(mode ?? ''))
    .map(({ id, name, mimetype, size, permalink }) => ({
      channel: 'slack',
      id,
      kind: mimetype?.startsWith('image/') ? 'picture' : 'document',
      name: name || null,
      size: size ?? null,
      link: permalink ?? null,
      album: null,
    }))
}
