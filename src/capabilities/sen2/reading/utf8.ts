import { isUtf8 } from 'node:buffer'
import { wrongFromFirstBytes } from './first-bytes.ts'
import { UnreadableReturn } from './unreadable.ts'

/**
 * Bytes as text, strictly: a byte that is not UTF-8 stops the reading and is named by its place, because a replacement
 * character would put a wrong surname into a child's record. A byte order mark is dropped.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>, named = ''): AsyncGenerator<string, void, undefined> {
  const where = named === '' ? '' : `${named}: `
  let carried: Uint8Array = new Uint8Array(0)
  let offset = 0
  let line = 1
  let begun = false
  for await (const arrived of bytes) {
    if (arrived.length === 0) continue
    let piece = carried.length === 0 ? arrived : Buffer.concat([carried, arrived])
    if (!begun) {
      if (piece.length < 4) { carried = Uint8Array.prototype.slice.call(piece); continue }
      const text = begin(piece, where)
      offset += piece.length - text.length
      piece = text
      begun = true
    }
    const whole = piece.length - unfinished(piece)
    const text = decode(piece.subarray(0, whole))
    yield text
    offset += whole
    carried = Uint8Array.prototype.slice.call(piece, whole)
  }
  if (!begun) {
    const why = wrongFromFirstBytes(carried)
    if (why !== undefined) throw new UnreadableReturn(where + why)
  }
  if (carried.length > 0) yield decode(carried)

  function decode(piece: Uint8Array): string {
    if (!isUtf8(piece)) {
      const at = firstWrongByte(piece)
      const lines = line + count(piece.subarray(0, at))
      throw new UnreadableReturn(
        `${where}Byte ${(offset + at + 1).toLocaleString('en-GB')}, on line ${lines}, is not UTF-8 text. `
        + 'The file may be saved as Windows-1252 or be damaged: save it again as UTF-8 and try again.')
    }
    line += count(piece)
    return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('utf8')
  }
}

function begin(piece: Uint8Array, where: string): Uint8Array {
  const why = wrongFromFirstBytes(piece)
  if (why !== undefined) throw new UnreadableReturn(where + why)
  return piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? piece.subarray(3) : piece
}

/** How many bytes at the end begin a character that the next piece will finish. */
function unfinished(piece: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= piece.length; back += 1) {
    const byte = piece[piece.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return lengthFrom(byte) > back ? back : 0
  }
  return 0
}

function lengthFrom(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

function firstWrongByte(piece: Uint8Array): number {
  let at = 0
  while (at < piece.length) {
    const length = lengthFrom(piece[at] ?? 0)
    if (at + length > piece.length || !isUtf8(piece.subarray(at, at + length))) return at
    at += length
  }
  return at
}

function count(piece: Uint8Array): number {
  let lines = 0
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1
  return lines
}
