import { isXmlName, withReferences } from './xml-names.ts'

/** Hears of each element and text. `place` of the reader says where. */
export type XmlHearer = { open(element: string): void; characters(text: string): void; close(): void }

/** Why a text is not well-formed XML, or is XML that a return may not be. */
export class NotWellFormed extends Error {
  override readonly name = 'NotWellFormed'
  readonly kind: 'malformed' | 'doctype' | 'ended'
  constructor(what: string, kind: 'malformed' | 'doctype' | 'ended' = 'malformed') {
    super(what)
    this.kind = kind
  }
}

// oxlint-disable-next-line no-control-regex
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const declaration = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/
const onlySpace = /^[ \t\r\n]*$/

/**
 * Reads XML 1.0 strictly, piece by piece, and expands nothing but the five references XML defines and character numbers.
 * It looks for the next `<` instead of at each character, which makes a return several times quicker to read than with
 * a general parser; a test holds it to `saxes` on thousands of good and bad documents.
 */
export class XmlTokens {
  /** The encoding the file claims, once its declaration has been read. */
  encoding: string | undefined
  private data = ''
  /** Characters of the document before `data`, and of `data` already read. */
  private before = 0
  private at = 0
  private counted = { at: 0, line: 1, lineStart: 0 }
  private readonly open: string[] = []
  private rooted = false
  private readonly names = new Set<string>()
  private readonly hearer: XmlHearer

  constructor(hearer: XmlHearer) {
    this.hearer = hearer
  }

  /** Characters read so far. */
  get position(): number {
    return this.before + this.at
  }

  /** Characters that wait for the end of what they belong to. */
  get waiting(): number {
    return this.data.length - this.at
  }

  get line(): number {
    this.countLines()
    return this.counted.line
  }

  get column(): number {
    this.countLines()
    return this.position - this.counted.lineStart + 1
  }

  write(piece: string): void {
    this.countLines()
    this.data = this.at < this.data.length ? this.data.slice(this.at) + piece : piece
    this.before += this.at
    this.at = 0
    this.counted.at = 0
    const bad = impossible.exec(piece)
    if (bad === null) this.read()
    else {
      this.data = this.data.slice(0, this.data.length - piece.length + bad.index)
      this.read()
      this.at = this.data.length
      throw new NotWellFormed('a character that XML does not allow')
    }
  }

  end(): void {
    const rest = this.data.slice(this.at)
    const last = this.open.at(-1)
    if (rest.startsWith('<')) throw new NotWellFormed('a tag is not finished', 'ended')
    if (last !== undefined) throw new NotWellFormed(`<${last.slice(0, 80)}> is not closed`, 'ended')
    if (!onlySpace.test(rest)) throw new NotWellFormed('text stands outside the root element')
    if (!this.rooted) throw new NotWellFormed('there is no root element', 'ended')
  }

  private read(): void {
    for (;;) {
      const tag = this.data.indexOf('<', this.at)
      if (tag === -1) return
      if (tag > this.at) this.text(tag)
      this.at = tag
      const next = this.data.charCodeAt(tag + 1)
      const end = next === 47 ? this.closing(tag) : next === 33 ? this.marked(tag) : next === 63 ? this.instruction(tag) : this.opening(tag)
      if (end === -1) return
      this.at = end
    }
  }

  private text(end: number): void {
    let text = this.data.slice(this.at, end)
    if (this.open.length === 0) {
      if (!onlySpace.test(text)) throw new NotWellFormed('text stands outside the root element')
      return
    }
    if (text.includes(']]>')) throw new NotWellFormed('the characters ]]> stand in text')
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
    if (text.includes('&')) text = this.expanded(text)
    this.hearer.characters(text)
  }

  private closing(tag: number): number {
    const end = this.data.indexOf('>', tag + 2)
    if (end === -1) return -1
    const name = this.data.slice(tag + 2, end).replace(/[ \t\r\n]+$/, '')
    const open = this.open.pop()
    if (open !== name) throw new NotWellFormed(open === undefined ? `</${name.slice(0, 80)}> closes nothing` : `</${name.slice(0, 80)}> stands where </${open.slice(0, 80)}> should`)
    this.at = end + 1
    this.hearer.close()
    return end + 1
  }

  private opening(tag: number): number {
    const end = this.tagEnd(tag)
    if (end === -1) return -1
    const empty = this.data.charCodeAt(end - 1) === 47
    const inside = this.data.slice(tag + 1, empty ? end - 1 : end)
    const name = this.names.has(inside) ? inside : this.nameIn(inside)
    if (this.open.length === 0) {
      if (this.rooted) throw new NotWellFormed('there is more than one root element')
      this.rooted = true
    }
    this.at = end + 1
    this.open.push(name)
    this.hearer.open(name)
    if (empty) {
      this.open.pop()
      this.hearer.close()
    }
    return end + 1
  }

  /** Where the tag ends, past any `>` in quotation marks; -1 when that has not arrived. */
  private tagEnd(tag: number): number {
    const end = this.data.indexOf('>', tag + 1)
    if (end === -1) return -1
    if (this.names.has(this.data.slice(tag + 1, end))) return end
    for (let at = tag + 1; at < this.data.length; at += 1) {
      const code = this.data.charCodeAt(at)
      if (code === 62) return at
      if (code === 60) throw new NotWellFormed('a tag begins inside a tag')
      if (code !== 34 && code !== 39) continue
      at = this.data.indexOf(code === 34 ? '"' : '\'', at + 1)
      if (at === -1) return -1
    }
    return -1
  }

  /** The name of a tag; one without attributes is remembered, so that it is looked at once. */
  private nameIn(inside: string): string {
    const name = /^[^ \t\r\n]*/.exec(inside)?.[0] ?? ''
    if (!isXmlName(name)) throw new NotWellFormed('a tag has no proper name')
    if (name === inside) {
      if (this.names.size < 1_000 && name.length < 100) this.names.add(name)
    } else this.attributes(inside.slice(name.length))
    return name
  }

  private attributes(text: string): void {
    const seen = new Set<string>()
    const step = /([ \t\r\n]*)([^ \t\r\n=<>"'/]+)?/y
    const value = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y
    for (;;) {
      const [, space = '', name] = step.exec(text) ?? []
      if (name === undefined) {
        if (step.lastIndex < text.length) throw new NotWellFormed('an attribute is not written as name="value"')
        return
      }
      value.lastIndex = step.lastIndex
      const found = value.exec(text)
      if (space === '' || found === null || !isXmlName(name)) throw new NotWellFormed('an attribute is not written as name="value"')
      if (seen.has(name)) throw new NotWellFormed(`attribute ${name.slice(0, 80)} is there twice`)
      seen.add(name)
      this.expanded(found[1] ?? found[2] ?? '')
      step.lastIndex = value.lastIndex
    }
  }

  private marked(tag: number): number {
    const { data } = this
    if (data.startsWith('<!--', tag)) {
      const end = data.indexOf('--', tag + 4)
      if (end === -1 || end + 2 >= data.length) return -1
      if (data.charCodeAt(end + 2) !== 62) throw new NotWellFormed('-- stands in a comment')
      return end + 3
    }
    if (data.startsWith('<![CDATA[', tag) && this.open.length > 0) {
      const end = data.indexOf(']]>', tag + 9)
      if (end === -1) return -1
      this.hearer.characters(data.slice(tag + 9, end).replace(/\r\n?/g, '\n'))
      return end + 3
    }
    const word = data.slice(tag, tag + 9)
    if (word === '<!DOCTYPE') throw new NotWellFormed('a document type declaration', 'doctype')
    if ('<!--'.startsWith(word) || '<!DOCTYPE'.startsWith(word) || '<![CDATA['.startsWith(word)) return -1
    throw new NotWellFormed('<! begins nothing that may stand here')
  }

  private instruction(tag: number): number {
    const end = this.data.indexOf('?>', tag + 2)
    if (end === -1) return -1
    const text = this.data.slice(tag, end + 2)
    const target = /^<\?([^ \t\r\n?]*)(?=[ \t\r\n?])/.exec(text)?.[1] ?? ''
    if (!isXmlName(target) || text.length > target.length + 4 && !/^[ \t\r\n]/.test(text.slice(target.length + 2))) throw new NotWellFormed('an instruction has no proper name')
    if (target.toLowerCase() === 'xml') {
      const declared = declaration.exec(text)
      if (this.before + tag !== 0 || declared === null) throw new NotWellFormed('the XML declaration is wrong or not at the start')
      this.encoding = declared[1] ?? declared[2]
    }
    return end + 2
  }

  private expanded(text: string): string {
    const expanded = withReferences(text)
    if (expanded === undefined) throw new NotWellFormed('& begins a reference that XML does not define')
    return expanded
  }

  private countLines(): void {
    const { counted, data, at } = this
    for (let next = data.indexOf('\n', counted.at); next !== -1 && next < at; next = data.indexOf('\n', counted.at)) {
      counted.line += 1
      counted.at = next + 1
      counted.lineStart = this.before + next + 1
    }
    counted.at = at
  }
}
