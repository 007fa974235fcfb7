import type { From, Measure } from '../words.ts'

const needWords: readonly (readonly [code: string, words: string])[] = [
  ['asd', 'autism'],
  ['slcn', 'speech, language and communication needs'],
  ['semh', 'social, emotional and mental health needs'],
  ['mld', 'moderate learning difficulty'],
  ['sld', 'severe learning difficulty'],
  ['pmld', 'profound and multiple learning difficulty'],
  ['spld', 'specific learning difficulty'],
  ['pd', 'physical disability'],
  ['hi', 'hearing impairment'],
  ['vi', 'visual impairment'],
  ['msi', 'multi-sensory impairment'],
  ['oth', 'another difficulty or disability'],
  ['unknown', 'a need that was not recorded'],
]
const downSyndrome = 'Down syndrome was counted inside "another difficulty" before the 2026 release.'

/** Primary needs of plans in force and of new plans. */
export const needs: readonly Measure[] = [
  ...family('need', 'plans in force', 'january', true, cells => [
    { file: 'primary-need-plans-in-force-la-2025.csv', ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'sen_needs_all_plans', ...cells },
  ]),
  ...family('new-need', 'new plans', 'calendar year', false, cells => [
    { file: 'primary-need-new-plans-la-2024.csv', ...cells },
    { file: 'national-breakdowns-2025-release.csv', dataset: 'sen_need_newplans', ...cells },
  ]),
]

function family(prefix: string, of: string, counted: Measure['counted'], main: boolean, everywhere: (cells: Omit<From, 'file'>) => From[]): Measure[] {
  return needWords.map(([code, words]) => ({
    id: `${prefix}-${code}`, subject: 'Needs', title: `Share of ${of} for ${words}`, unit: 'percent', better: null, counted, main,
    definition: `Share of ${of} whose primary need is ${words}.`, numerator: `${of} for ${words}`, denominator: of,
    ...(code === 'oth' ? { cautions: [downSyndrome] } : {}),
    from: everywhere({ value: `${code}_pc`, over: { numerator: code === 'unknown' ? 'number_need_unknown' : `number_${code}`, denominator: ['ehc_plans'] } }),
  }))
}
