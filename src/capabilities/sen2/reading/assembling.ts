import type { BlockName } from '../profile/index.ts'
import type { RawHeader, RawPerson, Stray } from '../words.ts'
import { limits } from './limits.ts'
import { meaningOf } from './shape.ts'
import { UnreadableReturn } from './unreadable.ts'

type Bag = Record<string, unknown>
/** Where the reading is, worked out when asked. */
type Place = { readonly line: number; readonly position: number }
type Frame =
  | { kind: 'block'; name: BlockName; bag: Bag; path: string }
  | { kind: 'item'; element: string; bag: Bag; path: string }
  | { kind: 'outer'; path: string }
  | { kind: 'stray'; path: string }
  | { kind: 'group'; path: string; used: boolean }
  | { kind: 'repeat'; path: string }
  | { kind: 'passed' }

/**
 * Builds the header and the people of a return from tags as they come. It keeps at most one person and is bounded by
 * `limits`; what has no place is kept as a stray, so that nothing sent is silently lost.
 */
export class Assembling {
  readonly header: RawHeader = {}
  /** People complete and not yet taken. */
  people: RawPerson[] = []
  headerDone = false
  private readonly seen = new Set<string>()
  private readonly frames: Frame[] = []
  private person: RawPerson | undefined
  private began = { line: 0, position: 0, blocks: 0 }
  private ordinal = 0
  private text = ''
  private readonly place: Place

  constructor(place: Place) {
    this.place = place
  }

  open(element: string): void {
    if (this.frames.length >= limits.depth) {
      throw new UnreadableReturn(`Line ${this.place.line}: elements lie more than ${limits.depth} deep. This is not a SEN2 return.`)
    }
    const parent = this.frames.at(-1)
    this.strayText(parent)
    this.frames.push(parent === undefined ? root(element, this.place) : this.inside(parent, element))
    this.text = ''
  }

  characters(text: string): void {
    const frame = this.frames.at(-1)
    if (frame === undefined || frame.kind === 'passed') return
    this.text += text
    if (this.text.length > limits.item) {
      if (frame.kind === 'item') throw new UnreadableReturn(`Line ${this.place.line}: ${frame.element} holds more than ${limits.item.toLocaleString('en-GB')} characters. Correct it and try again.`)
      this.text = this.text.slice(0, limits.strayText + 1)
    }
  }

  close(): void {
    const frame = this.frames.pop()
    if (frame === undefined) return
    const text = this.text.trim()
    this.text = ''
    if (frame.kind === 'item') {
      if (text === '') return
      if (frame.bag[frame.element] === undefined) frame.bag[frame.element] = text
      else this.stray('repeated', frame.path, text)
    } else if (frame.kind === 'stray') this.stray('unknown', frame.path, text)
    else if (frame.kind === 'group') { if (!frame.used) this.stray('unknown', frame.path, text) }
    else if (frame.kind === 'repeat') this.stray('repeated', frame.path, text)
    else if (frame.kind === 'block') {
      if (text !== '') this.stray('unknown', `${frame.path}/text`, text)
      if (frame.name === 'Header') this.headerDone = true
      if (frame.name === 'Person') this.finish()
    }
    if (this.frames.length === 0) this.header.missing = ['Header', 'Persons'].filter(block => !this.seen.has(block))
  }

  /** Refuses a person that grows past the limit before it ends. */
  check(): void {
    if (this.person !== undefined && this.place.position - this.began.position > limits.person) this.tooLong()
  }

  private inside(parent: Frame, element: string): Frame {
    if (parent.kind === 'block') return this.insideBlock(parent.name, parent.bag, parent.path, element)
    if (parent.kind === 'group') {
      parent.used = true
      return this.insideBlock('Header', this.header as Bag, parent.path, element)
    }
    if (parent.kind !== 'outer') return parent.kind === 'item' ? { kind: 'stray', path: `${parent.path}/${element}` } : { kind: 'passed' }
    const lower = element.toLowerCase()
    if (parent.path === 'Persons') {
      return lower === 'person' ? this.beginPerson() : { kind: 'stray', path: `Persons/${element}` }
    }
    if (parent.path === 'Message') {
      if (lower === 'persons') return this.saw('Persons', { kind: 'outer', path: 'Persons' })
      if (lower === 'header') return this.saw('Header', { kind: 'block', name: 'Header', bag: this.header as Bag, path: 'Header' })
    }
    return this.insideBlock('Header', this.header as Bag, parent.path, element)
  }

  private insideBlock(name: BlockName, bag: Bag, path: string, element: string): Frame {
    const meaning = meaningOf(name, element)
    const below = name === 'Person' ? element : `${path}/${element}`
    if (meaning?.kind === 'item') return { kind: 'item', element: meaning.element, bag, path: below }
    // Where DMO, DCO and DSCO stand is not published, so every group of the header is looked through for items.
    if (meaning === undefined) return name === 'Header' ? { kind: 'group', path: below, used: false } : { kind: 'stray', path: below }
    this.began.blocks += 1
    if (this.began.blocks > limits.blocks) {
      throw new UnreadableReturn(`Line ${this.began.line}: the person that begins here has more than ${limits.blocks.toLocaleString('en-GB')} blocks. Correct it and try again.`)
    }
    const inner = emptyBlock(meaning.name)
    if (meaning.many) (bag[meaning.name] as Bag[]).push(inner)
    else if (bag[meaning.name] === undefined) bag[meaning.name] = inner
    else return { kind: 'repeat', path: below }
    return { kind: 'block', name: meaning.name, bag: inner, path: below }
  }

  private beginPerson(): Frame {
    const { line, position } = this.place
    this.ordinal += 1
    if (this.ordinal > limits.people) {
      throw new UnreadableReturn(`Line ${line}: there are more than ${limits.people.toLocaleString('en-GB')} people. No return of one area holds so many.`)
    }
    this.person = { at: { ordinal: this.ordinal, line }, Requests: [] }
    this.began = { line, position, blocks: 0 }
    return { kind: 'block', name: 'Person', bag: this.person as Bag, path: 'Person' }
  }

  private finish(): void {
    this.check()
    if (this.person === undefined) return
    this.people.push(this.person)
    this.person = undefined
  }

  private tooLong(): never {
    throw new UnreadableReturn(`Line ${this.began.line}: the person that begins here is longer than ${limits.person.toLocaleString('en-GB')} characters. Correct it and try again.`)
  }

  private saw(block: string, frame: Frame): Frame {
    this.seen.add(block)
    return frame
  }

  /** Text that stands between the elements of a block, where only space belongs. */
  private strayText(frame: Frame | undefined): void {
    if (frame === undefined || frame.kind === 'passed' || this.text === '') return
    const text = this.text.trim()
    if (text !== '' && 'path' in frame) this.stray('unknown', `${frame.path}/text`, text)
  }

  private stray(as: 'unknown' | 'repeated', element: string, text: string): void {
    const holder: { unknown?: Stray[]; repeated?: Stray[] } = this.person ?? this.header
    const list = holder[as] ??= []
    if (list.length < limits.strays) list.push({ element: element.slice(0, limits.strayText), value: text.slice(0, limits.strayText) })
  }
}

function root(element: string, { line }: Place): Frame {
  if (element.toLowerCase() === 'message') return { kind: 'outer', path: 'Message' }
  throw new UnreadableReturn(`Line ${line}: the file begins with <${element.slice(0, 80)}>, not <Message>, so it is not a SEN2 return. Choose the XML file made for COLLECT.`)
}

function emptyBlock(name: BlockName): Bag {
  if (name === 'NamedPlan') return { PlanDetail: [] }
  return name === 'ActivePlans' ? { PlacementDetail: [], SENneed: [] } : {}
}
