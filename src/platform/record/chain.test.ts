import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digest, inspect } from './chain.ts'
import type { Anchor, Fault, Link } from './words.ts'

type Entry = { readonly id: string; readonly body: string; readonly at: Temporal.Instant }

const start = Temporal.Instant.from('2026-01-15T09:00:00Z')
const entryOf = (id: string, minutes: number): Entry => ({ id, body: `what ${id} says`, at: start.add({ minutes }) })

/** A chain as sealing makes it. */
function sealed(entries: readonly Entry[], before = '', from = 1): Link[] {
  let hash = before
  return entries.map(({ id, body, at }, index) => {
    const content = digest('look', body)
    hash = digest(hash, content)
    return { position: from + index, kind: 'look', entry: id, entryAt: at, content, hash, body, at }
  })
}

function faultsOf(links: readonly Link[], anchors: readonly Anchor[] = []): Fault[] {
  const examination = inspect(anchors)
  for (const link of links) examination.take(link)
  if (examination.mustSeek()) for (const link of links) examination.seek(link)
  return examination.faults()
}

const renumbered = (links: readonly Link[]): Link[] => links.map((link, index) => ({ ...link, position: index + 1 }))
const headOf = (links: readonly Link[]): Anchor => ({ day: '2026-01-15', position: links.length, hash: links.at(-1)?.hash ?? '' })
const altered = (link: Link): Link => ({ ...link, body: `${link.body}, or so they say` })

type Mutation = {
  /** Whether it can be done at this place of a chain of so many. */
  readonly where?: (at: number, length: number) => boolean
  readonly does: (links: readonly Link[], at: number) => Link[]
  /** What must be found, of which entry or at which position. */
  readonly found: (links: readonly Link[], at: number) => { readonly what: Fault['what']; readonly entry?: string; readonly position?: number }
}

const isNotLast = (at: number, length: number) => at < length - 1
const idOf = (links: readonly Link[], at: number) => links[at]?.entry ?? ''

const mutations: Readonly<Record<string, Mutation>> = {
  'an entry is altered': { does: (links, at) => links.map((link, index) => index === at ? altered(link) : link), found: (links, at) => ({ what: 'altered', entry: idOf(links, at) }) },
  'an entry is given another time': { does: (links, at) => links.map((link, index) => index === at ? { ...link, at: start.add({ minutes: 500 }) } : link), found: (links, at) => ({ what: 'altered', entry: idOf(links, at) }) },
  'an entry is removed': { does: (links, at) => links.map((link, index) => index === at ? { ...link, body: null, at: null } : link), found: (links, at) => ({ what: 'removed', entry: idOf(links, at) }) },
  'a seal is removed': { where: isNotLast, does: (links, at) => links.filter((_, index) => index !== at), found: (_links, at) => ({ what: 'removed', position: at + 1 }) },
  'an entry is removed with its seal, and the rest moved up': { where: isNotLast, does: (links, at) => renumbered(links.filter((_, index) => index !== at)), found: (links, at) => ({ what: 'broken', entry: idOf(links, at + 1) }) },
  'an entry is altered and its digest made anew': {
    does: (links, at) => links.map((link, index) => index === at ? { ...altered(link), content: digest('look', altered(link).body ?? '') } : link), found: (links, at) => ({ what: 'broken', entry: idOf(links, at) }),
  },
  'an entry is altered and its seal made anew': {
    where: isNotLast, found: (links, at) => ({ what: 'broken', entry: idOf(links, at + 1) }),
    does: (links, at) => links.map((link, index) => {
      if (index !== at) return link
      const content = digest('look', altered(link).body ?? '')
      return { ...altered(link), content, hash: digest(links[at - 1]?.hash ?? '', content) }
    }),
  },
  'a hash is altered': { where: isNotLast, does: (links, at) => links.map((link, index) => index === at ? { ...link, hash: digest('nothing') } : link), found: (links, at) => ({ what: 'altered', entry: idOf(links, at) }) },
  'two neighbours change places': {
    where: isNotLast, found: (links, at) => ({ what: 'reordered', entry: idOf(links, at) }),
    does: (links, at) => renumbered(links.toSpliced(at, 2, ...links.slice(at, at + 2).toReversed())),
  },
  'an entry is moved to the front': { where: (at) => at > 0, does: (links, at) => renumbered([...links.slice(at, at + 1), ...links.toSpliced(at, 1)]), found: (links, at) => ({ what: 'reordered', entry: idOf(links, at) }) },
  'a forged entry is put in, well sealed': {
    where: isNotLast, found: () => ({ what: 'inserted', entry: 'forged' }),
    does: (links, at) => renumbered(links.toSpliced(at + 1, 0, ...sealed([entryOf('forged', at)], links[at]?.hash))),
  },
  'a forged entry is put in, badly sealed': {
    where: isNotLast, found: () => ({ what: 'inserted', entry: 'forged' }),
    does: (links, at) => renumbered(links.toSpliced(at + 1, 0, ...sealed([entryOf('forged', at)], 'nothing'))),
  },
  'an entry of last week is added at the end': {
    found: () => ({ what: 'inserted', entry: 'late' }), does: links => [...links, ...sealed([entryOf('late', -7 * 24 * 60)], links.at(-1)?.hash, links.length + 1)],
  },
}

const chains = fc.integer({ min: 2, max: 12 }).chain(length => fc.record({ links: fc.constant(sealed(Array.from({ length }, (_, at) => entryOf(`entry ${at}`, at)))), at: fc.integer({ min: 0, max: length - 1 }) }))

test('a chain that nobody touched has no fault, and holds its anchors', () => {
  fc.assert(fc.property(chains, ({ links, at }) => assert.deepEqual(faultsOf(links, [headOf(links), headOf(links.slice(0, at + 1))]), [])))
  assert.deepEqual(faultsOf([]), [])
})

for (const [name, { where, does, found }] of Object.entries(mutations)) {
  test(`wherever ${name}, it is found and named`, () => {
    fc.assert(fc.property(chains, ({ links, at }) => {
      fc.pre(where?.(at, links.length) ?? true)
      const { what, entry, position } = found(links, at)
      const faults = faultsOf(does(links, at))
      assert.ok(faults.some(one => one.what === what && (entry === undefined || one.entry === entry) && (position === undefined || one.position === position)), JSON.stringify(faults))
    }))
  })
}

test('one alteration is one fault, and says nothing against the rest', () => {
  for (const name of ['an entry is altered', 'an entry is removed', 'a seal is removed', 'a hash is altered', 'a forged entry is put in, well sealed', 'a forged entry is put in, badly sealed']) {
    fc.assert(fc.property(chains, ({ links, at }) => {
      const { where, does } = mutations[name] as Mutation
      fc.pre(where?.(at, links.length) ?? true)
      assert.equal(faultsOf(does(links, at)).length, 1, name)
    }))
  }
})

test('any mutations one after another leave a fault', () => {
  const names = Object.keys(mutations)
  fc.assert(fc.property(chains, fc.array(fc.record({ name: fc.constantFrom(...names), share: fc.double({ min: 0, max: 0.999, noNaN: true }) }), { minLength: 1, maxLength: 4 }), ({ links }, steps) => {
    const touched = steps.reduce<Link[]>((now, { name, share }) => {
      const { where, does } = mutations[name] as Mutation
      const at = Math.floor(share * now.length)
      return now.length > 1 && (where?.(at, now.length) ?? true) ? does(now, at) : now
    }, links)
    const same = (one: Link, other: Link | undefined) => other !== undefined && one.position === other.position && one.hash === other.hash && one.content === other.content && one.body === other.body && String(one.at) === String(other.at) && one.entry === other.entry
    fc.pre(touched.length !== links.length || touched.some((link, index) => !same(link, links[index])))
    assert.notDeepEqual(faultsOf(touched, [headOf(links)]), [])
  }), { numRuns: 500 })
})

test('a chain made anew whole, or cut off, is whole in itself and found by an anchor', () => {
  fc.assert(fc.property(chains, ({ links, at }) => {
    const anew = sealed(links.map((link, index) => ({ id: link.entry, body: index === at ? 'rewritten' : link.body ?? '', at: link.entryAt })))
    assert.deepEqual(faultsOf(anew), [])
    assert.deepEqual(faultsOf(anew, [headOf(links)]).map(({ what, position }) => [what, position]), [['rewritten', links.length]])
    const cut = links.slice(0, at)
    assert.deepEqual(faultsOf(cut), [])
    assert.deepEqual(faultsOf(cut, [headOf(links)]).map(({ what }) => what), ['removed'])
  }))
})
