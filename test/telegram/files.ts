import type { StoredFile } from './messages.ts'
import { badRequest, violation } from './refusal.ts'
import type { Upload } from './wire.ts'

/** The files that the server keeps, by `file_id`. */
export interface Files {
  add(file: Upload): StoredFile
  find(id: string): StoredFile | undefined
}

/** No files yet. */
export function createFiles(): Files {
  const kept = new Map<string, StoredFile>()
  return {
    add({ name, bytes }) {
      const file = { file_id: `AgACAgUAAxkDAAI${kept.size + 1}`, name, bytes }
      kept.set(file.file_id, file)
      return file
    },
    // The smaller size of a photo is the same file here.
    find: (id) => kept.get(id.replace(/-m$/, '')),
  }
}

/**
 * The file that a parameter names: one that came with the call, or a former one by its id. Throws Refusal.
 * `part` finds a file that came with the call, and notes that it was used.
 */
export function fileOf(
  given: string | Upload,
  files: Files,
  part: (name: string) => Upload | undefined,
): StoredFile {
  if (typeof given !== 'string') return files.add(given)
  if (given.startsWith('attach://')) {
    const upload = part(given.slice('attach://'.length))
    if (upload === undefined) throw violation(`file "${given}" is not in the request`)
    return files.add(upload)
  }
  if (/^https?:/.test(given)) throw badRequest('failed to get HTTP URL content')
  const file = files.find(given)
  if (file === undefined) throw violation('wrong remote file identifier specified')
  return file
}
