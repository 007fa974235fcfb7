/** A decision that can be appealed to the SEND Tribunal under section 51(2) of the Children and Families Act 2014. */
type AppealableDecision = {
  /** The paragraph of section 51(2). */
  readonly code: 'a' | 'b' | 'c(i)' | 'c(ii)' | 'c(iii)' | 'c(iv)' | 'd' | 'e' | 'f'
  readonly decision: string
  /** Whether a mediation certificate is needed first. */
  readonly certificate: 'needed' | 'not needed where nothing but the setting is appealed'
  /** Whether the Tribunal can also make recommendations on health and social care. */
  readonly recommendations: boolean
}

/** The decisions that can be appealed (CFA s.51(2)). Those under c arise when a plan is first made final, amended or replaced. */
export const appealableDecisions: readonly AppealableDecision[] = [
  { code: 'a', decision: 'Not to assess', certificate: 'needed', recommendations: false },
  { code: 'b', decision: 'Not to make a plan after an assessment', certificate: 'needed', recommendations: true },
  { code: 'c(i)', decision: 'What section B says about the needs', certificate: 'needed', recommendations: true },
  { code: 'c(ii)', decision: 'What section F says about the provision', certificate: 'needed', recommendations: true },
  { code: 'c(iii)', decision: 'The setting, or type of setting, in section I', certificate: 'not needed where nothing but the setting is appealed', recommendations: true },
  { code: 'c(iv)', decision: 'That no setting is named', certificate: 'not needed where nothing but the setting is appealed', recommendations: true },
  { code: 'd', decision: 'Not to assess again', certificate: 'needed', recommendations: true },
  { code: 'e', decision: 'Not to amend or replace the plan after a review or another assessment', certificate: 'needed', recommendations: true },
  { code: 'f', decision: 'To end the plan', certificate: 'needed', recommendations: true },
]

/** What cannot be appealed on its own, and what can be done instead; null where there is nothing to say. */
export const notAppealable: readonly { readonly matter: string; readonly instead: string | null }[] = [
  { matter: 'A decision that is late', instead: 'Complain, go to the ombudsman, or ask for judicial review.' },
  { matter: 'Provision in the plan that is not delivered', instead: 'Complain, go to the ombudsman, or ask for judicial review.' },
  { matter: 'A refusal of a personal budget', instead: 'Ask for a review of the refusal, or complain.' },
  { matter: 'Transport', instead: null },
  { matter: 'Section E of the plan', instead: 'It may change as a consequence of an appeal on other sections.' },
  { matter: 'Sections C, D, G and H of the plan', instead: 'The Tribunal can make recommendations in an appeal on other matters.' },
]
