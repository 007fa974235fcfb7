import { answerLine } from './answer-line.ts'
import { askClock, isObject } from './clock.ts'
import { idOf, withId } from './line-id.ts'

/** Answers the lines of a batch one after another, and counts them. */
export type ClockLines = {
  /** One line of JSON for a line of `{"id"?, "rule", "facts"}`, with the id first. A line without an answer, a blank one too, says why, and where. */
  answer(line: string): string
  /** The same for a line that was too long to be kept. */
  refuse(why: string): string
  readonly seen: number
  readonly answered: number
  readonly bad: number
}

/** A batch asked on one day, which is the same for every line. */
export function clockLines(today: string): ClockLines {
  let [seen, answered, bad] = [0, 0, 0]
  const refuse = (error: string, fact?: string, id?: string): string => {
    bad++
    return withId(id, JSON.stringify({ line: seen, error, fact }))
  }
  return {
    get seen() { return seen },
    get answered() { return answered },
    get bad() { return bad },
    refuse: why => { seen++; return refuse(why) },
    answer: line => {
      seen++
      if (line === '' || line.trim() === '') return refuse('This line is empty')
      const asked = parsed(line)
      if (asked === undefined) return refuse('This line is not JSON: write {"rule":"…","facts":{…}} on one line')
      if (!isObject(asked)) return refuse('This line is not an object: write {"rule":"…","facts":{…}}')
      const id = idOf(asked['id'])
      if (typeof id === 'object') return refuse(id.wrong, 'id')
      const found = ask(asked, today)
      if (found.kind !== 'answer') return refuse(found.why, found.fact, id)
      answered++
      return withId(id, answerLine(found))
    },
  }
}

// A rule that fails must not take the rest of a long batch with it.
function ask(asked: Readonly<Record<string, unknown>>, today: string): ReturnType<typeof askClock> {
  try {
    return askClock(asked['rule'], asked['facts'], today)
  } catch (error) {
    return { kind: 'no answer', fact: 'rule', why: `This rule failed: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}
