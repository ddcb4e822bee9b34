/**
 * A file that a unit shows as evidence. The chat that it was sent in keeps it; what is kept here is how it is called
 * and how that chat finds it again. Who sent it, and when, is told by the event that it came with.
 */
export interface EvidenceFile {
  /** The kind of chat that keeps it: `telegram`, `slack`. */
  readonly channel: string
  /** Its id there. */
  readonly id: string
  readonly kind: 'document' | 'picture'
  /** As it was called by whoever sent it; null where a picture came without a name. */
  readonly name: string | null
  /** Bytes, where the chat said how many. */
  readonly size: number | null
  /** Where people open it, in a chat that has such addresses. */
  readonly link: string | null
  /** Those that were sent at once, each in a message of its own, have this in common. */
  readonly album: string | null
}

/** Files that are kept of one report. */
const mostFiles = 20

/** What was shown, and what came in addition: each file once, however often it is sent. */
export function withFiles(
  shown: readonly EvidenceFile[],
  more: readonly EvidenceFile[],
): readonly EvidenceFile[] {
  const files = new Map([...shown, ...more].map((file) => [`${file.channel}:${file.id}`, file]))
  return [...files.values()].slice(0, mostFiles)
}
