import { z } from 'zod'
import { barChart, dotChart, lineChart, stackedChart } from '../../charts/index.ts'
import { dateField } from '../fields.ts'
import { listLinks } from '../list.ts'
import { page } from '../page.ts'
import { invalid, redirect } from '../reply.ts'

const sentence = 'In 2025, 46 in 100 trains were on time, six fewer than a year before.'
const years = (values: number[]) => values.map((y, index) => ({ x: 2018 + index, y }))
const table = {
  caption: 'Trains on time, by year',
  head: [{ text: 'Year' }, { text: 'North', numeric: true }, { text: 'All', numeric: true }],
  rows: [[{ text: '2024' }, { text: '52%', numeric: true }, { text: '50%', numeric: true }], [{ text: '2025' }, { text: '46%', numeric: true }, { text: '46%', numeric: true }]],
}
const csv = { href: '/place?as=csv' }
const source = { text: 'Timetable office, trains 2026, table 7', href: 'https://example.org/trains', note: 'published 5 June 2026' }

/** Pages of nothing in particular, which use every part of the layout: for tests, and to look at. */
export const samplePages = [
  page({
    path: '/',
    permit: 'anyone',
    record: 'sample.list',
    view: 'platform/web/samples/list.njk',
    input: z.object({ page: z.coerce.number().int().min(1).catch(1), sort: z.string().optional() }),
    load: (_work, { page: at, sort }) => {
      const list = listLinks({ path: '/', filters: { kind: 'express' }, page: at, pageSize: 50, total: 1234, of: 'trains', sort: sort ?? 'due' })
      return {
        title: 'Trains today',
        list,
        counts: [{ count: 1234, text: 'trains' }, { count: 3, text: 'late', tone: 'late', href: '/?late=yes' }, { count: 5, text: 'due this hour', tone: 'soon' }, { count: 0, text: 'waiting on you' }],
        filters: {
          action: '/',
          hidden: [{ name: 'sort', value: 'due' }],
          clearHref: '/',
          fields: [
            { kind: 'search', name: 'q', label: 'Name', value: '' },
            { kind: 'select', name: 'kind', label: 'Kind', items: [{ value: '', text: 'Any' }, { value: 'express', text: 'Express', selected: true }] },
            { kind: 'checkboxes', name: 'late', label: 'Show', items: [{ value: 'yes', text: 'Only late', checked: true }] },
          ],
        },
        table: {
          id: 'trains',
          caption: 'Trains, soonest first',
          captionHidden: true,
          firstCellIsHeader: true,
          head: [{ text: 'Train' }, { text: 'Due', sort: list.sort('due') }, { text: 'Status' }, { text: 'Waiting on' }, { text: 'Carriages', numeric: true, sort: list.sort('carriages') }],
          rows: Array.from({ length: 8 }, (_, index) => [
            { text: `Night mail ${index + 1}`, href: '/place', note: index === 2 ? 'Runs on Saturdays only' : undefined },
            { text: `${16 + index} Nov 2026`, nowrap: true },
            { status: [{ text: `${7 - index} days late`, tone: 'late' }, { text: 'due today', tone: 'soon' }, { text: 'arrived', tone: 'met' }, { text: 'withdrawn', tone: 'quiet' }][index % 4] },
            { text: index % 2 === 0 ? 'Signal box, asked 2 October' : 'Nobody' },
            { text: String(12 - index), numeric: true },
          ]),
        },
      }
    },
  }),
  page({
    path: '/place',
    permit: 'anyone',
    record: 'sample.place',
    view: 'platform/web/samples/place.njk',
    load: () => ({
      title: 'Wrenfold Junction',
      region: 'South West',
      banner: 'Wrenfold is a fictional place; every train in it is invented.',
      breadcrumbs: [{ text: 'England', href: '/' }, { text: 'South West', href: '/' }],
      lead: 'Inspected in February 2024: trains run unevenly. The next inspection is due by February 2027. The junction must publish its plan by Monday 25 May 2026.',
      published: Temporal.PlainDate.from('2026-05-25'),
      trains: 1234,
      share: 0.456,
      figures: [
        { id: 'a', heading: 'Trains on time', sentence, table, csv, source, svg: lineChart({ title: 'Trains on time', sentence, yLabel: 'On time', yFormat: 'percent', series: [{ name: 'Wrenfold', emphasis: true, points: years([70, 62, 58, 61, 60, 55, 52, 46]) }, { name: 'England', points: years([58, 60, 60, 58, 60, 50, 50, 46]) }, { name: 'South West', points: years([49, 50, 42, 41, 40, 37, 35, 40]) }] }).svg },
        { id: 'b', heading: 'Against others like it', sentence, table, csv, source, svg: dotChart({ title: 'Against others', sentence, format: 'percent', dots: [{ label: 'Wrenfold', value: 46, kind: 'this' }, { label: 'England', value: 46, kind: 'whole' }, { label: 'South West', value: 40, kind: 'whole' }, { label: 'Ashmere', value: 31, kind: 'similar' }, { label: 'Coldharbour', value: 62, kind: 'similar' }, { label: 'Marlow Vale', value: null, kind: 'similar' }] }).svg },
        { id: 'c', heading: 'Late by line', sentence, table, csv, source, svg: barChart({ title: 'Late by line', sentence, format: 'share', reference: { name: 'All', value: 0.26 }, bars: ['North', 'South', 'West'].map((label, index) => ({ label, value: 0.2 + index / 10, low: 0.12 + index / 10, high: 0.3 + index / 10, emphasis: index === 2 })) }).svg },
        { id: 'd', heading: 'What inspectors found', sentence, table, csv, source, svg: stackedChart({ title: 'Outcomes', sentence, parts: ['Runs well', 'Runs unevenly', 'Does not run'], rows: [{ label: '2024', counts: [10, 20, 11] }, { label: '2025', counts: [9, 16, 7] }] }).svg },
      ],
    }),
  }),
  page({
    path: '/form',
    permit: 'anyone',
    record: 'sample.form',
    view: 'platform/web/samples/form.njk',
    load: () => ({ title: 'Tell us about a train', backLink: { text: 'Back', href: '/' }, values: { name: '', 'left-day': '', 'left-month': '', 'left-year': '', arrived: '' } }),
    act: {
      body: z.object({
        name: z.string().trim().min(1, 'Enter the name of the train'),
        left: dateField({ missing: 'Enter the date it left', impossible: 'The date it left must be a real date' }),
        arrived: z.enum(['yes', 'no'], 'Choose whether it arrived'),
      }),
      run: (_work, _input, { name }) => (name === 'Ghost' ? invalid([{ field: 'name', text: 'That train does not exist' }], { name }) : redirect('/place')),
    },
  }),
]
