/** What follows from lateness by the council in an assessment. There is no appeal against delay itself. */
export const lateAssessment =
  'Lateness is fault. The family can complain to the council and then to the Local Government and Social Care Ombudsman, who often recommends a payment for the delay. It may be challenged in court, is counted in the council’s SEN2 return, and is looked at in inspection.'

/** What follows from a late review or amendment. */
export const lateReview =
  'Lateness is fault. The family can complain to the council and then to the Local Government and Social Care Ombudsman. Until the decision is sent the family cannot appeal, which is itself an injustice.'

/** How the decision at the end of an assessment step can be appealed. */
export const appealTheDecision =
  'There is no appeal against delay. Once the decision is sent, the family can appeal to the SEND Tribunal within 2 months of the notice, or 1 month of the mediation certificate if that is later.'

/** How the decision at the end of a review can be appealed. */
export const appealAfterReview =
  'There is no appeal against delay. Once the decision or the amended plan is sent, the family can appeal to the SEND Tribunal within 2 months of the notice, or 1 month of the mediation certificate if that is later.'

/** What follows when a limit of an inspection framework that is not law is missed. */
export const lateInFramework = 'This is what the framework expects and not a legal date. A later day is recorded as late, and is not a breach.'

/** What follows when the statutory limit for a plan after an inspection is missed. */
export const lateStatement =
  'A later day is a breach of the Regulations and is recorded as one. What is done about an area that does not improve is decided case by case by the Department for Education with the NHS, and may come to a statutory direction.'

/** What follows when a day of our own choosing is missed. */
export const lateByOurDefault = 'No official figure was found, so this is a day of ours to work to. Nothing follows in law from a later one.'

/** What follows where the council does not do in time what the Tribunal ordered, or what it told the Tribunal that it would do. */
export const lateOrder =
  'Lateness is fault. The family can complain to the council and then to the Local Government and Social Care Ombudsman, and the council’s failure may be challenged in court. How far orders are obeyed in time is counted.'
