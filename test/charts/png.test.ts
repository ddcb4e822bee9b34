import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodePng } from '../../src/charts/png.ts'

const red = [255, 0, 0, 255]
const white = [255, 255, 255, 255]
const almostRed = [250, 0, 0, 255]

/** The content of the first piece of a kind. */
function content(png: Uint8Array, kind: string): Buffer {
  const bytes = Buffer.from(png)
  const at = bytes.indexOf(kind, 'latin1')
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4))
}

describe('encodePng', () => {
  it('writes rows of places in a palette, the most frequent colour first', async () => {
    const png = await encodePng(Uint8Array.from([...white, ...red, ...white, ...white, ...red, ...white]), {
      width: 3,
      height: 2,
      palette: { solid: [], most: 64 },
    })
    expect([...content(png, 'PLTE')]).toEqual([255, 255, 255, 255, 0, 0])
    expect([...inflateSync(content(png, 'IDAT'))]).toEqual([0, 0, 1, 0, 0, 0, 1, 0])
  })

  it('packs two pixels into a byte where 16 colours do, and takes the nearest for a rare one', async () => {
    const greys = Array.from({ length: 15 }, (_, at) => [at, at, at, 255])
    const pixels = [...greys, ...greys, red, red, almostRed].flat()
    const png = await encodePng(Uint8Array.from(pixels), {
      width: 33,
      height: 1,
      palette: { solid: [], most: 16 },
    })
    expect(content(png, 'PLTE')).toHaveLength(48)
    const row = inflateSync(content(png, 'IDAT'))
    const [last = 0] = row.subarray(-1)
    const [before = 0] = row.subarray(-2)
    expect(last >> 4).toBe(before & 15)
  })

  it('keeps a solid colour however rare it is', async () => {
    const greys = Array.from({ length: 20 }, (_, at) => [at, at, at, 255])
    const pixels = Uint8Array.from([...greys, ...greys, red].flat())
    const png = await encodePng(pixels, { width: 41, height: 1, palette: { solid: ['#ff0000'], most: 4 } })
    expect([...content(png, 'PLTE').subarray(0, 3)]).toEqual([255, 0, 0])
  })
})
