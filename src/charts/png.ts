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
  const content = await compress(packRows(colours.runs, places, { width, height, bits }), { level })
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', table),
    chunk('IDAT', content),
    chunk('IEND', new Uint8Array()),
  ])
}

interface Colours {
  /** The image from its first pixel to its last as runs of one colour, over the ends of rows. */
  readonly runs: Runs
  /** Every colour in the order in which it first occurs. */
  readonly pixels: readonly number[]
  /** How many pixels have it. */
  readonly counts: readonly number[]
}

/** Pixels of one colour that follow each other; two lists of numbers, since a picture has some 60,000 of them. */
interface Runs {
  /** The pixel after each run. */
  readonly ends: readonly number[]
  /** The number of each run's colour. */
  readonly colours: readonly number[]
}

/** Numbers the colours. Nearly all of a chart is runs of one colour, which is looked up and counted once a run. */
function numberColours(image: Int32Array): Colours {
  const known = new Map<number, number>()
  const runs = { ends: [] as number[], colours: [] as number[] }
  const [pixels, counts]: [number[], number[]] = [[], []]
  for (let end = 0; end < image.length; ) {
    const from = end
    const pixel = image[from] as number
    do end++
    while (end < image.length && image[end] === pixel)
    const number = known.get(pixel) ?? pixels.length
    if (number === pixels.length) {
      known.set(pixel, number)
      pixels.push(pixel)
      counts.push(0)
    }
    counts[number] = (counts[number] as number) + end - from
    runs.ends.push(end)
    runs.colours.push(number)
  }
  return { runs, pixels, counts }
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

/**
 * Rows of places in the palette, one or two to a byte, each after its filter: 0, none, which suits a palette. Runs
 * are written a run at a time, whole bytes at once.
 */
function packRows(
  { ends, colours }: Runs,
  places: Uint8Array,
  { width, height, bits }: { width: number; height: number; bits: 4 | 8 },
): Uint8Array {
  const stride = 1 + Math.ceil((width * bits) / 8)
  const rows = new Uint8Array(stride * height)
  const fill = bits === 8 ? fillBytes : fillHalves
  let [start, row, column] = [0, 1, 0]
  for (let run = 0; run < ends.length; run++) {
    const end = ends[run] as number
    const place = places[colours[run] as number] as number
    for (let left = end - start; left > 0; ) {
      const until = Math.min(column + left, width)
      fill(rows, row, column, until, place)
      left -= until - column
      column = until
      if (column === width) [row, column] = [row + stride, 0]
    }
    start = end
  }
  return rows
}

/** Writes a place from a column up to another of the row that begins at `row`, a byte for each. */
function fillBytes(rows: Uint8Array, row: number, from: number, until: number, place: number): void {
  rows.fill(place, row + from, row + until)
}

/** The same with two places to a byte, the first in its upper half. */
function fillHalves(rows: Uint8Array, row: number, from: number, until: number, place: number): void {
  const first = row + (from >> 1)
  const last = row + (until >> 1)
  if (from % 2 === 1) rows[first] = (rows[first] as number) | place
  const whole = from % 2 === 1 ? first + 1 : first
  if (last > whole) rows.fill((place << 4) | place, whole, last)
  if (until % 2 === 1) rows[last] = (rows[last] as number) | (place << 4)
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
