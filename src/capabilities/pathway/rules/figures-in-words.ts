import type { FigureName } from './measures.ts'

/** What each figure counts, as the heading of the list it opens to. */
export const figureWords: Readonly<Record<FigureName, string>> = {
  'received': 'Requests received',
  'refused': 'Requests refused',
  'decided': 'Decisions whether to assess',
  'decided-in-6-weeks': 'Decisions whether to assess within 6 weeks',
  'not-issued': 'Families told there would be no plan',
  'not-issued-in-16-weeks': 'Families told within 16 weeks that there would be no plan',
  'issued': 'Plans issued',
  'issued-in-20-weeks': 'Plans issued within 20 weeks',
  'issued-20-to-52-weeks': 'Plans that took over 20 and up to 52 weeks',
  'issued-over-52-weeks': 'Plans that took over 52 weeks',
  'issued-without-exceptions': 'Plans issued, leaving exceptions out',
  'issued-in-20-weeks-without-exceptions': 'Plans issued within 20 weeks, leaving exceptions out',
  'issued-20-to-52-weeks-without-exceptions': 'Plans that took over 20 and up to 52 weeks, leaving exceptions out',
  'issued-over-52-weeks-without-exceptions': 'Plans that took over 52 weeks, leaving exceptions out',
  'open': 'Requests still open',
  'open-past-20-weeks': 'Open past 20 weeks',
  'open-past-20-weeks-excused': 'Open past 20 weeks with an exception recorded',
}

/** What each rate is called, by the name of the published measure that it follows. */
export const rateWords: Readonly<Record<string, string>> = {
  'refusal-rate': 'Requests refused',
  'decided-within-6-weeks': 'Decided within 6 weeks',
  'no-plan-decided-within-16-weeks': 'Told within 16 weeks that there would be no plan',
  'plans-within-20-weeks': 'Plans within 20 weeks, leaving exceptions out',
  'plans-within-20-weeks-with-exceptions': 'Plans within 20 weeks, exceptions counted',
  'plans-in-20-to-52-weeks': 'Plans that took over 20 and up to 52 weeks, leaving exceptions out',
  'plans-in-20-to-52-weeks-with-exceptions': 'Plans that took over 20 and up to 52 weeks, exceptions counted',
  'plans-over-52-weeks': 'Plans that took over 52 weeks, leaving exceptions out',
  'plans-over-52-weeks-with-exceptions': 'Plans that took over 52 weeks, exceptions counted',
}
