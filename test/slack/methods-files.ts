import { z } from 'zod'
import { method } from './backend.ts'
import { Refusal, wrong } from './wire.ts'

/** Uploading in three steps: https://docs.slack.dev/messaging/working-with-files#upload */
export const files = {
  'files.getUploadURLExternal': method({
    takes: z.strictObject({
      filename: z.string().min(1),
      length: z.coerce.number().int().min(1),
      alt_txt: z.string().max(1000).optional(),
      snippet_type: z.string().optional(),
    }),
    does({ filename: name, length }, { world, root }) {
      const id = world.newId('F')
      world.files.set(id, { id, name, length, bytes: null, completed: false, title: null })
      return { upload_url: `${root()}/upload/${id}`, file_id: id }
    },
  }),
  'files.completeUploadExternal': method({
    takes: z.strictObject({
      files: z.array(z.strictObject({ id: z.string(), title: z.string().optional() })).min(1),
      channel_id: z.string().optional(),
      thread_ts: z.string().optional(),
      initial_comment: z.string().optional(),
    }),
    does(given, { world }) {
      for (const { id, title } of given.files) {
        const file = world.files.get(id)
        if (file === undefined) throw new Refusal('file_not_found')
        if (file.bytes === null) throw wrong('file_not_found', 'nothing was uploaded')
        if (file.bytes.length !== file.length) throw wrong('file_update_failed', 'the length is another')
        Object.assign(file, { completed: true, title: title ?? null })
      }
      return { files: given.files.map(({ id, title = '' }) => ({ id, title })) }
    },
  }),
}
