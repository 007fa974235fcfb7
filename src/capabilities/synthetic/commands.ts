import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { command, type Context, type Given } from '../../platform/cli/index.ts'
import type { RawPerson } from '../sen2/words.ts'
import { writeBlade, writeXml } from '../sen2/index.ts'
import { generateReturn } from './generate.ts'
import { rates } from './rules/character.ts'
import { giasCsv } from './rules/gias-csv.ts'
import { fictionalAreaName, fictionalSettings } from './rules/settings.ts'
import type { Character, ReturnRequest } from './words.ts'

/** `los synthetic return`: writes the SEN2 return of a fictional area to a file. */
const returnCommand = command({
  name: 'synthetic return',
  summary: 'Write a SEN2 return of invented children for a fictional area (990 to 999)',
  options: {
    'area': { type: 'string', description: 'the fictional area, 990 to 999: Wrenfold is 999, Ashmere 998' },
    'plans': { type: 'string', description: 'plans in force at the census; 3700, the middle English area, if left out' },
    'seed': { type: 'string', description: 'a whole number; the same seed gives the same return; 1 if left out' },
    'out': { type: 'string', description: 'the file to write; for blade, the folder' },
    'format': { type: 'string', description: 'xml, or blade for the nine CSV files that COLLECT exports; xml if left out' },
    'census': { type: 'string', description: 'the census day; 2026-01-15 if left out; 2027-01-21 moves the same children on a year' },
    'character': { type: 'string', description: 'how it keeps time: national, good, median or late; median if left out' },
    'cast': { type: 'boolean', description: 'put the named children of the cast first (Wrenfold, 999)' },
    'flaws': { type: 'string', description: 'share of people given one mistake, from 0 to 1' },
  },
  needs: 'nothing',
  run: async (context, options) => {
    const asked = askedOf(options)
    if (typeof asked === 'string') return context.fail(asked)
    const { request, out, format } = asked
    const { header, persons } = generateReturn(request)
    const people = await counting(context, persons, counted => format === 'blade'
      ? writeBlade(out, header, counted, (header.DateTime ?? '').slice(0, 10))
      : pipeline(Readable.from(writeXml(header, counted)), createWriteStream(out)))
    if (options.json === true) context.json({ ...request, out, people })
    else context.out(`${out}: ${people.toLocaleString('en-GB')} invented people of ${fictionalAreaName(request.area)} (${request.area}), ${request.plans.toLocaleString('en-GB')} plans, seed ${request.seed}`)
    return 0
  },
})

/** `los synthetic settings`: writes the invented schools and colleges of a fictional area as a GIAS file. */
const settingsCommand = command({
  name: 'synthetic settings',
  summary: 'Write the invented schools and colleges of a fictional area as a GIAS file',
  options: { 'area': { type: 'string', description: 'the fictional area, 990 to 999' }, 'out': { type: 'string', description: 'the CSV file to write' } },
  needs: 'nothing',
  run: async (context, { area, out, json }) => {
    if (typeof area !== 'string' || !/^99\d$/.test(area)) return context.fail('--area: say a fictional area, 990 to 999')
    if (typeof out !== 'string' || out === '') return context.fail('--out is missing: say the file to write')
    await writeFile(out, giasCsv(area))
    const settings = fictionalSettings(area).length
    if (json === true) context.json({ area, out, settings })
    else context.out(`${out}: ${settings} invented settings of ${fictionalAreaName(area)} (${area})`)
    return 0
  },
})

/** The room's commands. */
export const commands = [returnCommand, settingsCommand]

async function counting(context: Context, persons: Iterable<RawPerson>, write: (counted: Iterable<RawPerson>) => Promise<void>): Promise<number> {
  const progress = context.progress('People written')
  let people = 0
  await write({
    *[Symbol.iterator]() {
      for (const person of persons) {
        people++
        if (people % 500 === 0) progress.to(people)
        yield person
      }
    },
  })
  progress.end()
  return people
}

type Asked = { readonly request: ReturnRequest; readonly out: string; readonly format: 'xml' | 'blade' }

function askedOf(options: Given): Asked | string {
  const text = (name: string) => typeof options[name] === 'string' ? options[name].trim() : undefined
  const area = text('area')
  if (area === undefined) return '--area is missing: say a fictional area, 990 to 999'
  if (!/^99\d$/.test(area)) return `--area ${area}: invented children may be made only for fictional areas, 990 to 999`
  const out = text('out')
  if (out === undefined || out === '') return '--out is missing: say the file to write'
  const format = text('format') ?? 'xml'
  if (format !== 'xml' && format !== 'blade') return `--format: there is no "${format}"; say xml or blade`
  const plans = whole(text('plans') ?? '3700')
  if (plans === null || plans < 1 || plans > 250_000) return `--plans: "${text('plans') ?? ''}" is not a number from 1 to 250000`
  const seed = whole(text('seed') ?? '1')
  if (seed === null) return `--seed: "${text('seed') ?? ''}" is not a whole number`
  const character = text('character') ?? 'median'
  if (!isCharacter(character)) return `--character: there is no "${character}"; say one of ${Object.keys(rates).join(', ')}`
  const flaws = text('flaws') === undefined ? undefined : Number(text('flaws'))
  if (flaws !== undefined && !(flaws >= 0 && flaws <= 1)) return `--flaws: "${text('flaws') ?? ''}" is not a share from 0 to 1`
  const census = text('census') ?? '2026-01-15'
  if (!/^202[67]-01-\d{2}$/.test(census)) return `--census: "${census}" is not a January day of 2026 or 2027, written like 2027-01-21`
  if (options.cast === true && area !== '999') return '--cast: the cast live in Wrenfold, area 999'
  return { request: { area, seed, plans, census, character, cast: options.cast === true, ...flaws === undefined ? {} : { flaws } }, out, format }
}

function whole(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

function isCharacter(text: string): text is Character {
  return Object.hasOwn(rates, text)
}
