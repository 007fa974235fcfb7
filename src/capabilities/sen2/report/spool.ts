import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { Finding } from '../rules/index.ts'

const inMemory = 5_000
/** Findings of one severity that are kept; more are counted only. A return so wrong is corrected from its counts. */
export const mostKept = 1_000_000

/** Findings in the order they were made, the first few thousand in memory and the rest in a temporary file. */
export class Spool {
  count = 0
  private readonly first: Finding[] = []
  private file: { folder: string; descriptor: number } | undefined
  private pending: string[] = []

  add(finding: Finding): void {
    this.count += 1
    if (this.first.length < inMemory) this.first.push(finding)
    else if (this.count <= mostKept) {
      this.pending.push(JSON.stringify(finding))
      if (this.pending.length >= 1_000) this.flush()
    }
  }

  /** All that are kept; may be gone through more than once until the spool is closed. */
  *[Symbol.iterator](): Generator<Finding, void, undefined> {
    yield* this.first
    this.flush()
    if (this.file === undefined) return
    const { descriptor } = this.file
    const buffer = Buffer.alloc(64 * 1024)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (let at = 0; ;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, at)
      if (length === 0) return
      at += length
      const lines = (rest + decoder.write(buffer.subarray(0, length))).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as Finding
    }
  }

  close(): void {
    if (this.file === undefined) return
    closeSync(this.file.descriptor)
    rmSync(this.file.folder, { recursive: true, force: true })
    this.file = undefined
  }

  private flush(): void {
    if (this.pending.length === 0) return
    this.file ??= makeFile()
    writeSync(this.file.descriptor, `${this.pending.join('\n')}\n`)
    this.pending = []
  }
}

function makeFile(): { folder: string; descriptor: number } {
  const folder = mkdtempSync(join(tmpdir(), 'los-findings-'))
  const descriptor = openSync(join(folder, 'findings'), 'wx+', 0o600)
  try {
    // Children's names are in it: where the system allows, the file has no name from now on and goes with the process.
    rmSync(folder, { recursive: true })
  } catch { /* Windows keeps it until it is closed. */ }
  return { folder, descriptor }
}
