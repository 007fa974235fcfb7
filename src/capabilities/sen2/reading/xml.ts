import { SaxesParser } from 'saxes'
import type { RawHeader, RawPerson } from '../words.ts'
import { Assembling } from './assembling.ts'
import { limits } from './limits.ts'
import { UnreadableReturn } from './unreadable.ts'

/** A return being read from XML text: `begin` reads as far as the header, `persons` the rest. */
export type XmlReading = { header: RawHeader; headerDone: boolean; persons: AsyncGenerator<RawPerson, void, undefined>; close(): Promise<void> }

/** Reads until the header is complete or the first person is, and gives the people as they come. */
export async function beginXml(text: AsyncGenerator<string, void, undefined>): Promise<XmlReading> {
  const parsing = new Parsing()
  try {
    while (!parsing.assembling.headerDone && parsing.assembling.people.length === 0 && await parsing.read(text)) { /* until then */ }
  } catch (error) {
    await text.return()
    throw error
  }
  const { header, headerDone } = parsing.assembling
  return { header, headerDone, persons: persons(), close: async () => { await text.return() } }

  async function* persons(): AsyncGenerator<RawPerson, void, undefined> {
    try {
      do {
        const { people } = parsing.assembling
        parsing.assembling.people = []
        yield* people
      } while (await parsing.read(text))
    } finally {
      await text.return()
    }
  }
}

class Parsing {
  readonly assembling = new Assembling()
  private readonly parser = new SaxesParser()
  private since = 0
  private written = 0
  private ending = false
  private begun = false

  constructor() {
    const { parser, assembling } = this
    const here = (): void => { this.since = parser.position }
    parser.on('error', error => { throw this.malformed(error) })
    parser.on('doctype', () => { throw doctype(parser.line) })
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
        throw new UnreadableReturn(`The file says it is in ${encoding}. Save it again as UTF-8 and try again.`)
      }
      here()
    })
    parser.on('opentag', tag => { here(); assembling.open(tag.name, parser.line, parser.position) })
    parser.on('closetag', () => { here(); assembling.close(parser.position) })
    parser.on('text', text => { here(); assembling.characters(text, parser.line) })
    parser.on('cdata', text => { here(); assembling.characters(text, parser.line) })
    parser.on('comment', here)
    parser.on('processinginstruction', here)
  }

  /** Takes in one more piece; false when there was none and the document has ended well. */
  async read(text: AsyncGenerator<string, void, undefined>): Promise<boolean> {
    if (this.ending) return false
    const { done, value } = await text.next()
    if (done === true) {
      this.ending = true
      this.parser.close()
      return false
    }
    if (!this.begun && value.trim() !== '') this.begin(value)
    this.parser.write(value)
    this.written += value.length
    if (this.written - this.since > limits.run) {
      throw new UnreadableReturn(`Line ${this.parser.line}: more than ${limits.run.toLocaleString('en-GB')} characters without a tag. Correct the file and try again.`)
    }
    this.assembling.check(this.written)
    return true
  }

  private begin(text: string): void {
    this.begun = true
    if (!text.trimStart().startsWith('<')) throw new UnreadableReturn('The file does not begin as XML does, with "<". Choose the XML file of the return, or the folder of CSV files exported from COLLECT.')
  }

  private malformed(error: Error): UnreadableReturn {
    const [, line, column, what] = /^(\d+):(\d+): ([^]*)$/.exec(error.message) ?? [undefined, this.parser.line, this.parser.column, error.message]
    if (this.ending) return new UnreadableReturn(`The file ends too soon, at line ${line} (${brief(what)}). It may have been cut short: export or copy it again.`)
    return new UnreadableReturn(`Line ${line}, column ${column}: the XML is not well formed (${brief(what)}). Correct the file or export it again.`)
  }
}

// XML 1.0 section 2.8: a document type declaration may define entities, whose expansion has no bound; the return needs none.
function doctype(line: number): UnreadableReturn {
  return new UnreadableReturn(`Line ${line}: the file has a document type declaration (<!DOCTYPE>). Take it out and try again: a SEN2 return has none.`)
}

function brief(what: unknown): string {
  if (what === 'unexpected close tag.') return 'a closing tag is not that of the element it should close'
  return String(what).replace(/\.$/, '').replace(/\s+/g, ' ').slice(0, 120)
}
