/**
 * The lines of a byte stream, ended by LF or CRLF, the last one perhaps by nothing. Bytes that are not UTF-8
 * become U+FFFD, and a byte order mark at the start is left out.
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  // Pieces of the line that is not ended yet; joining them only once keeps a very long one cheap.
  let open: string[] = []
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const [first = '', ...rest] = text.split('\n')
    open.push(first)
    for (const next of rest) {
      yield withoutReturn(open.join(''))
      open = [next]
    }
  }
  const last = open.join('') + decoder.decode()
  if (last !== '') yield withoutReturn(last)
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)
