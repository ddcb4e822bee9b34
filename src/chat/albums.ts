import { z } from 'zod'
import { type EvidenceFile, evidenceFile } from './file.ts'
import type { Message } from './message.ts'

/** Files that somebody sent at once, which some chats tell one by one, with the words under any of them. */
export interface Album {
  readonly files: readonly EvidenceFile[]
  readonly words: string | null
}

/** Albums of one chat that are kept: somebody may choose for each of a few, one after another. */
const mostAlbums = 3

const kept = z.object({
  albums: z.array(z.object({ files: z.array(evidenceFile).min(1), words: z.string().nullable() })),
})

/** The albums that a chat sent last; none where nothing readable is stored. */
export function albumsFrom(stored: unknown): readonly Album[] {
  const parsed = kept.safeParse(stored)
  return parsed.success ? parsed.data.albums : []
}

/** The album of which some files are; null where they are of none of these. */
export function albumOf(albums: readonly Album[], files: readonly EvidenceFile[]): Album | null {
  const [file] = files
  if (file === undefined || file.album === null) return null
  const isIt = ({ channel, album }: EvidenceFile) => channel === file.channel && album === file.album
  return albums.find((one) => one.files.some(isIt)) ?? null
}

/** The albums with what a message brings; the same where it brings nothing of an album. */
export function withMessage(
  albums: readonly Album[],
  { files = [], text }: Pick<Message, 'files' | 'text'>,
): readonly Album[] {
  if (files.length === 0 || files.some(({ album }) => album === null)) return albums
  const before = albumOf(albums, files)
  const words = before?.words ?? (text.trim() || null)
  const whole = { files: [...(before?.files ?? []), ...files], words }
  return [...albums.filter((one) => one !== before), whole].slice(-mostAlbums)
}

/** The slots of a button that is for a file of an album: it is for the whole of it. */
export function withAlbum(
  slots: Readonly<Record<string, unknown>>,
  albums: readonly Album[],
): Readonly<Record<string, unknown>> {
  const files = z.array(evidenceFile).min(1).safeParse(slots.files)
  const album = files.success ? albumOf(albums, files.data) : null
  if (album === null) return slots
  return { ...slots, files: album.files, words: slots.words ?? album.words ?? undefined }
}
