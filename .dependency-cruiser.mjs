import { river } from './src/assembly/river.ts'

// What may import what. The rooms and their order are `src/assembly/river.ts`; the reasons are `docs/02-the-river.md`.
const room = '^src/capabilities/([^/]+)/'
// What only tests use says so in its name.
const test = '[.]test[.]ts$|/(testing|example|any-return)[.]ts$|/(testing|cases)/'
const pure = `${room}(|.+/)(rules|profile|catalogue)/`
const door = '^src/capabilities/[^/]+/((pages|commands|panels|jobs|notices)/|(commands|panels|jobs|api|fhir)[.]ts$)'
const store = 'store([.]ts$|/)'
const wordsOfTheReturn = '^src/capabilities/sen2/words[.]ts$'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const upstreamOnly = river.map((name, at) => rule(
  `${name}-uses-upstream-only`,
  'Facts flow one way: a room knows what is upstream of it and never what is downstream.',
  { path: `^src/capabilities/${name}/` },
  { path: `^src/capabilities/(?!(${river.slice(0, at + 1).join('|')})/)` },
))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upstreamOnly,
    rule('through-the-front-door', 'A room is used through its index.ts, so that the rest of it can change.',
      { path: room, pathNot: test },
      { path: '^src/capabilities/', pathNot: ['^src/capabilities/$1/', '^src/capabilities/[^/]+/index[.]ts$', wordsOfTheReturn] }),
    rule('the-words-of-the-return-are-types', 'Invented areas are made in the shape of a return; its words may be used as types.',
      { path: '^src/', pathNot: ['^src/capabilities/sen2/', test] },
      { path: wordsOfTheReturn, dependencyTypesNot: ['type-only'] }),
    rule('rules-are-pure', 'Rules import rules, words, the data they are written over, and the ground; of another room, only types.',
      { path: pure, pathNot: test },
      { pathNot: ['^src/capabilities/$1/(|.+/)(rules|profile|catalogue)/', '^src/capabilities/$1/(|.+/)words[.]ts$', '^src/ground/', '^src/capabilities/[^/]+/index[.]ts$', wordsOfTheReturn, 'node_modules/csv-parse/'] }),
    rule('rules-take-only-types-of-other-rooms', 'A rule that called another room would reach its database.',
      { path: pure, pathNot: test },
      { path: '^src/capabilities/[^/]+/index[.]ts$', dependencyTypesNot: ['type-only'] }),
    rule('sql-in-the-store', 'All SQL of a room is in its store.',
      { path: '.', pathNot: [`${room}${store}`, '^src/platform/(database|record)/'] },
      { path: 'node_modules/kysely/' }),
    rule('connections-in-the-platform', 'Rooms reach the database through a Work, never by a connection of their own.',
      { path: '^src/(capabilities|ground)/', pathNot: test },
      { path: 'node_modules/(pg|pg-boss|pg-copy-streams)/' }),
    rule('doors-call-actions-and-reads', 'Pages, commands, jobs and panels are thin: what they show or do has a name in actions or reads.',
      { path: door, pathNot: test },
      { path: `^src/capabilities/[^/]+/${store}`, dependencyTypesNot: ['type-only'] }),
    rule('ground-stands-on-nothing', 'Law, calendar and identifiers are pure: no machine, no room, no package. (Bank holidays are read from the file that ships.)',
      { path: '^src/ground/', pathNot: [test, '^src/ground/calendar/bank-holidays[.]ts$'] },
      { pathNot: '^src/ground/' }),
    rule('platform-knows-no-room', 'The machine contains nothing of SEND.',
      { path: '^src/platform/' },
      { path: '^(src/(capabilities|ground|assembly)|cast|journeys|bench)/' }),
    rule('only-assembly-knows-everything', 'Nothing uses the assembly but what starts it.',
      { path: '^src/', pathNot: '^src/assembly/' },
      { path: '^src/assembly/' }),
    rule('the-cast-is-for-trial', 'Only what makes the demo depends on its invented people.',
      { path: '^src/', pathNot: [test, '^src/(assembly|capabilities/synthetic)/'] },
      { path: '^(cast|journeys|bench|scripts)/' }),
    rule('tests-are-not-used', 'What is only for tests is used by tests.',
      { path: '^(src|cast)/', pathNot: [test, '^src/platform/database/index[.]ts$'] },
      { path: test }),
    rule('no-circles', 'Two files that need each other are one idea in two places.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('packages-are-declared', 'What runs in production is a dependency and not a tool of development.',
      { path: '^src/', pathNot: test },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], dependencyTypesNot: ['type-only'] }),
    rule('found', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What browsers are given is served as it is and never loaded here.
    exclude: { path: '^src/platform/web/look/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
