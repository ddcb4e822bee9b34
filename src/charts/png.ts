import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** What a picture is made of. */
export interface Palette {
  /** Colours that are kept however rare they are, as `#rrggbb`. */
  readonly solid: readonly string[]
  /** How many colours there may be with the blends at the edges, at most 256; up to 16 make the smallest file. */
  readonly most: number
}

/**
 * A PNG of opaque pixels (RGBA, row by row) with a palette. A chart has a dozen colours and their blends at
 * edges, of which the rare ones become their nearest: a third of the size of four bytes a pixel, or a quarter.
 */
export function encodePng(
  pixels: Uint8Array,
  { width, height, palette }: { width: number; height: number; palette: Palette },
): Uint8Array {
  const { table, indices } = reduceColours(new Uint32Array(new Uint8Array(pixels).buffer), palette)
  const bits = palette.most <= 16 ? 4 : 8
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, bits)
  header.setUint8(9, 3) // colours by palette
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(packRows(indices, width, height, bits))),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Rows of indices, one or two to a byte, each after its filter: 0, none, which suits a palette. */
function packRows(indices: Uint8Array, width: number, height: number, bits: 4 | 8): Uint8Array {
  const stride = 1 + Math.ceil((width * bits) / 8)
  const rows = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    const line = indices.subarray(row * width, (row + 1) * width)
    let at = row * stride + 1
    if (bits === 8) rows.set(line, at)
    else for (let x = 0; x < width; x += 2) rows[at++] = ((line[x] ?? 0) << 4) | (line[x + 1] ?? 0)
  }
  return rows
}

/** The solid and the most frequent colours as a table of red, green and blue, and for each pixel its place there. */
function reduceColours(
  image: Uint32Array,
  { solid, most }: Palette,
): { table: Uint8Array; indices: Uint8Array } {
  const { count, ends, numbers, colours, pixels } = runsOf(image)
  const solids = new Set(solid.map(pixelOf))
  const weight = (number: number) =>
    (solids.has(colours[number] ?? 0) ? image.length : 0) + (pixels[number] ?? 0)
  const byWeight = colours.map((_, number) => number).sort((a, b) => weight(b) - weight(a))
  const kept = byWeight.slice(0, most).map((number) => channelsOf(colours[number] ?? 0))
  const places = new Uint8Array(colours.length)
  for (const [rank, number] of byWeight.entries()) {
    places[number] = rank < most ? rank : nearest(channelsOf(colours[number] ?? 0), kept)
  }
  const indices = new Uint8Array(image.length)
  let from = 0
  for (let run = 0; run < count; run++) {
    const end = ends[run] as number
    indices.fill(places[numbers[run] as number] as number, from, end)
    from = end
  }
  return { table: Uint8Array.from(kept.flat()), indices }
}

/** Stretches of pixels of one colour, in order: where each ends, and the number of its colour. */
interface Runs {
  readonly count: number
  readonly ends: Uint32Array
  readonly numbers: Uint32Array
  /** Every colour in the order in which it first occurs. */
  readonly colours: readonly number[]
  /** How many pixels each colour has. */
  readonly pixels: readonly number[]
}

/** Nearly all of a chart is runs of one colour: going by them takes half the time of going by pixels. */
function runsOf(image: Uint32Array): Runs {
  const known = new Map<number, number>()
  const colours: number[] = []
  const pixels: number[] = []
  const ends = new Uint32Array(image.length)
  const numbers = new Uint32Array(image.length)
  let count = 0
  for (let at = 0; at < image.length; count++) {
    const pixel = image[at] as number
    let end = at + 1
    while (end < image.length && image[end] === pixel) end++
    let number = known.get(pixel)
    if (number === undefined) {
      number = colours.length
      known.set(pixel, number)
      colours.push(pixel)
      pixels.push(0)
    }
    pixels[number] = (pixels[number] as number) + end - at
    ends[count] = end
    numbers[count] = number
    at = end
  }
  return { count, ends, numbers, colours, pixels }
}

type Colour = readonly [red: number, green: number, blue: number]

/** An opaque colour as the pixel that it is in memory. */
function pixelOf(colour: string): number {
  const bytes = Uint8Array.from([...Buffer.from(colour.slice(1), 'hex'), 255])
  return new Uint32Array(bytes.buffer)[0] ?? 0
}

/** The bytes of a pixel in the order in which they lie in memory. */
function channelsOf(pixel: number): Colour {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(pixel).buffer)
  return [red, green, blue]
}

function nearest(colour: Colour, palette: readonly Colour[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < palette.length; index++) {
    const [red, green, blue] = palette[index] ?? [0, 0, 0]
    const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2
    if (distance < least) {
      least = distance
      best = index
    }
  }
  return best
}

/** A piece of a PNG: length, kind, content, checksum. */
function chunk(kind: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
