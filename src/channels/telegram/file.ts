import type { Message } from 'grammy/types'
import type { EvidenceFile } from '../../chat/file.ts'

/**
 * The document or the photo of a message, by the id with which it can be sent again; null where it carries none. A
 * moving picture is told as a document, too, but can't be sent as one.
 * https://core.telegram.org/bots/api#sending-files
 */
export function fileIn({ document, photo, animation, media_group_id: album }: Message): EvidenceFile | null {
  const common = { channel: 'telegram', link: null, album: album ?? null }
  if (document !== undefined && animation === undefined) {
    const { file_id: id, file_name: name, file_size: size } = document
    return { ...common, id, kind: 'document', name: name ?? null, size: size ?? null }
  }
  // It comes in several sizes, of which the last is the largest.
  const largest = photo?.at(-1)
  if (largest === undefined) return null
  const { file_id: id, file_size: size } = largest
  return { ...common, id, kind: 'picture', name: null, size: size ?? null }
}
