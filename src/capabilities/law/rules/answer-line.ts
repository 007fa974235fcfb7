import type { Answer } from '../../../ground/law/index.ts'

/**
 * An answer as one line of JSON, letter for letter what JSON.stringify prints. What every answer under a version shares is
 * printed once, and plain sentences are only put in quotes: printing was most of what a batch cost.
 */
export function answerLine({ rule, answers, convention, source, version, working, readings, warnings }: Answer): string {
  const [because = '', inWords = ''] = working
  let same = sameBySource.get(source)
  if (same === undefined || same.rule !== rule || same.version !== version || same.convention !== convention || same.inWords !== inWords) {
    same = {
      rule, version, convention, inWords,
      start: `{"rule":${JSON.stringify(rule)},"answers":`,
      middle: `,"convention":${JSON.stringify(convention)},"source":${JSON.stringify(source)},"version":${JSON.stringify(version)},"working":[`,
      words: `,${JSON.stringify(inWords)}`,
    }
    sameBySource.set(source, same)
  }
  let line = `${same.start}${JSON.stringify(answers)}${same.middle}${quoted(because)}${same.words}`
  for (let at = 2; at < working.length; at++) line += `,${quoted(working[at] ?? '')}`
  return `${line}],"readings":${readings.length === 0 ? '[]' : JSON.stringify(readings)},"warnings":${warnings.length === 0 ? '[]' : JSON.stringify(warnings)}}`
}

type Same = Pick<Answer, 'rule' | 'version' | 'convention'> & { readonly inWords: string; readonly start: string; readonly middle: string; readonly words: string }

// The list of sources is one object for each version of a rule.
const sameBySource = new WeakMap<readonly string[], Same>()

// Anything but what JSON prints as it is: quotation marks, backslashes, control characters and halves of surrogate pairs.
const needsCare = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

function quoted(text: string): string {
  return needsCare.test(text) ? JSON.stringify(text) : `"${text}"`
}
