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
