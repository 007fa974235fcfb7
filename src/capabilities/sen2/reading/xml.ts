import type { RawHeader, RawPerson } from '../words.ts'
import { Assembling } from './assembling.ts'
import { limits } from './limits.ts'
import { UnreadableReturn } from './unreadable.ts'
import { NotWellFormed, XmlTokens } from './xml-tokens.ts'
import type { XmlHearer } from './xml-tokens.ts'

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
  readonly assembling: Assembling
  private readonly tokens: XmlTokens
  private ended = false
  private begun = false

  constructor() {
    const hearer: XmlHearer = {
      open: element => { this.assembling.open(element) },
      characters: text => { this.assembling.characters(text) },
      close: () => { this.assembling.close() },
    }
    this.tokens = new XmlTokens(hearer)
    this.assembling = new Assembling(this.tokens)
  }

  /** Takes in one more piece; false when there was none and the document has ended well. */
  async read(text: AsyncGenerator<string, void, undefined>): Promise<boolean> {
    if (this.ended) return false
    const { done, value } = await text.next()
    this.ended = done === true
    try {
      if (done === true) this.tokens.end()
      else this.take(value)
    } catch (error) {
      throw error instanceof NotWellFormed ? this.unreadable(error) : error
    }
    return !this.ended
  }

  private take(text: string): void {
    if (!this.begun && text.trim() !== '') this.begin(text)
    this.tokens.write(text)
    const { encoding, waiting, line } = this.tokens
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw new UnreadableReturn(`The file says it is in ${encoding}. Save it again as UTF-8 and try again.`)
    if (waiting > limits.run) throw new UnreadableReturn(`Line ${line}: more than ${limits.run.toLocaleString('en-GB')} characters without a tag. Correct the file and try again.`)
    this.assembling.check()
  }

  private begin(text: string): void {
    this.begun = true
    if (!text.trimStart().startsWith('<')) throw new UnreadableReturn('The file does not begin as XML does, with "<". Choose the XML file of the return, or the folder of CSV files exported from COLLECT.')
  }

  private unreadable(cause: NotWellFormed): UnreadableReturn {
    const { line, column } = this.tokens
    // XML 1.0 section 2.8: a document type declaration may define entities, whose expansion has no bound; a return needs none.
    if (cause.kind === 'doctype') return new UnreadableReturn(`Line ${line}: the file has a document type declaration (<!DOCTYPE>). Take it out and try again: a SEN2 return has none.`, { cause })
    if (cause.kind === 'ended') return new UnreadableReturn(`The file ends too soon, at line ${line} (${cause.message}). It may have been cut short: export or copy it again.`, { cause })
    return new UnreadableReturn(`Line ${line}, column ${column}: the XML is not well formed (${cause.message}). Correct the file or export it again.`, { cause })
  }
}
