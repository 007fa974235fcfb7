import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import { blockNames, blocks } from '../profile/index.ts'
import type { BlockName } from '../profile/index.ts'
import type { BladeRow } from './blade-cells.ts'
import { limits } from './limits.ts'

export type Kept = { key: string; line: number; values: Record<string, string>; strays: Record<string, string> }

type Record_ = { key: string; line: number; data: string }

/**
 * The rows of an export in a temporary database, because they are in no order and may be more than memory holds. The
 * empty name makes it private and on disk: SQLite deletes the file as soon as it is opened, so nothing is left even
 * when the process is killed.
 */
export class BladeStore {
  private readonly database = new DatabaseSync('')
  private readonly children = new Map<BlockName, StatementSync>()

  constructor() {
    this.database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -4000')
    for (const name of blockNames) {
      this.database.exec(`create table ${blocks[name].module} (key text, parent text, place integer, line integer, data text)`)
    }
  }

  /** Gives a function that keeps rows of one block. */
  keep(name: BlockName): { add: (row: BladeRow, line: number) => void; done: () => void } {
    const insert = this.database.prepare(`insert into ${blocks[name].module} values (?, ?, ?, ?, ?)`)
    this.database.exec('begin')
    return {
      add: ({ key, parent, order, values, strays }, line) => {
        const { length } = Object.keys(strays)
        insert.run(key, parent, order, line, JSON.stringify(length === 0 ? [values] : [values, strays]))
      },
      done: () => { this.database.exec(`commit; create index ${blocks[name].module}_key on ${blocks[name].module} (key); create index ${blocks[name].module}_parent on ${blocks[name].module} (parent, place, line)`) },
    }
  }

  count(name: BlockName): number {
    return Number(this.database.prepare(`select count(*) as number from ${blocks[name].module}`).get()?.number)
  }

  /** The later line of two with one key. */
  duplicateKey(name: BlockName): { key: string; line: number } | undefined {
    return this.database.prepare(`select key, max(line) as line from ${blocks[name].module} group by key having count(*) > 1 order by 2 limit 1`)
      .get() as { key: string; line: number } | undefined
  }

  /** The first line whose parent is not there. */
  orphan(name: BlockName, parent: BlockName): { parent: string; line: number } | undefined {
    return this.database.prepare(`select child.parent, child.line from ${blocks[name].module} child
      where not exists (select 1 from ${blocks[parent].module} parent where parent.key = child.parent) order by line limit 1`)
      .get() as { parent: string; line: number } | undefined
  }

  /** All rows of a block, in their order; along an index, so that they are not sorted in memory. */
  *all(name: BlockName): Generator<Kept, void, undefined> {
    const rows = this.database.prepare(`select key, line, data from ${blocks[name].module} order by parent, place, line`).iterate()
    for (const row of rows) yield kept(row as Record_)
  }

  /** The rows below one parent, in their order; one more than the limit at most. */
  below(name: BlockName, parent: string): Kept[] {
    let statement = this.children.get(name)
    if (statement === undefined) {
      statement = this.database.prepare(`select key, line, data from ${blocks[name].module} where parent = ? order by place, line limit ${limits.blocks + 1}`)
      this.children.set(name, statement)
    }
    return (statement.all(parent) as Record_[]).map(kept)
  }

  close(): void {
    if (this.database.isOpen) this.database.close()
  }
}

function kept({ key, line, data }: Record_): Kept {
  const [values = {}, strays = {}] = JSON.parse(data) as Record<string, string>[]
  return { key, line, values, strays }
}
