import { anyone, system } from '../../platform/actor/index.ts'
import { command, type Command } from '../../platform/cli/index.ts'
import { loadStatistics } from './actions/load-statistics.ts'
import { comparators } from './reads/comparators.ts'
import { measuresBySubject } from './reads/measures.ts'
import { series } from './reads/series.ts'
import { cellInWords } from './rules/in-words.ts'
import { periodInWords } from './rules/period.ts'
import { england, markMeaning, type Figure } from './words.ts'

const figure = command({
  name: 'statistics figure',
  summary: 'A published measure for England or one area, over every period, with its file and line',
  options: {
    measure: { type: 'string', description: 'the measure, as listed by: los statistics measures' },
    area: { type: 'string', description: 'three-digit code of the area; England when left out' },
    period: { type: 'string', description: 'one period only, such as 2024 or 2023/24' },
  },
  needs: 'database',
  run: async ({ db, out, json, fail }, options) => {
    const { measure, period } = options
    const area = typeof options.area === 'string' ? options.area : england
    if (typeof measure !== 'string') return fail('Say which measure: --measure plans-within-20-weeks. See: los statistics measures')
    const found = await db.begin(anyone, async work => {
      const one = await series(work, measure, area)
      return one === undefined ? undefined : { ...one, beside: area === england ? undefined : await comparators(work, measure, area) }
    })
    if (found === undefined) return fail(`Nothing is published here as "${measure}" for "${area}". See: los statistics measures`)
    const figures = found.figures.filter(each => period === undefined || each.period === period)
    const lines = found.beside?.lines.filter(line => line.kind !== 'area') ?? []
    if (options.json === true) {
      json({
        measure: { id: found.measure.id, title: found.measure.title, unit: found.measure.unit, definition: found.measure.definition, better: found.measure.better, breaks: found.measure.breaks, cautions: found.measure.cautions },
        area: { code: found.area.code, name: found.area.name },
        figures: figures.map(asJson),
        comparators: lines.map(line => ({ kind: line.kind, name: line.name, points: line.points.filter(point => period === undefined || point.period === period) })),
        notes: found.beside?.notes ?? [],
      })
    } else {
      out(`${found.measure.title}: ${found.area.name}`)
      for (const each of figures) {
        const beside = lines.map(line => `${line.name} ${cellInWords(found.measure.unit, line.points.find(point => point.period === each.period))}`)
        out(`${periodInWords(found.measure.counted, each.period).padEnd(22)}${cellInWords(found.measure.unit, each).padStart(14)}  ${[...beside, `${each.source}.csv line ${each.line}`].join('; ')}`)
        if (each.note !== null) out(`${''.padEnd(22)}${each.note}`)
      }
    }
    return figures.length > 0 ? 0 : 1
  },
})

const list = command({
  name: 'statistics measures',
  summary: 'What can be asked of the published figures',
  options: { all: { type: 'boolean', description: 'every detail, not only the main measures' } },
  needs: 'database',
  run: async ({ db, out, json }, options) => {
    const subjects = await db.begin(anyone, work => measuresBySubject(work, { mainOnly: options.all !== true }))
    if (options.json === true) json(subjects.flatMap(({ subject, measures }) => measures.map(({ id, title, unit, definition, better, counted }) => ({ id, subject, title, unit, definition, better, counted }))))
    else for (const { subject, measures } of subjects) {
      out(subject)
      for (const { id, title, unit } of measures) out(`  ${id.padEnd(40)} ${title} (${unit})`)
    }
    return 0
  },
})

const load = command({
  name: 'statistics load',
  summary: 'Loads the shipped statistics of data/published; does nothing when they are already in',
  needs: 'database',
  run: async ({ db, out, json }, options) => {
    const loaded = await db.beginLoading(system('los statistics load'), loadStatistics)
    if (options.json === true) json(loaded)
    else out(loaded.changed ? `Loaded ${loaded.figures.toLocaleString('en-GB')} figures.` : `Nothing to do: these ${loaded.figures.toLocaleString('en-GB')} figures are already in.`)
    return 0
  },
})

/** The room's commands. */
export const commands: readonly Command[] = [figure, list, load]

function asJson({ period, value, mark, derived, numerator, denominator, source, line, note }: Figure) {
  return { period, value, why: value === null && mark !== null ? markMeaning[mark] : null, derived, numerator, denominator, source: `data/published/${source}.csv`, line, note }
}
