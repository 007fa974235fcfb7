import { z } from 'zod'
import { conventions, howSure, inForceInWords, provisionInWords, responsibilitiesUnder, uncertainties } from '../../../ground/law/index.ts'
import type { RegisteredRule, Responsibility } from '../../../ground/law/index.ts'
import { notFound, page } from '../../../platform/web/index.ts'
import { bannerFor } from '../../access/index.ts'
import { dutiesUnder, oneRule, type OneRule, type Running } from '../reads/one-rule.ts'
import { factInWords, howLong, kindWords, limitWords, upper, whoMustWhat } from '../rules/in-words.ts'
import { partiesInWords } from '../rules/responsibilities.ts'
import { lawHref } from './asked.ts'

type Line = { readonly text: string; readonly href?: string | undefined; readonly note?: string | undefined }
type Row = { readonly key: string; readonly lines: readonly Line[] }

/** One rule: who must do what by when, where it is written, how sure we are, and what follows if it is not kept. */
export const rulePage = page({
  path: '/law/:rule',
  permit: 'anyone',
  record: 'law.rule',
  input: z.object({ rule: z.string() }),
  view: 'capabilities/law/pages/rule.njk',
  load: async (work, { rule: id }) => {
    const found = oneRule(id)
    if (found === undefined) return notFound()
    const { rule, stage, before, after } = found
    const running = await dutiesUnder(work, rule)
    return {
      title: rule.title,
      banner: running === undefined ? undefined : bannerFor(work.claims.area),
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'The law', href: '/law' }, { text: stage.title, href: lawHref({ stage: stage.id }) }],
      must: whoMustWhat(rule),
      warnings: warningsOf(rule),
      says: `${upper(rule.says)}.`,
      howLong: upper(howLong(rule)),
      owedTo: `${upper(rule.owedTo)}.`,
      workOut: `/work-out-a-date/${rule.id}`,
      running: running === undefined ? null : runningOf(running, rule),
      rows: rowsOf(found, work.today, work.claims.may.has('see-responsibilities')),
      beside: {
        ...(before === undefined ? {} : { previous: { text: 'Previous rule', labelText: before.title, href: `/law/${before.id}` } }),
        ...(after === undefined ? {} : { next: { text: 'Next rule', labelText: after.title, href: `/law/${after.id}` } }),
      },
    }
  },
})

function rowsOf({ rule, versions, excusedBy, excuses }: OneRule, today: Temporal.PlainDate, seesNamed: boolean): Row[] {
  const rows: readonly (readonly [string, readonly Line[]])[] = [
    ['Where it is written', [...rule.provisions.map(one => ({ text: `${provisionInWords(one)}.` })), { text: `${kindWords[rule.tag]}.` }]],
    ['How the time is counted', [
      ...(rule.limit === undefined ? [] : [{ text: limitWords[rule.limit] }]),
      ...rule.convention.map(code => ({ text: conventions[code], href: `/law/how-days-are-counted#${code}`, note: code })),
    ]],
    ['Who is responsible', responsibilitiesUnder(rule.id).map(duty => responsibleFor(duty, seesNamed))],
    ['Facts it takes', factsOf(rule)],
    ['What may excuse it', excusedBy.map(linkTo)],
    ['What it may excuse', excuses.map(linkTo)],
    ['Two readings', readingsOf(rule)],
    ['How sure we are', [{ text: howSure(rule) }]],
    ['If it is missed', [{ text: rule.consequence }]],
    ['Appeal', rule.appeal === null ? [] : [{ text: rule.appeal }]],
    ['Versions', versions.map(version => versionLine(version, versions.length, today.toString()))],
  ]
  return rows.filter(([, lines]) => lines.length > 0).map(([key, lines]) => ({ key, lines }))
}

/** The duty of the matrix that a rule’s clock belongs to: for those who may see it, who is named in their area. */
function responsibleFor(duty: Responsibility, seesNamed: boolean): Line {
  const { number, title } = duty
  return {
    text: `${upper(partiesInWords('must', duty))} must: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
    href: seesNamed ? `/responsibilities/${number}` : `/law/who-is-responsible?${new URLSearchParams({ q: title })}`,
    note: seesNamed ? 'Who is named' : 'Who helps, is asked and is told',
  }
}

/** What starts the clock first, in the order in which it is looked for. */
function factsOf({ trigger, facts }: RegisteredRule): Line[] {
  const others = facts.filter(fact => !trigger.includes(fact))
  return [
    ...trigger.map((fact, at) => ({ text: `${factInWords(fact)}: this starts the clock${at === 0 ? '' : ', where the one before is not known'}.` })),
    ...others.map(fact => ({ text: `${factInWords(fact)}.` })),
  ]
}

function linkTo({ id, title }: RegisteredRule): Line {
  return { text: title, href: `/law/${id}` }
}

function readingsOf({ reading }: RegisteredRule): Line[] {
  if (reading === null) return []
  const anchored = Object.hasOwn(conventions, reading.register) || uncertainties.some(({ id }) => id === reading.register)
  return [
    { text: `The reading used here: ${reading.chosen}.` },
    { text: `The other: ${reading.other}.` },
    ...(reading.differs === null ? [] : [{ text: `Where they give different dates, the ${reading.safer} one keeps to both.` }]),
    ...(anchored ? [{ text: 'What we do where the law is unclear', href: `/law/how-days-are-counted#${reading.register}`, note: reading.register }] : []),
  ]
}

function versionLine(version: RegisteredRule, many: number, today: string): Line {
  const { effectiveFrom, effectiveTo } = version
  const state = today < effectiveFrom ? ' (not yet)' : effectiveTo !== null && effectiveTo < today ? ' (ended)' : ' (this one now)'
  return { text: `${upper(inForceInWords(version))}${state}.${many === 1 ? '' : ` ${upper(howLong(version))}: ${version.says}.`}` }
}

function warningsOf({ certainty, tag }: RegisteredRule): string[] {
  return [
    ...(tag === 'our target' ? ['This is a target of our own. It is not law.'] : []),
    ...(certainty === 'U' ? ['Check the wording. We have not been able to check this rule against the text, so do not rely on it alone.'] : []),
  ]
}

function runningOf({ area, toDo, late, in7Days }: Running, { id }: RegisteredRule) {
  const to = (status: string) => `/work?${new URLSearchParams({ rule: id, status })}`
  if (toDo === 0) return { words: `No duty is running under this rule in ${area} now.`, counts: [] }
  return {
    words: `Duties running under this rule in ${area} now`,
    counts: [
      { count: toDo, text: toDo === 1 ? 'duty to do' : 'duties to do', href: to('to-do') },
      { count: late, text: 'late', tone: 'late', href: to('late') },
      { count: in7Days, text: 'due in 7 days', tone: 'soon', href: to('due-in-7-days') },
    ],
  }
}
