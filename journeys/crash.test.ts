import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gone, killAll, newInstallation, pause, running, type Ended, type Installation, type Server } from './crash-installation.ts'

// Real processes, killed with SIGKILL. LOS_CRASH_SEED repeats the moments of an earlier run as nearly as a machine can.
const seed = Number(process.env.LOS_CRASH_SEED ?? randomInt(1, 2 ** 31))
const random = mulberry(seed)

let one: Installation
let two: Installation
let server: Server
let second: Server
before(async () => { [one, two] = await Promise.all([newInstallation(), newInstallation()]) })
const clean = async (): Promise<void> => { await Promise.all([one, two].map(each => each?.remove())) }
after(clean)
// The runner ends a test that takes too long with SIGTERM, and hooks do not run then.
process.once('SIGTERM', () => { void clean().finally(() => process.exit(1)) })

type Counts = { children: number; requests: number; plans: number; duties: number; returns: number }
const nothing: Counts = { children: 0, requests: 0, plans: 0, duties: 0, returns: 0 }
let whole: Counts
let importTakes: number

test('two installations run side by side', async () => {
  [server, second] = await Promise.all([one.start(), two.start()])
  assert.notEqual(server.origin, second.origin)
  assert.deepEqual(await Promise.all([answers(server), answers(second)]), [200, 200])
})

test('an import that nothing disturbs gives the whole', async t => {
  const made = await two.command('synthetic', 'return', '--area', '999', '--plans', '3700', '--seed', '7', '--out', file()).ended
  assert.equal(made.code, 0, made.err)
  const ended = two.command('sen2', 'import', file(), '--area', '999', '--json').ended
  await importing(two)
  const began = performance.now()
  await notImporting(two)
  importTakes = performance.now() - began
  const outcome = read<{ kind: string; people: number; duties: number }>(await ended)
  whole = await counted(two)
  assert.equal(outcome.kind, 'imported')
  assert.deepEqual({ children: whole.children, duties: whole.duties, returns: whole.returns }, { children: outcome.people, duties: outcome.duties, returns: 1 })
  // 3,700 plans in force were asked for; the return also has those that ended in its year.
  assert.ok(whole.plans >= 3700 && whole.requests > 0, JSON.stringify(whole))
  t.diagnostic(`seed ${seed}; the import takes ${Math.round(importTakes)} ms and gives ${JSON.stringify(whole)}`)
})

test('interrupted by Ctrl-C, the server ends well and takes its database with it', async () => {
  const pids = two.postgres()
  assert.ok(pids.length > 1)
  process.kill(second.pid, 'SIGINT')
  const { code, err } = await second.ended
  assert.equal(code, 0, err)
  await gone(pids.slice(1))
  assert.deepEqual(running(pids), [])
  assert.equal(two.url(), null)
})

test('an import killed at any moment is wholly there or wholly not, and then runs to the end', async t => {
  for (let round = 0; round < 3; round++) {
    // One moment in each third of the import, so that three are never all at one end of it; a little early, for it may run faster this time.
    const moment = (round + random()) / 3 * importTakes * 0.7
    const command = one.command('sen2', 'import', file(), '--area', '999', '--json')
    await importing(one)
    await pause(moment)
    await killAll([command.pid, ...one.postgres(), server.pid])
    await command.ended

    // A command recovers the database as well as the server does.
    if (round === 1) assert.deepEqual(faultsOf(await one.command('record', 'verify', '--json').ended), [])
    server = await one.start()
    const found = await counted(one)
    assert.deepEqual(found, found.returns === 0 ? nothing : whole)
    const [undone] = await one.ask<{ kB: number }>(`select (sum(pg_relation_size(oid)) / 1024)::int as "kB" from pg_class where oid in ('people.child'::regclass, 'plan.plan'::regclass, 'duties.duty'::regclass)`)
    t.diagnostic(`killed ${Math.round(moment)} ms into the import, found ${found.returns === 0 ? `nothing, in ${undone?.kB} kB` : 'the whole'}`)
    if (found.returns > 0) break
  }
  const { code, err } = await one.command('sen2', 'import', file(), '--area', '999', '--json').ended
  assert.equal(code, 0, err)
  await killAll([...one.postgres(), server.pid])
  server = await one.start()
  assert.deepEqual(await counted(one), whole)
})

test('every acknowledged write survives, and the record proves itself', async t => {
  const url = one.url()
  assert.ok(url !== null)
  const stopAt = 20 + Math.floor(random() * 160)
  const client = one.program('journeys/crash-writer.ts', url, '200')
  let said = ''
  let errors = ''
  const closed = once(client, 'close')
  client.stderr?.setEncoding('utf8').on('data', (text: string) => { errors += text })
  await new Promise<void>((resolve, reject) => {
    client.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (new RegExp(`^${stopAt}$`, 'm').test(said)) resolve()
    })
    client.once('exit', () => reject(new Error(`The client ended early: ${errors}`)))
  })
  const pids = [...one.postgres(), server.pid]
  await pause(random() * 10)
  await killAll(pids)
  await closed

  const lines = said.trim().split('\n')
  const acknowledged = lines.filter(line => /^\d+$/.test(line)).map(Number)
  const sealed = lines.filter(line => line.startsWith('sealed ')).reduce((sum, line) => sum + Number(line.slice(7)), 0)
  assert.ok(acknowledged.length >= stopAt)

  server = await one.start()
  const rows = await one.ask<{ number: number }>(`select substr(page, 8)::int as number from record.look where area = '999' and page like '/crash/%' order by 1`)
  const kept = rows.map(({ number }) => number)
  // The write under way may have been committed without its answer arriving.
  assert.deepEqual(kept.slice(0, acknowledged.length), acknowledged)
  assert.ok(kept.length <= acknowledged.length + 1, `${kept.length} kept of ${acknowledged.length} acknowledged`)
  const verdicts = read<{ area: string; sealed: number; faults: unknown[] }[]>(await one.command('record', 'verify', '--json').ended)
  const verdict = verdicts.find(({ area }) => area === '999')
  assert.deepEqual(verdict?.faults, [])
  assert.ok(verdict.sealed >= sealed, `${verdict.sealed} sealed of ${sealed} acknowledged`)
  t.diagnostic(`${acknowledged.length} acknowledged, ${kept.length} kept, ${verdict.sealed} sealed; the client ended ${client.exitCode}: ${/^Error: .*/m.exec(errors)?.[0] ?? errors}`)
})

test('a server killed alone leaves its database, and the next takes it over', async () => {
  const [postmaster = 0] = one.postgres()
  await killAll([server.pid])
  assert.deepEqual(running([postmaster]), [postmaster])
  server = await one.start()
  assert.match(server.said(), /Database taken over/)
  assert.equal(one.postgres()[0], postmaster)
  assert.equal(await answers(server), 200)
})

const file = (): string => join(two.folder, 'return.xml')
const answers = async ({ origin }: Server): Promise<number> => (await fetch(origin)).status

function read<T>({ code, out, err }: Ended): T {
  assert.equal(code, 0, err)
  return JSON.parse(out) as T
}

function faultsOf(ended: Ended): unknown[] {
  return read<{ faults: unknown[] }[]>(ended).flatMap(({ faults }) => faults)
}

async function counted(where: Installation): Promise<Counts> {
  const [row] = await where.ask<Counts>(`select (select count(*)::int from people.child) as children, (select count(*)::int from pathway.request) as requests,
    (select count(*)::int from plan.plan) as plans, (select count(*)::int from duties.duty) as duties, (select count(*)::int from sen2.return) as returns`)
  assert.ok(row)
  return row
}

/** An import holds its area's row from its first moment to its last; RowShareLock is what `for no key update` takes on the table. */
async function holding(where: Installation): Promise<boolean> {
  const rows = await where.ask(`select 1 from pg_locks l join pg_stat_activity a using (pid)
    where l.relation = 'places.area'::regclass and l.mode = 'RowShareLock' and a.usename = 'los_loader'`)
  return rows.length > 0
}

const importing = (where: Installation): Promise<void> => until(() => holding(where))
const notImporting = (where: Installation): Promise<void> => until(async () => !await holding(where))

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000
  while (!await holds()) {
    if (performance.now() > end) throw new Error('What was waited for did not come')
    await pause(10)
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function mulberry(from: number): () => number {
  let state = from
  return () => {
    state = state + 0x6d2b79f5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32
  }
}
