import { appealableDecisions, isRuleId, notAppealable, provisionInWords, rule } from '../../../ground/law/index.ts'
import { page } from '../../../platform/web/index.ts'
import { howLong, upper } from '../rules/in-words.ts'

/** The rules that give a family its time, in the order in which it uses them. */
const timesToAppeal = ['mediation-contact-adviser', 'appeal-lodge', 'appeal-lodge-certificate']

/** Which decisions can be appealed to the Tribunal, what has to come first, how long there is, and what to do about the rest. */
export const whatCanBeAppealedPage = page({
  path: '/law/what-can-be-appealed',
  permit: 'anyone',
  record: 'law.what-can-be-appealed',
  view: 'capabilities/law/pages/what-can-be-appealed.njk',
  load: () => ({
    title: 'What can be appealed',
    breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'The law', href: '/law' }],
    law: provisionInWords({ instrument: 'CFA', provision: 's.51(2)' }),
    decisions: appealableDecisions.map(({ code, decision, certificate, recommendations }) => ({
      decision,
      paragraph: code.startsWith('c') ? `(${code.replace('(', ')(')}` : `(${code})`,
      certificate: certificate === 'needed' ? 'Yes' : 'Not where only the setting is appealed',
      recommendations: recommendations ? 'Yes' : 'No',
    })),
    times: timesToAppeal.filter(isRuleId).map(id => ({ text: rule(id).title, href: `/law/${id}`, howLong: upper(howLong(rule(id))) })),
    others: notAppealable,
  }),
})
