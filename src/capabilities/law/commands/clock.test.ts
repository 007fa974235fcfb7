import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'

const cli = new URL('../../../assembly/cli.ts', import.meta.url).pathname
const folder = await mkdtemp(join(tmpdir(), 'clock-'))
after(() => rm(folder, { recursive: true }))

/** Runs the command as a shell would. */
async function los(words: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [cli, ...words])
  const ended = once(child, 'exit') as Promise<[number]>
  child.stdin.on('error', () => undefined).end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, err }
}

async function file(name: string, holds: string): Promise<string> {
  await writeFile(join(folder, name), holds)
  return join(folder, name)
}

test('a rule with its facts prints one JSON object with the members of the interface', async () => {
  const typed = await los(['clock', 'ehcna-final-plan', 'requestReceived=2026-01-05'])
  assert.equal(typed.code, 0)
  assert.equal(typed.err, '')
  const said = JSON.parse(typed.out) as Record<string, unknown>
  assert.deepEqual(Object.keys(said), ['rule', 'answers', 'convention', 'source', 'version', 'working', 'readings', 'warnings'])
  // 5 January and 140 days.
  assert.deepEqual(said['answers'], { due: '2026-05-25', decideToAssessWasDue: '2026-02-16', finalPlanBy: '2026-05-25' })
  assert.deepEqual(await los(['clock', 'ehcna-final-plan', '--facts', await file('facts.json', '{"requestReceived":"2026-01-05"}')]), typed)
  assert.deepEqual(await los(['clock', 'ehcna-final-plan', '--facts', '-', '--json'], '\uFEFF{"requestReceived":"2026-01-05"}'), typed)
})

test('null and nothing both mean not known, and a value may hold =', async () => {
  const { code, out } = await los(['clock', 'cease-not-before', 'ceaseNoticeSent=2026-01-05', 'appealLodged=null', 'mediationCertificateIssued='])
  assert.equal(code, 0, out)
  assert.equal((await los(['clock', 'amend-final', 'amendmentNoticeSent=2026-03-09', 'reason=a=b'])).code, 0)
})

test('what cannot be answered ends with 2, nothing on standard output and one line on standard error', async () => {
  const list = await file('list.json', '["2026-01-05"]')
  const torn = await file('torn.json', '{"requestReceived":')
  const rule = 'ehcna-final-plan'
  const asked = 'Write requestReceived, the date on which the request reached the council, as a real date such as 2026-01-05'
  const rows: readonly (readonly [words: readonly string[], said: string])[] = [
    [[], 'Name a rule and its facts: npx los clock ehcna-final-plan requestReceived=2026-01-05. Every rule: npx los law rules'],
    [['requestReceived=2026-01-05'], 'Name the rule before its facts: npx los clock ehcna-final-plan requestReceived=2026-01-05'],
    [['ehcna-final-pln'], 'There is no rule "ehcna-final-pln". Did you mean ehcna-final-plan? Every rule: npx los law rules'],
    [['no-such-thing'], 'There is no rule "no-such-thing" in the law register. Every rule: npx los law rules'],
    [[rule], 'Give requestReceived, the date on which the request reached the council'],
    [[rule, 'requestReceived=5/1/2026'], asked],
    [[rule, 'requestReceived=2026-02-30'], asked],
    [[rule, 'requestReceived=2026-01-05', 'decisionToAsessMade=2026-02-16'], 'decisionToAsessMade is not a fact of this rule: did you mean decisionToAssessMade?'],
    [[rule, 'requestReceived'], '"requestReceived" is not a fact: write its name, = and its value, such as requestReceived=2026-01-05'],
    [[rule, '=2026-01-05'], '"=2026-01-05" is not a fact: write its name, = and its value, such as requestReceived=2026-01-05'],
    [[rule, 'requestReceived=2026-01-05', 'requestReceived=2026-01-06'], 'requestReceived is given twice: give it once'],
    [[rule, 'reason=2026-01-05', '--facts', list], `${list} holds no JSON object: write the facts as {"requestReceived":"2026-01-05"}`],
    [[rule, '--facts', torn], `${torn} is not JSON: write the facts as {"requestReceived":"2026-01-05"}`],
    [[rule, '--facts', join(folder, 'none.json')], `${join(folder, 'none.json')} cannot be read: there is no such file`],
    [[rule, '--facts', folder], `${folder} cannot be read: it is a folder`],
    [[rule, '--batch', list], 'With --batch the rule and its facts are in the file: leave them out of the command'],
    [['--batch', folder], `${folder} cannot be read: it is a folder`],
    [[rule, '--fact', list], 'Unknown option \'--fact\'. See: los help clock'],
  ]
  for (const [words, said] of rows) assert.deepEqual(await los(['clock', ...words]), { code: 2, out: '', err: `${said}\n` })
})

test('one fact in the file and in the command is given twice', async () => {
  const { code, err } = await los(['clock', 'ehcna-final-plan', 'requestReceived=2026-01-05', '--facts', '-'], '{"requestReceived":"2026-01-06"}')
  assert.deepEqual([code, err], [2, 'requestReceived is given twice: give it once\n'])
})

test('a batch ends with 0 when every line was answered, and with 1 and the count when one was not', async () => {
  const good = '{"rule":"ehcna-decide-to-assess","facts":{"requestReceived":"2026-01-05"}}\n'
  const well = await los(['clock', '--batch', await file('good.jsonl', good.repeat(3000))])
  assert.deepEqual([well.code, well.err, well.out.split('\n').length], [0, '', 3001])
  const mixed = await los(['clock', '--batch', '-'], `${good}\n${good.replace('2026-01-05', '5 January')}${good}`)
  assert.deepEqual([mixed.code, mixed.err], [1, '2 of 4 lines could not be answered: each says why in its place\n'])
  assert.equal(mixed.out.split('\n')[1], '{"line":2,"error":"This line is empty"}')
  assert.match(mixed.out.split('\n')[2] ?? '', /^\{"line":3,"error":"Write requestReceived, .*","fact":"requestReceived"\}$/)
})

test('a batch without a line cannot run, and says so', async () => {
  const empty = await file('empty.jsonl', '')
  assert.deepEqual(await los(['clock', '--batch', empty]), { code: 2, out: '', err: `${empty} is empty: write {"rule":"…","facts":{…}} a line\n` })
  assert.deepEqual(await los(['clock', '--batch', '-']), { code: 2, out: '', err: 'Standard input is empty: write {"rule":"…","facts":{…}} a line\n' })
})
