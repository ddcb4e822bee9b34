import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compress = promisify(deflate)
/** A hundredth larger than with the usual 6, in two thirds of the time. */
const level = 5

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
export async function encodePng(
  pixels: Uint8Array,
  { width, height, palette }: { width: number; height: number; palette: Palette },
): Promise<Uint8Array> {
  const colours = numberColours(new Int32Array(pixels.buffer, pixels.byteOffset, width * height))
  const { table, places } = reduceColours(colours, palette)
  const bits = palette.most <= 16 ? 4 : 8
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, bits)
  header.setUint8(9, 3) // colours by palette
  const content = await compress(packRows(colours.numbers, places, { width, height, bits }), { level })
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', table),
    chunk('IDAT', content),
    chunk('IEND', new Uint8Array()),
  ])
}

interface Colours {
  /** The number of each pixel's colour. */
  readonly numbers: Uint32Array
  /** Every colour in the order in which it first occurs. */
  readonly pixels: readonly number[]
  /** How many pixels have it. */
  readonly counts: readonly number[]
}

/** Numbers the colours. Nearly all of a chart is runs of one colour, which is looked up once a run. */
function numberColours(image: Int32Array): Colours {
  const known = new Map<number, number>()
  const [pixels, counts]: [number[], number[]] = [[], []]
  const numbers = new Uint32Array(image.length)
  for (let at = 0; at < image.length; ) {
    const from = at
    const pixel = image[at] as number
    const number = known.get(pixel) ?? pixels.length
    if (number === pixels.length) {
      known.set(pixel, number)
      pixels.push(pixel)
      counts.push(0)
    }
    while (image[at] === pixel) numbers[at++] = number
    counts[number] = (counts[number] as number) + at - from
  }
  return { numbers, pixels, counts }
}

/** The solid and the most frequent colours as a table of red, green and blue, and for each colour its place there. */
function reduceColours(
  { pixels, counts }: Colours,
  { solid, most }: Palette,
): { table: Uint8Array; places: Uint8Array } {
  const solids = new Set(solid.map(pixelOf))
  const ranked = pixels.map((pixel, number) => ({ pixel, number, solid: solids.has(pixel) }))
  ranked.sort(
    (a, b) => Number(b.solid) - Number(a.solid) || (counts[b.number] ?? 0) - (counts[a.number] ?? 0),
  )
  const kept = ranked.slice(0, most).map(({ pixel }) => channelsOf(pixel))
  const places = new Uint8Array(pixels.length)
  for (const [rank, { pixel, number }] of ranked.entries()) {
    places[number] = rank < most ? rank : nearest(channelsOf(pixel), kept)
  }
  return { table: Uint8Array.from(kept.flat()), places }
}

/** Rows of places in the palette, one or two to a byte, each after its filter: 0, none, which suits a palette. */
function packRows(
  numbers: Uint32Array,
  places: Uint8Array,
  { width, height, bits }: { width: number; height: number; bits: 4 | 8 },
): Uint8Array {
  const stride = 1 + Math.ceil((width * bits) / 8)
  const rows = new Uint8Array(stride * height)
  let pixel = 0
  for (let row = 0; row < height; row++) {
    let at = row * stride + 1
    const end = pixel + width
    while (pixel < end) {
      const place = places[numbers[pixel++] as number] as number
      if (bits === 8) rows[at++] = place
      else rows[at++] = (place << 4) | (pixel < end ? (places[numbers[pixel++] as number] as number) : 0)
    }
  }
  return rows
}

type Colour = readonly [red: number, green: number, blue: number]

/** An opaque colour as the pixel that it is in memory. */
function pixelOf(colour: string): number {
  const bytes = Uint8Array.from([...Buffer.from(colour.slice(1), 'hex'), 255])
  return new Int32Array(bytes.buffer)[0] ?? 0
}

/** The bytes of a pixel in the order in which they lie in memory. */
function channelsOf(pixel: number): Colour {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Int32Array.of(pixel).buffer)
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
