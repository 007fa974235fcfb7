import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import nunjucks from 'nunjucks'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { govukFolder, mojFolder } from './assets.ts'
import type { Assets } from './assets.ts'
import type { Csrf } from './csrf.ts'
import type { FieldError } from './fields.ts'
import { filters } from './filters.ts'
import type { ViewModel } from './page.ts'
import type { Values } from './reply.ts'
import { stranger } from './visitor.ts'
import type { Visitor } from './visitor.ts'

export type NavigationItem = { readonly text: string; readonly href: string }

/** What the frame of every page says, given by whoever assembles the service. */
export type Frame = {
  readonly productName: string
  readonly footer: { readonly licence: string; readonly links: readonly NavigationItem[] }
  navigation(visitor: Visitor): readonly NavigationItem[]
}

export type Render = {
  page(request: FastifyRequest, reply: FastifyReply, view: string, model: ViewModel, sent?: { errors: readonly FieldError[]; values: Values }): string
  /** Fails at the start, not at a visitor, when a page names a template that is not there. */
  expect(view: string): void
}

const source = resolve(import.meta.dirname, '../..')

/** Pages from Nunjucks templates. A misspelt name fails rather than printing nothing. */
export function renderWith(frame: Frame, assets: Assets, csrf: Csrf): Render {
  const environment = templates()
  return {
    page(request, reply, view, model, sent) {
      const visitor = request.visitor ?? stranger
      const errors = sent?.errors ?? model.errors ?? []
      const values = sent?.values ?? model.values ?? {}
      return environment.render(view, {
        breadcrumbs: [],
        backLink: null,
        banner: null,
        ...model,
        values,
        errorList: errors.map(({ field, text }) => ({ text, href: `#${anchorOf(field, values)}` })),
        errorFor: Object.fromEntries(errors.map(({ field, text }) => [field, { text }])),
        csrfToken: csrf.token(request, reply, visitor.open),
        frame: {
          assets,
          productName: frame.productName,
          footer: frame.footer,
          navigation: markCurrent(frame.navigation(visitor), pathOf(request)),
          person: visitor.open?.session.name ?? null,
          next: encodeURIComponent(request.method === 'GET' ? request.url : pathOf(request)),
        },
      })
    },
    expect(view) {
      if (!existsSync(join(source, view))) throw new Error(`There is no template ${view}`)
    },
  }
}

/** The template environment on its own, for tests of macros and for other documents. */
export function templates(): nunjucks.Environment {
  const folders = [source, join(govukFolder, 'dist'), mojFolder]
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true })
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter)
  return environment
}

export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}

/** A date is asked for in three boxes; its error leads to the first. */
function anchorOf(field: string, values: Values): string {
  return `${field}-day` in values ? `${field}-day` : field
}

function markCurrent(items: readonly NavigationItem[], path: string): (NavigationItem & { current: boolean; active: boolean })[] {
  const within = items.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  const nearest = within.toSorted((a, b) => b.href.length - a.href.length)[0]
  return items.map((item) => ({ ...item, current: item.href === path, active: item === nearest }))
}
