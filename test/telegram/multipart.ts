import type { Upload } from './wire.ts'

/** A multipart body that is not as RFC 7578 has it. */
export class MultipartError extends Error {
  override readonly name = 'MultipartError'
}

/** What a multipart body holds: fields as text, files as bytes, both by the name of their part. */
export interface Multipart {
  readonly fields: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, Upload>
}

const newline = Buffer.from('\r\n')
const blank = Buffer.from('\r\n\r\n')

/** Reads a multipart/form-data body. Throws MultipartError for anything out of the ordinary. */
export function parseMultipart(body: Buffer, contentType: string): Multipart {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw new MultipartError('no boundary in the content type')
  const fields = new Map<string, string>()
  const files = new Map<string, Upload>()
  for (const part of parts(body, Buffer.from(`--${boundary}`))) {
    const { name, filename, bytes } = read(part)
    if (fields.has(name) || files.has(name)) throw new MultipartError(`two parts named "${name}"`)
    if (filename === undefined) fields.set(name, utf8(bytes))
    else files.set(name, { name: filename, bytes })
  }
  return { fields, files }
}

/** What lies between the boundaries, without the line ends that belong to these. */
function* parts(body: Buffer, boundary: Buffer): Generator<Buffer> {
  if (!body.subarray(0, boundary.length).equals(boundary))
    throw new MultipartError('no boundary at the start')
  const delimiter = Buffer.concat([newline, boundary])
  let at = boundary.length
  while (!body.subarray(at, at + 2).equals(Buffer.from('--'))) {
    if (!body.subarray(at, at + 2).equals(newline)) throw new MultipartError('a boundary that goes on')
    const end = body.indexOf(delimiter, at)
    if (end < 0) throw new MultipartError('no boundary at the end')
    yield body.subarray(at + 2, end)
    at = end + delimiter.length
  }
  const rest = body.subarray(at + 2)
  if (rest.length > 0 && !rest.equals(newline)) throw new MultipartError('something after the last boundary')
}

function read(part: Buffer): { name: string; filename?: string; bytes: Buffer } {
  const end = part.indexOf(blank)
  if (end < 0) throw new MultipartError('a part without an empty line after its headers')
  const headers = utf8(part.subarray(0, end)).split('\r\n')
  const disposition = headers.find((header) => /^content-disposition\s*:/i.test(header))
  if (disposition === undefined) throw new MultipartError('a part without content-disposition')
  if (!/:\s*form-data\s*;/i.test(disposition)) throw new MultipartError('a part that is no form-data')
  const name = parameter(disposition, 'name')
  if (name === undefined || name === '') throw new MultipartError('a part without a name')
  const filename = parameter(disposition, 'filename')
  return { name, ...(filename !== undefined && { filename }), bytes: part.subarray(end + blank.length) }
}

function parameter(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;"]+))`, 'i').exec(header) ?? []
  return quoted ?? plain
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new MultipartError('strings must be encoded in UTF-8')
  }
}
