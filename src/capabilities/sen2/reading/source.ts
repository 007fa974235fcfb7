import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { UnreadableReturn } from './unreadable.ts'

/**
 * Where a return comes from: the path of an XML file or of a folder of Blade CSVs; files uploaded one by one under
 * the names they came with; or bytes as they arrive, which can be read once.
 */
export type ReturnSource =
  | string
  | { files: readonly NamedFile[] }
  | { stream: AsyncIterable<Uint8Array>; name?: string }

export type NamedFile = { name: string; path: string }

const piece = 64 * 1024

/**
 * The bytes of a file, piece by piece, the file closed at the end, on an error, and when the reader stops early. Each
 * piece is in the same memory as the one before, so use it before asking for the next.
 */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path, 'r').catch(cannotOpen(path))
  const buffer = Buffer.alloc(piece)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, piece, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Whether the path is a folder; a path that is not there is unreadable. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(cannotOpen(path))).isDirectory()
}

function cannotOpen(path: string): (cause: unknown) => never {
  return cause => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const why = code === 'ENOENT' ? 'There is no such file' : code === 'EACCES' ? 'You may not read it' : `It cannot be opened (${code})`
    throw new UnreadableReturn(`${basename(path)}: ${why}. Check the name and try again.`, { cause })
  }
}
