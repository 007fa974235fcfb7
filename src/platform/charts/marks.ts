import type { Layer } from './draw.ts'
import { ink } from './look.ts'
import type { SeriesLook } from './look.ts'

type Said = { readonly words: string | string[]; readonly x: number; readonly y: number }

type TextLook = { readonly colour?: string; readonly bold?: boolean; readonly align?: 'left' | 'right' | 'center'; readonly size?: number; readonly over?: boolean }

/** Words at places given in pixels of the plot; `over` keeps them readable where lines run under them. */
export function words(said: readonly Said[], { colour = ink, bold = false, align = 'left', size = 14, over = false }: TextLook = {}): Layer {
  const look = { type: 'text' as const, align, baseline: 'middle' as const, fontSize: size, fontWeight: bold ? (700 as const) : (400 as const), lineHeight: 19 }
  const encoding = { x: pixel('x'), y: pixel('y'), text: { field: 'words' } }
  const data = { values: [...said] }
  if (!over) return { data, mark: { ...look, fill: colour }, encoding }
  return { data, encoding, layer: [{ mark: { ...look, fill: '#fff', stroke: '#fff', strokeWidth: 5, strokeJoin: 'round' } }, { mark: { ...look, fill: colour } }] }
}

/** Straight lines between places given in pixels of the plot. */
export function strokes(lines: readonly { x: number; y: number; x2: number; y2: number }[], { colour, width = 1, dash = [] }: { colour: string; width?: number; dash?: readonly number[] }): Layer {
  return {
    data: { values: [...lines] },
    mark: { type: 'rule', stroke: colour, strokeWidth: width, strokeDash: [...dash] },
    encoding: { x: pixel('x'), y: pixel('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  }
}

/** Shapes at places given in pixels of the plot. */
export function dots(places: readonly { x: number; y: number }[], { look, size = 70, hollow = false }: { look: SeriesLook; size?: number; hollow?: boolean }): Layer {
  return {
    data: { values: [...places] },
    mark: { type: 'point', filled: true, opacity: 1, shape: look.shape, size, fill: hollow ? '#fff' : look.colour, stroke: hollow ? look.colour : '#fff', strokeWidth: hollow ? 2 : 1 },
    encoding: { x: pixel('x'), y: pixel('y') },
  }
}

/** Filled bars at places given in pixels of the plot. */
export function bars(boxes: readonly { x: number; y: number; x2: number; y2: number }[], fill: string, stroke?: string): Layer {
  return {
    data: { values: [...boxes] },
    mark: { type: 'rect', fill, ...(stroke === undefined ? {} : { stroke, strokeWidth: 1 }) },
    encoding: { x: pixel('x'), y: pixel('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  }
}

function pixel(field: string) {
  return { field, type: 'quantitative' as const, scale: null, axis: null }
}
