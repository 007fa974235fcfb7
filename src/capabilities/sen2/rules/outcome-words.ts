import { longDate } from '../../../ground/calendar/index.ts'
import type { ImportOutcome } from '../words.ts'

/** What came of an import, in a sentence that says what to do where there is something to do. */
export function outcomeWords(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'imported': return `Imported ${people(outcome.people - outcome.leftOut.length)}: ${number(outcome.added)} new, ${number(outcome.changed)} changed, ${number(outcome.unchanged)} as they were. ${number(outcome.duties)} duties added or changed.${
      outcome.leftOut.length === 0 ? '' : ` ${people(outcome.leftOut.length)} left out.`}${outcome.possibleDuplicates === 0 ? '' : ` ${number(outcome.possibleDuplicates)} may be children already known: look at them.`}`
    case 'already': return `This very return was imported on ${longDate(outcome.importedAt.toZonedDateTimeISO('Europe/London').toPlainDate())}. Nothing has changed.`
    case 'older': return `A newer return is in already (census ${outcome.census}${outcome.serial === null ? '' : `, serial number ${outcome.serial}`}). Nothing has changed. Give the return a higher SerialNo if it is the newer one.`
    case 'invalid': return `Nothing was imported: ${number(outcome.errors)} ${outcome.errors === 1 ? 'error' : 'errors'} among ${people(outcome.people)}. Correct them and try again${outcome.canLeaveOut ? ', or leave out the people in error' : ''}.`
    case 'unreadable': return `Nothing was imported. ${outcome.why}`
  }
}

function people(many: number): string {
  return many === 1 ? '1 person' : `${number(many)} people`
}

function number(many: number): string {
  return many.toLocaleString('en-GB')
}
