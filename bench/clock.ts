import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { count, median, type Measure } from './measure.ts'
import type { Place } from './place.ts'
import { writeQuestions } from './questions.ts'

const many = 300_000
const budget = 100_000

/**
 * `los clock --batch` as a whole, from its start to its end: a file read, each line parsed, answered with its working and printed.
 * The limit is a program that parses and prints the same lines. What counts is processor time, of every thread: one core's, however busy the others.
 */
export async function measureClock(place: Place, runs: number): Promise<Measure[]> {
  const path = join(place.folder, 'questions.jsonl')
  await writeQuestions(path, many)
  const [clock, json]: [Run[], Run[]] = [[], []]
  for (let run = 0; run < Math.max(3, runs); run++) {
    clock.push(await perSecond('../src/assembly/cli.ts', 'clock', '--batch', path))
    json.push(await perSecond('json-lines.ts', path))
  }
  const [measured, limit] = [median(clock.map(one => one.byProcessor)), median(json.map(one => one.byProcessor))]
  return [{
    what: `A batch of ${count(many)} questions of every rule, files and JSON included`,
    measured: `${count(measured)} answers/s of processor time, ${count(median(clock.map(one => one.byTheClock)))}/s by the clock`, limit: `JSON alone ${count(limit)}/s`, ratio: limit / measured,
    budget: `≥ ${count(budget)}/s`, within: measured >= budget,
  }]
}

type Run = { readonly byProcessor: number; readonly byTheClock: number }

async function perSecond(program: string, ...words: string[]): Promise<Run> {
  // What is printed goes nowhere, as it would into a file; what the process took is its last word.
  const last = 'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(`\\n${user+system}`)})'
  const began = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=4', '--import', last, new URL(program, import.meta.url).pathname, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  const said = await text(child.stderr)
  const took = Number(said.split('\n').at(-1)) / 1e6
  if (!(took > 0)) throw new Error(`${program} ${words.join(' ')} failed: ${said}`)
  return { byProcessor: many / took, byTheClock: many / (performance.now() - began) * 1000 }
}
