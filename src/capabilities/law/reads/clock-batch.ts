import type { ClockLines } from '../rules/clock-lines.ts'

const newline = 10
const longestLine = 1_000_000

/**
 * Reads questions a line and yields their answers a line, some dozens at a time, however many there are: only the piece
 * that was read last is held, and the beginning of the line that it broke off in. Line k of what comes out belongs to line k
 * of what went in; a last newline begins no further line.
 */
export async function* answerBatch(bytes: AsyncIterable<Uint8Array>, lines: ClockLines): AsyncGenerator<string> {
  let begun = Buffer.alloc(0)
  let isTooLong = false
  for await (const piece of bytes) {
    let read = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (isTooLong) {
      const end = read.indexOf(newline)
      if (end < 0) continue
      read = read.subarray(end + 1)
      isTooLong = false
    }
    const end = read.lastIndexOf(newline)
    if (end >= 0) yield* answerAll(textOf(begun, read.subarray(0, end)), lines)
    begun = end < 0 ? Buffer.concat([begun, read]) : Buffer.from(read.subarray(end + 1))
    if (begun.length > longestLine) {
      yield `${lines.refuse(`This line is longer than ${longestLine.toLocaleString('en-GB')} characters`)}\n`
      begun = Buffer.alloc(0)
      isTooLong = true
    }
  }
  if (begun.length > 0) yield* answerAll(begun.toString('utf8'), lines)
}

function textOf(begun: Buffer, read: Buffer): string {
  return (begun.length === 0 ? read : Buffer.concat([begun, read])).toString('utf8')
}

function* answerAll(text: string, lines: ClockLines): Generator<string> {
  let answers = ''
  // Some programs begin a file with a byte order mark, which is no JSON.
  for (let from = lines.seen === 0 && text.startsWith('\uFEFF') ? 1 : 0; from <= text.length;) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    answers += `${lines.answer(text.slice(from, end))}\n`
    // Small enough to be gone before the next sweep of memory.
    if (answers.length > 1 << 16) {
      yield answers
      answers = ''
    }
    from = end + 1
  }
  if (answers !== '') yield answers
}
