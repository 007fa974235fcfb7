import type { z } from 'zod'
import type { Work } from '../database/work.ts'
import { fieldErrors, gatherDates } from './fields.ts'
import type { FieldError } from './fields.ts'
import { invalid, notFound } from './reply.ts'
import type { About, Reply, Values } from './reply.ts'
import type { Uploads } from './upload.ts'

/** Who may open a page: anyone, anyone signed in, or whoever holds the permit named, or one of those named, in the area they stand in. */
export type Permit = 'anyone' | 'signed-in' | (string & {}) | readonly string[]

/** What a template is given. `title` is the page's name in the browser and in the record; the rest is the page's own. */
export type ViewModel = {
  readonly title: string
  /** Whom the page shows, when it shows a person's record: the look is recorded against them. */
  readonly about?: About | undefined
  /** Ids of the people that a list shows: the look is recorded with each of them. */
  readonly shows?: Iterable<string> | undefined
  /** Errors of a form sent by GET, which the page checks itself. */
  readonly errors?: readonly FieldError[] | undefined
  /** What the form's fields hold at first. */
  readonly values?: Values | undefined
  /** A sentence across the top of the page, such as that the area is fictional. */
  readonly banner?: string | undefined
  readonly backLink?: { readonly text: string; readonly href: string } | undefined
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[] | undefined
  readonly [name: string]: unknown
}

export type PageDefinition<Input, Body> = {
  readonly path: `/${string}`
  readonly permit: Permit
  /** The page's name in the record of who looked and who acted. */
  readonly record: `${string}.${string}`
  /** Whether those without the permit are told that the page exists: 404 unless this is false. */
  readonly hidden?: boolean
  /** Reads path parameters and query together; what it cannot read is not found. */
  readonly input?: z.ZodType<Input>
} & (Shown<Input, Body> | ActOnly<Input, Body>)

type Shown<Input, Body> = {
  /** `origin` is the address of this service, for links that are carried elsewhere. */
  readonly load: (work: Work, input: Input, origin: string) => Promise<ViewModel | Reply> | ViewModel | Reply
  /** The template, from `src/`: `capabilities/places/pages/area.njk`. */
  readonly view: string
  readonly act?: Act<Input, Body>
}

/** A page that is only posted to: its form stands on another page. */
type ActOnly<Input, Body> = { readonly load?: undefined; readonly view?: undefined; readonly act: Act<Input, Body> }

export type Act<Input, Body> = {
  readonly body: z.ZodType<Body>
  readonly run: (work: Work, input: Input, body: Body) => Promise<Reply> | Reply
  /** Set when the form carries files: they are streamed to disk and gone after the act unless it moves them. */
  readonly upload?: Uploads
}

/** A page as the server keeps it: parsing is already inside. */
export type Page = {
  readonly path: string
  readonly permit: Permit
  readonly record: string
  readonly hidden: boolean
  readonly view: string | null
  readonly upload: Uploads | null
  readonly show: ((work: Work, asked: Values, origin: string) => Promise<ViewModel | Reply>) | null
  readonly act: ((work: Work, asked: Values, posted: Record<string, unknown>) => Promise<Reply>) | null
}

/** One page: its address, who may open it, how the record names it, what it loads and what it does. */
export function page<Input = Values, Body = Values>(definition: PageDefinition<Input, Body>): Page {
  const { path, permit, record, load, act, view } = definition
  const read = (asked: Values) => readInput(definition.input, asked)
  return {
    path,
    permit,
    record,
    hidden: definition.hidden ?? true,
    view: view ?? null,
    upload: act?.upload ?? null,
    show: load === undefined ? null : async (work, asked, origin) => {
      const input = read(asked)
      return input === null ? notFound() : load(work, input.value, origin)
    },
    act: act === undefined ? null : async (work, asked, posted) => {
      const input = read(asked)
      if (input === null) return notFound()
      const body = await act.body.safeParseAsync(gatherDates(posted))
      return body.success ? act.run(work, input.value, body.data) : invalid(fieldErrors(body.error), posted)
    },
  }
}

function readInput<Input>(schema: z.ZodType<Input> | undefined, asked: Values): { value: Input } | null {
  // Without a schema Input is its default, the parameters as they came.
  if (schema === undefined) return { value: asked as Input }
  const parsed = schema.safeParse(asked)
  return parsed.success ? { value: parsed.data } : null
}
