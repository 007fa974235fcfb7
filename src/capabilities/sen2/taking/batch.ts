import type { RuleId } from '../../../ground/law/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { recordHappenings, type Happening } from '../../../platform/record/index.ts'
import { settleMany, type Bearer, type Owed } from '../../duties/index.ts'
import { addRequests, owedForRequest, requestsOf, writeRequests, type RequestFacts } from '../../pathway/index.ts'
import { addChildren, candidatesFor, changeChildren, type Child } from '../../people/index.ts'
import { addPlans, plansOf, writePlans, type PlanFacts } from '../../plan/index.ts'
import { addReviews, owedForPlan, phaseTransfersOf, reviewsOf, whyReviewMoved, writeReviews, type OfPlan, type PhaseTransferFacts, type ReviewFacts } from '../../reviews/index.ts'
import { addSources, sourcesOf, writeSources, type LeftOut, type PossibleDuplicate } from '../store.ts'
import type { RawPerson } from '../words.ts'
import { divide, sightingOf, type Divided, type Fresh, type KnownSighting, type Spoken } from './divide.ts'
import { factsOf } from './facts.ts'
import { reconcile, type Known, type Reconciled } from './reconcile.ts'

export type Import = {
  readonly spoken: Spoken
  /** The day the return speaks of. */
  readonly census: string
  /** True when the area held no child before: nobody can be known already. */
  readonly intoEmpty: boolean
  readonly bearerOf: (rule: RuleId) => Bearer
}

export type Taken = { added: number; changed: number; unchanged: number; duties: number; readonly leftOut: LeftOut[]; readonly duplicates: PossibleDuplicate[] }

/** Takes a batch of people without errors into the rooms that keep them, and settles the duties that follow. */
export async function takeBatch(work: Work, people: readonly RawPerson[], into: Import, taken: Taken): Promise<void> {
  const { fresh, known, unchanged, leftOut, duplicates } = await divided(work, people, into)
  const added = fresh.map(one => newcomer(one, into))
  const all = await reconciled(work, known)
  const changed = all.filter(one => one.after.changed.length > 0)
  await write(work, added, changed, into)
  await writeSources(work, all.map(({ after, hash }) => ({ child: after.child.id, returnId: into.spoken.returnId, hash })))
  const settled = await settleMany(work, into.bearerOf, added.flatMap(one => one.owed), {
    abouts: changed.flatMap(({ after }) => aboutsOf(touchedOf(after))), owed: changed.flatMap(({ after }) => owedBy(touchedOf(after), into.census)),
  }, (before, after) => whyReviewMoved(before, after) ?? 'The return corrected a date')
  taken.added += added.length
  taken.changed += changed.length
  taken.unchanged += unchanged + all.length - changed.length
  taken.duties += settled.added + settled.changed
  taken.leftOut.push(...leftOut)
  taken.duplicates.push(...duplicates)
}

/** What taking a batch would come to, with nothing written. Counts are added to `foreseen`. */
export async function foreseeBatch(work: Work, people: readonly RawPerson[], into: Pick<Import, 'intoEmpty' | 'spoken'>, foreseen: Pick<Taken, 'added' | 'changed' | 'unchanged' | 'leftOut'>): Promise<void> {
  const { fresh, known, unchanged, leftOut } = await divided(work, people, into)
  const changed = (await reconciled(work, known)).filter(one => one.after.changed.length > 0).length
  for (const one of known) into.spoken.unchanged.add(one.child.id)
  foreseen.added += fresh.length
  foreseen.changed += changed
  foreseen.unchanged += unchanged + known.length - changed
  foreseen.leftOut.push(...leftOut)
}

async function divided(work: Work, people: readonly RawPerson[], { intoEmpty, spoken }: Pick<Import, 'intoEmpty' | 'spoken'>): Promise<Divided> {
  const sightings = people.map(sightingOf)
  const children = intoEmpty ? [] : await candidatesFor(work, sightings.map(one => one.incoming))
  return divide(sightings, { children, sources: children.length === 0 ? new Map() : await sourcesOf(work, children.map(one => one.id)) }, spoken)
}

type Newcomer = {
  readonly child: Child; readonly hash: string; readonly requests: readonly RequestFacts[]; readonly plans: readonly PlanFacts[]
  readonly reviews: readonly OfPlan<ReviewFacts>[]; readonly transfers: readonly OfPlan<PhaseTransferFacts>[]; readonly owed: readonly Owed[]
}

function newcomer({ raw, hash, id }: Fresh, { census }: Import): Newcomer {
  const facts = factsOf(raw, id)
  const after = {
    child: { id, ...facts.child }, requests: facts.requests, plans: facts.plans.map(plan => plan.facts),
    reviews: facts.plans.flatMap(plan => plan.reviews.map(review => ({ ...review, plan: plan.facts.id, child: id }))),
    transfers: facts.plans.flatMap(plan => plan.transfer === null ? [] : [{ ...plan.transfer, plan: plan.facts.id, child: id }]),
  }
  return { ...after, hash, owed: owedBy(after, census) }
}

type ChangedChild = { readonly after: Reconciled; readonly hash: string }

async function reconciled(work: Work, sightings: readonly KnownSighting[]): Promise<ChangedChild[]> {
  if (sightings.length === 0) return []
  const ids = sightings.map(one => one.child.id)
  const requests = Map.groupBy(await requestsOf(work, ids), one => one.child)
  const plans = Map.groupBy(await plansOf(work, ids), one => one.child)
  const reviews = Map.groupBy(await reviewsOf(work, ids), one => one.child)
  const transfers = Map.groupBy(await phaseTransfersOf(work, ids), one => one.child)
  return sightings.map(({ raw, child, hash }) => {
    const { id } = child
    const before: Known = { child, requests: requests.get(id) ?? [], plans: plans.get(id) ?? [], reviews: reviews.get(id) ?? [], transfers: transfers.get(id) ?? [] }
    return { after: reconcile(before, factsOf(raw, id)), hash }
  })
}

async function write(work: Work, added: readonly Newcomer[], changed: readonly ChangedChild[], { spoken: { returnId } }: Import): Promise<void> {
  await addChildren(work, added.map(one => one.child))
  await addRequests(work, added.flatMap(one => one.requests))
  await addPlans(work, added.flatMap(one => one.plans))
  await addReviews(work, added.flatMap(one => one.reviews), added.flatMap(one => one.transfers))
  await addSources(work, added.map(one => ({ child: one.child.id, returnId, hash: one.hash })))
  const touched = (after: Reconciled): Set<string> => new Set(after.changed.map(change => change.id))
  const of = <Row extends { id: string }>(rows: (after: Reconciled) => readonly Row[]): Row[] => changed.flatMap(({ after }) => rows(after).filter(row => touched(after).has(row.id)))
  await changeChildren(work, changed.filter(({ after }) => touched(after).has(after.child.id)).map(one => one.after.child))
  await writeRequests(work, of(after => after.requests))
  await writePlans(work, of(after => after.plans))
  await writeReviews(work, of(after => after.reviews), of(after => after.transfers))
  await recordHappenings(work, happeningsOf(added, changed, returnId))
}

function* happeningsOf(added: readonly Newcomer[], changed: readonly ChangedChild[], returnId: string): Generator<Happening> {
  for (const one of added) yield { kind: 'sen2.child-added', child: one.child.id, about: returnId, facts: {} }
  for (const { after } of changed) yield { kind: 'sen2.child-changed', child: after.child.id, about: returnId, facts: { changed: after.changed } }
}

/**
 * The part of a child's facts whose duties may have changed. A request that the return left as it was is passed over: what
 * ended without a date was ended on the census that first said so, and stays.
 */
function touchedOf(after: Reconciled): Known {
  const changed = new Set(after.changed.map(change => change.id))
  return { ...after, requests: after.requests.filter(one => changed.has(one.id)) }
}

function aboutsOf(after: Known): string[] {
  return [...after.requests, ...after.plans, ...after.reviews, ...after.transfers].map(one => one.id)
}

function owedBy({ requests, plans, reviews, transfers }: Omit<Known, 'child'>, census: string): Owed[] {
  return [
    ...requests.flatMap(request => owedForRequest(request, census)),
    ...plans.flatMap(plan => owedForPlan({
      plan: plan.id, child: plan.child, startedOn: plan.startedOn, ceasedOn: plan.ceasedOn, active: plan.active,
      reviews: reviews.filter(one => one.plan === plan.id), phaseTransfers: transfers.filter(one => one.plan === plan.id),
    }, census)),
  ]
}
