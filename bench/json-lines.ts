import { createReadStream } from 'node:fs'

// The limit of a batch: the same lines read, parsed and printed again, with nothing in between.
const newline = 10
let begun = Buffer.alloc(0)
for await (const piece of createReadStream(process.argv[2] ?? '') as AsyncIterable<Buffer>) {
  const end = piece.lastIndexOf(newline)
  let printed = ''
  for (const line of Buffer.concat([begun, piece.subarray(0, Math.max(0, end))]).toString().split('\n')) if (line !== '') printed += `${JSON.stringify(JSON.parse(line))}\n`
  begun = Buffer.from(piece.subarray(end + 1))
  process.stdout.write(printed)
}
