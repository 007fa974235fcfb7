import { shortDate } from '../../../ground/calendar/index.ts'
import type { EnglandRead } from '../reads/england.ts'
import { firstOutcomes, nextOutcomes, type FirstOutcome, type NextOutcome, type ThemeCount } from '../rules/national.ts'
import { monthWords } from '../rules/history.ts'
import { inAHundred } from '../rules/sentences.ts'
import { openFigure } from './asked.ts'

type Cell = { text?: string; numeric?: boolean; href?: string; note?: string; status?: { text: string; tone: string } }
export type Table = { readonly sentence: string; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }

const firstWords: Record<FirstOutcome, string> = {
  noWsoa: 'No statement required', Yes: 'Statement required; re-visit found enough progress in all', Some: 'Statement required; re-visit found enough in some',
  No: 'Statement required; re-visit found enough in none', notRevisited: 'Statement required; no re-visit in the record', none: 'No inspection in its present shape',
}
const nextWords: Record<NextOutcome, string> = { positive: 'Typically positive', inconsistent: 'Inconsistent', systemic_failings: 'Failings', unknown: 'Not in the record', notYet: 'Not yet' }

/** From what each area's 2016 inspection found to what its first 2023 inspection found. */
export function transitionTable({ transitions }: EnglandRead): Table {
  const failing = (first: FirstOutcome) => transitions.get(first)?.get('systemic_failings')?.length ?? 0
  const done = (first: FirstOutcome) => nextOutcomes.filter(next => next !== 'notYet' && next !== 'unknown').reduce((sum, next) => sum + (transitions.get(first)?.get(next)?.length ?? 0), 0)
  const required = (['Yes', 'Some', 'No', 'notRevisited'] as const)
  const sum = (of: (first: FirstOutcome) => number) => required.reduce((total, first) => total + of(first), 0)
  return {
    sentence: `Of ${done('noWsoa')} areas that had needed no statement and have been inspected again, ${failing('noWsoa')} were then found to have widespread or systemic failings; of ${sum(done)} that had needed one, ${sum(failing)}. Each area is counted once, by its first inspection under each framework.`,
    head: [{ text: '2016 framework' }, ...nextOutcomes.map(next => ({ text: nextWords[next], numeric: true }))],
    rows: firstOutcomes.map(first => [{ text: firstWords[first] }, ...nextOutcomes.map(next => {
      const areas = transitions.get(first)?.get(next) ?? []
      return areas.length === 0 ? { text: '0', numeric: true } : { text: String(areas.length), numeric: true, href: `/england/areas?${new URLSearchParams({ before: first, after: next })}` }
    })]),
  }
}

/** How long reports took. */
export function timeToReport({ daysToReport, made }: EnglandRead): string | null {
  if (daysToReport === null) return null
  const { count, median, least, most } = daysToReport
  const basis = made.framework === '2016' ? 'the fifth day of the inspection' : 'the last day of the inspection'
  return `From ${basis} to publication took ${median} working days in the middle of ${count} inspections whose dates are known, from ${least} to ${most}.`
}

/** Every reported total beside what the records give. */
export function reportedTable({ reconciled }: EnglandRead): Table {
  const tested = reconciled.filter(row => row.agrees !== null)
  const contradicted = tested.filter(row => row.agrees === false)
  return {
    sentence: `${tested.length - contradicted.length} of ${tested.length} reported figures that the records can test agree with them. ${contradicted.map(({ total, recomputed }) => `“${total.metric}” was reported as ${total.reported}; the records give ${recomputed}.`).join(' ')}`,
    head: [{ text: 'As at' }, { text: 'What was reported' }, { text: 'Reported', numeric: true }, { text: 'Recomputed', numeric: true }, { text: 'Verdict' }],
    rows: reconciled.filter(({ total }) => total.framework !== 'context').map(({ total, recomputed, agrees, opens }) => [
      { text: asAtWords(total.asAt) },
      { text: sentenceCase(total.metric), note: `${sourceWords(total.sourceType)}${total.rule === null ? '' : ` · ${total.rule}`}${total.denominator === null ? '' : ` · out of ${total.denominator}`}` },
      { text: total.reported.toLocaleString('en-GB'), numeric: true },
      recomputed === null ? { text: '–', numeric: true } : { text: recomputed.toLocaleString('en-GB'), numeric: true, ...(opens === null ? {} : { href: openFigure(opens, opens.figure) }) },
      agrees === null ? { text: 'No record to test it' } : { status: agrees ? { text: 'Agrees', tone: 'met' } : { text: 'Contradicted', tone: 'late' } },
    ]),
  }
}

/** What inspectors keep naming. */
export function themeTable({ priorities, improvements }: EnglandRead): Table {
  const asked = new Map(priorities.map(theme => [theme.theme, theme]))
  const first = priorities[0]
  const second = improvements[0]
  return {
    sentence: first === undefined || second === undefined ? '' : `${themeWords(first.theme)} was named in the priority actions of ${first.share.count} of ${first.share.of} failing areas; ${lowerFirst(themeWords(second.theme))} among the improvements asked of ${second.share.count} of ${second.share.of} areas, ${inAHundred(second.share)}.`,
    head: [{ text: 'Theme' }, { text: 'In priority actions', numeric: true }, { text: 'In areas for improvement', numeric: true }],
    rows: improvements.map(theme => [{ text: themeWords(theme.theme) }, shareCell(asked.get(theme.theme)), shareCell(theme)]),
  }
}

/** A theme in words. */
export function themeWords(theme: string): string {
  const known: Record<string, string> = {
    ehc_plan_quality: 'Quality of EHC plans', ehc_timeliness: 'Timeliness of EHC assessments', annual_reviews: 'Annual reviews', health_waiting_times: 'Waiting for health services',
    neurodevelopmental_pathway: 'Neurodevelopmental pathways', speech_language_therapy: 'Speech and language therapy', mental_health_camhs: 'Mental health services',
    support_while_waiting: 'Support while waiting', joint_commissioning_sufficiency: 'Joint commissioning and sufficiency', governance_strategy_oversight: 'Governance, strategy and oversight',
    data_and_impact_monitoring: 'Use of data and checking impact', coproduction_voice_communication: 'Co-production, voice and communication',
    early_identification_graduated_approach: 'Early identification and graduated approach', transition_preparation_for_adulthood: 'Transition and preparation for adulthood',
    alternative_provision_eotas: 'Alternative provision', exclusion_attendance_inclusion: 'Exclusion, attendance and inclusion', workforce_training: 'Workforce and training',
    specialist_places: 'Specialist places', social_care_short_breaks: 'Social care and short breaks', equipment_wheelchairs_other_health: 'Equipment and other health services',
  }
  return known[theme] ?? theme
}

function shareCell(theme: ThemeCount | undefined): Cell {
  return theme === undefined ? { text: '–', numeric: true } : { text: `${theme.share.count} of ${theme.share.of}`, numeric: true, note: `${Math.round(theme.share.low * 100)} to ${Math.round(theme.share.high * 100)}%` }
}

function asAtWords(asAt: string): string {
  return asAt.length === 10 ? shortDate(Temporal.PlainDate.from(asAt)) : asAt.length === 7 ? monthWords(asAt) : asAt
}

function sourceWords(kind: string): string {
  const words: Record<string, string> = { 'seed': 'A report of the time', 'official statistic': 'Official statistics', 'official record': 'The official record', 'press': 'The press', 'parliament': 'A ministerial answer', 'compiled': 'This register' }
  return words[kind] ?? kind
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lowerFirst(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
