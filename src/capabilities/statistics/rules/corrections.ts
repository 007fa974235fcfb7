import type { Row } from './rows.ts'

type Correction = { readonly file: string; readonly when: (row: Row) => boolean; readonly area?: string; readonly doubtful?: readonly string[]; readonly about?: readonly string[]; readonly note: string }

const tribunal = 'tribunal-appeals-la-2014-2025.csv'
const newham = 'The published count of plans in Newham falls from 2,705 to 1,199 in January 2025 and is 3,639 a year later: read it, and rates made with it, with care.'
const swappedDecisions = ['appealable_decisions_old_method', 'appeal_rate_pc_old_method', 'appealable_decisions_new_method', 'appeal_rate_pc_new_method']
const isYorkshire = (row: Row): boolean => row.region === 'E12000003' && row.level === 'Local authority'
const upTo2024 = (row: Row): boolean => row.period < '2025'

// To 2024 the three codes are one place out: "892" has four decisions for every plan Nottingham had and stops when
// Northamptonshire was abolished in 2021; "928" goes on after that; "891" leaps from 52 appeals to 197 in 2025, when the codes are right.
const shifted = (printed: string, area: string, name: string): Correction => ({
  file: tribunal, when: row => row.area === printed && upTo2024(row), area,
  note: `The file prints these figures under code ${printed}; their size and dates are those of ${name}, so they are kept under ${area}.`,
})

/** Where a published file is plainly wrong about its own rows: re-keyed, or marked doubtful and left out; never re-estimated. */
export const corrections: readonly Correction[] = [
  shifted('891', '892', 'Nottingham'),
  shifted('892', '928', 'Northamptonshire'),
  shifted('928', '891', 'Nottinghamshire'),
  {
    file: tribunal, when: row => (row.area === '823' || row.area === '873') && row.period !== '2024',
    note: 'The source lists Central Bedfordshire as 873 and Cambridgeshire as 823; joined here by name.',
  },
  {
    file: tribunal, when: row => (row.area === '823' || row.area === '873') && row.period === '2024', doubtful: swappedDecisions,
    note: 'The source lists Central Bedfordshire as 873 and Cambridgeshire as 823, and for 2024 joins the decisions of one to the appeals of the other.',
  },
  {
    file: tribunal, when: row => row.area === '838' && row.period < '2019', area: '835',
    note: 'The file prints today\'s code; before April 2019 Dorset was the former county area.',
  },
  {
    file: 'new-plans-la-2019-2024.csv', when: row => row.period === '2022' && isYorkshire(row), doubtful: ['new_ehc_plans'],
    note: 'For 2022 the file repeats the total of Yorkshire and The Humber, 6,078, for each of its areas.',
  },
  {
    file: 'residential-placements-la-2019-2025.csv', when: row => row.period === '202223', about: ['res_tot'],
    note: 'For January 2023 the England and regional totals are larger than the two kinds of placement together; the totals of areas are not.',
  },
  {
    file: 'timeliness-20-week-la-2019-2024.csv', when: row => row.period === '2024' && (row.area === '838' || row.area === '201'),
    note: 'The council marked every plan of 2024 as an exception.',
  },
  {
    file: 'ehc-plans-in-force-la-2019-2025.csv', when: row => row.area === '316' && row.period === '202425', note: newham,
  },
  {
    file: tribunal, when: row => row.area === '316' && row.period === '2025', about: ['plans_in_force'], note: newham,
  },
  {
    file: 'national-2026-release.csv', when: row => row.dataset === 'requests' && row.topic === '',
    note: 'The count for England was worked out as female plus male, and equals the sum over source of request.',
  },
]

/** The row with its area and cells put right, and the note that says so. */
export function corrected(file: string, row: Row): Row {
  const found = corrections.find(correction => correction.file === file && correction.when(row))
  if (found === undefined) return row
  const cells = found.doubtful === undefined ? row.cells : { ...row.cells, ...Object.fromEntries(found.doubtful.filter(column => (row.cells[column] ?? '') !== '').map(column => [column, 'd'])) }
  return { ...row, area: found.area ?? row.area, cells, note: found.note, noteAbout: found.doubtful ?? found.about }
}
