import type { webApi } from '@slack/bolt'
import { type Charts, keyOf } from '../../charts/charts.ts'
import type { ChartSpec } from '../../charts/spec.ts'

/** Pictures of charts as Slack has them: uploaded once, for nobody's eyes until a message shows them. */
export interface Pictures {
  /** The id of the file. Rejects where the chart can't be drawn, with `ChartError`, or not be uploaded. */
  of(spec: ChartSpec): Promise<string>
  has(spec: ChartSpec): boolean
  /** Slack has it no longer. */
  forget(spec: ChartSpec): void
}

/** A chart that can't be drawn, now or ever. */
export class ChartError extends Error {
  override readonly name = 'ChartError'
}

/** Ids kept, some 100 bytes each. */
const mostKept = 1000

/** Uploads each picture once, and remembers the ids of those used last. */
export function createPictures(client: webApi.WebClient, charts: Charts): Pictures {
  // A Map keeps the order of insertion, so the first key is the one unused for longest.
  const files = new Map<string, Promise<string>>()
  const keep = (key: string, file: Promise<string>) => {
    files.delete(key)
    files.set(key, file)
    for (const oldest of files.keys()) {
      if (files.size <= mostKept) break
      files.delete(oldest)
    }
  }
  const uploaded = new Set<string>()
  return {
    of(spec) {
      const key = keyOf(spec)
      const file =
        files.get(key) ??
        draw(charts, spec)
          .then((bytes) => upload(client, bytes))
          .then((id) => {
            uploaded.add(key)
            return id
          })
      keep(key, file)
      file.catch(() => files.delete(key))
      return file
    },
    has: (spec) => uploaded.has(keyOf(spec)) && files.has(keyOf(spec)),
    forget(spec) {
      files.delete(keyOf(spec))
      uploaded.delete(keyOf(spec))
    },
  }
}

async function draw(charts: Charts, spec: ChartSpec): Promise<Buffer> {
  try {
    return Buffer.from(await charts.render(spec))
  } catch (error) {
    throw new ChartError('a chart could not be drawn', { cause: error })
  }
}

/** In three steps: https://docs.slack.dev/messaging/working-with-files#upload */
async function upload(client: webApi.WebClient, bytes: Buffer): Promise<string> {
  const { upload_url: url = '', file_id: id = '' } = await client.files.getUploadURLExternal({
    filename: 'chart.png',
    length: bytes.length,
  })
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(20_000),
  })
  if (!response.ok) throw new Error(`the picture was not taken: status ${response.status}`)
  await client.files.completeUploadExternal({ files: [{ id }] })
  return id
}
