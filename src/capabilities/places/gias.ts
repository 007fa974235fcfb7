import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parse } from 'csv-parse'
import type { Setting } from './words.ts'

export class GiasProblem extends Error {}

export type GiasRow = { readonly setting: Setting; readonly hash: string }

/** Columns without which a file is not the GIAS extract. Columns beyond these are read when they are there. */
export const neededColumns = [
  'URN', 'LA (code)', 'LA (name)', 'EstablishmentNumber', 'EstablishmentName', 'TypeOfEstablishment (code)', 'TypeOfEstablishment (name)',
  'EstablishmentStatus (code)', 'EstablishmentStatus (name)', 'PhaseOfEducation (code)', 'PhaseOfEducation (name)', 'OpenDate', 'CloseDate',
  'StatutoryLowAge', 'StatutoryHighAge', 'Postcode',
] as const

/**
 * Streams the settings of a GIAS `edubasealldata` file. Columns are found by name, in any order. The official file is Windows-1252;
 * a file saved again as UTF-8 with its mark is read as that.
 */
export async function* readGias(file: string, groups: ReadonlyMap<string, string>, progress?: (bytes: number) => void): AsyncGenerator<GiasRow> {
  const decoder = new TextDecoder(await encodingOf(file), { ignoreBOM: false })
  const parser = parse({ columns: header => checked(header as string[], file), relax_column_count: false, skip_empty_lines: true, max_record_size: 100_000 })
  const source = createReadStream(file)
  const text = source.map((chunk: Buffer) => {
    progress?.(chunk.length)
    return decoder.decode(chunk, { stream: true })
  })
  const failed = (error: Error) => { parser.destroy(error) }
  source.on('error', failed)
  text.on('error', failed)
  text.pipe(parser)
  let line = 1
  try {
    for await (const row of parser as AsyncIterable<Record<string, string>>) {
      line++
      const setting = settingOf(row, groups, line)
      yield { setting, hash: createHash('sha256').update(JSON.stringify(setting)).digest('hex') }
    }
  } catch (error) {
    if (error instanceof GiasProblem) throw error
    throw new GiasProblem(`${file}: the file is not a CSV that can be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

async function encodingOf(file: string): Promise<'utf-8' | 'windows-1252'> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0)
    return bytesRead === 3 && buffer.equals(Buffer.from([0xEF, 0xBB, 0xBF])) ? 'utf-8' : 'windows-1252'
  } finally {
    await handle.close()
  }
}

function checked(header: string[], file: string): string[] {
  const missing = neededColumns.filter(column => !header.includes(column))
  if (missing.length > 0) {
    throw new GiasProblem(`${file}: not the GIAS "all establishment data" file: the column${missing.length > 1 ? 's' : ''} ${missing.map(name => `"${name}"`).join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing`)
  }
  return header
}

function settingOf(row: Record<string, string>, groups: ReadonlyMap<string, string>, line: number): Setting {
  const text = (column: string) => row[column]?.trim() || null
  const whole = (column: string) => { const value = text(column); return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null }
  const must = (column: string) => {
    const value = text(column)
    if (value === null) throw new GiasProblem(`line ${line}: "${column}" is empty`)
    return value
  }
  const on = (column: string) => dateOf(text(column), column, line)
  const urn = must('URN')
  if (!/^\d{6}$/.test(urn)) throw new GiasProblem(`line ${line}: "URN" should be six digits, and is "${urn.slice(0, 20)}"`)
  const typeCode = must('TypeOfEstablishment (code)').replace(/^0+(?=\d)/, '')
  return {
    urn, ukprn: text('UKPRN'), laCode: must('LA (code)').padStart(3, '0'), laName: text('LA (name)') ?? '', establishmentNumber: text('EstablishmentNumber'),
    previousLaCode: text('PreviousLA (code)'), previousEstablishmentNumber: text('PreviousEstablishmentNumber'), name: must('EstablishmentName'),
    typeCode, type: text('TypeOfEstablishment (name)') ?? '', group: groups.get(typeCode) ?? null,
    statusCode: must('EstablishmentStatus (code)'), status: text('EstablishmentStatus (name)') ?? '', phaseCode: text('PhaseOfEducation (code)'),
    phase: text('PhaseOfEducation (name)'), openedOn: on('OpenDate'), closedOn: on('CloseDate'), changedOn: on('LastChangedDate'),
    lowAge: whole('StatutoryLowAge'), highAge: whole('StatutoryHighAge'), gender: text('Gender (name)') ?? text('Gender'), capacity: whole('SchoolCapacity'),
    pupils: whole('NumberOfPupils'), censusOn: on('CensusDate'),
    senTypes: Array.from({ length: 13 }, (_, index) => text(`SEN${index + 1} (name)`)).filter((value): value is string => value !== null && value !== 'Not Applicable'),
    resourcedProvision: text('TypeOfResourcedProvision (name)'), resourcedOnRoll: whole('ResourcedProvisionOnRoll'), resourcedCapacity: whole('ResourcedProvisionCapacity'),
    unitOnRoll: whole('SenUnitOnRoll'), unitCapacity: whole('SenUnitCapacity'), specialClasses: text('SpecialClasses (name)') ?? text('SpecialClasses'),
    section41: text('Section41Approved (name)'), boarders: text('Boarders (name)') ?? text('Boarders'), street: text('Street'), locality: text('Locality'),
    town: text('Town'), postcode: text('Postcode'), easting: whole('Easting'), northing: whole('Northing'), trustCode: text('Trusts (code)'), trust: text('Trusts (name)'),
  }
}

// GIAS writes DD-MM-YYYY; an empty date is not known.
function dateOf(text: string | null, column: string, line: number): string | null {
  if (text === null) return null
  const parts = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(text)
  const iso = parts === null ? text : `${parts[3]}-${parts[2]}-${parts[1]}`
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString()
  } catch {
    throw new GiasProblem(`line ${line}: "${column}" should be a date like 31-08-2024, and is "${text.slice(0, 20)}"`)
  }
}
