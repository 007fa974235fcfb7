/** Where a text stops being JSON, in plain words with its line; undefined where it is JSON. */
export function brokenJson(text: string): string | undefined {
  const said = whyNot(text)
  if (said === undefined) return undefined
  if (text.trim() === '') return 'The file is empty'
  if (isCutShort(text, said)) return 'The file ends before it is finished: a bracket or a quotation mark is not closed'
  const lines = text.split('\n')
  const line = Number(/\(line (\d+) /.exec(said)?.[1] ?? lineOfToken(lines))
  return `Line ${line} is not JSON: ${JSON.stringify((lines[line - 1] ?? '').trim().slice(0, 60))}. Look there, or at the end of the line before, for a comma, a colon, a quotation mark or a bracket too many or too few`
}

function whyNot(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isCutShort(text: string, said: string): boolean {
  return said === 'Unexpected end of JSON input' || Number(/at position (\d+)/.exec(said)?.[1]) >= text.trimEnd().length
}

// Of a wrong word JSON.parse gives no line: it is the first up to which the text goes wrong in the same way.
function lineOfToken(lines: readonly string[]): number {
  return lines.findIndex((_, at) => whyNot(lines.slice(0, at + 1).join('\n'))?.startsWith('Unexpected token')) + 1
}
