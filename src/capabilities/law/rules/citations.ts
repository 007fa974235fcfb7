const kinds = [
  ['reg', /^(?:reg|regs|regulation|regulations)$/], ['s', /^(?:s|ss|sec|section|sections)$/], ['para', /^(?:para|paras|paragraph|paragraphs)$/],
  ['rule', /^(?:r|rr|rule|rules)$/], ['art', /^(?:art|arts|article|articles)$/], ['sch', /^(?:sch|schedule|schedules)$/], ['chapter', /^(?:ch|chapter|chapters)$/],
] as const
const number = String.raw`\d[\da-z]*(?:\.\d+)*(?:\([\da-z]+\))*`
const cited = new RegExp(String.raw`\b(regs?|regulations?|ss?|sec|sections?|paras?|paragraphs?|rr?|rules?|arts?|articles?|sch|schedules?|ch|chapters?)\.? ?(${number}(?:(?:, ?| and | or | to |-|–)(?:${number}|\([\da-z]+\)(?:\([\da-z]+\))*))*)`, 'g')

/** What a text cites, each in one form: "Regulations 5(3) and 10" gives reg5(3) and reg10; "regs 35-37" gives all three. */
export function citationsIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(cited)].flatMap(([, word = '', list = '']) => {
    const kind = kinds.find(([, pattern]) => pattern.test(word))?.[0] ?? word
    return numbersOf(list).map(each => kind + each)
  })
}

/** The text without what it cites. */
export function withoutCitations(text: string): string {
  return text.toLowerCase().replace(cited, ' ')
}

/** Whether a provision is what was asked for or lies inside it: s44(1)(a) is inside s44, and reg13(2) is not inside reg1. */
export function isWithin(provision: string, asked: string): boolean {
  return provision.startsWith(asked) && !/^[\da-z.]/.test(provision.slice(asked.length))
}

function numbersOf(list: string): string[] {
  const found: string[] = []
  let joinedBy = ''
  for (const part of list.split(/(, ?| and | or | to |-|–)/)) {
    if (/^(?:, ?| and | or | to |-|–)$/.test(part)) { joinedBy = part; continue }
    const before = found.at(-1) ?? ''
    // "20(10)-(11)" goes on in the same regulation.
    const each = part.startsWith('(') ? before.replace(/\([^()]*\)$/, '') + part : part
    if (/^(?: to |-|–)$/.test(joinedBy)) found.push(...between(before, each))
    found.push(each)
  }
  return found
}

/** The whole numbers, or bracketed numbers, between two ends of a range. */
function between(first: string, last: string): string[] {
  const [, stem = '', from = '', close = ''] = /^(.*?)(\d+)(\)?)$/.exec(first) ?? []
  const [, otherStem, to = ''] = /^(.*?)(\d+)\)?$/.exec(last) ?? []
  if (from === '' || to === '' || stem !== otherStem || Number(to) - Number(from) > 40) return []
  return Array.from({ length: Math.max(0, Number(to) - Number(from) - 1) }, (_, at) => `${stem}${Number(from) + at + 1}${close}`)
}
