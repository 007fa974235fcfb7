import type { Layer } from './draw.ts'
import { ink } from './look.ts'
import type { SeriesLook } from './look.ts'

type Said = { readonly words: string | string[]; readonly x: number; readonly y: number; readonly colour?: string }

type TextLook = { readonly colour?: string; readonly bold?: boolean; readonly align?: 'left' | 'right' | 'center'; readonly size?: number; readonly over?: boolean }

/** Words at places given in pixels of the plot; `over` keeps them readable where lines run under them. */
export function words(said: readonly Said[], { colour = ink, bold = false, align = 'left', size = 14, over = false }: TextLook = {}): Layer {
  const look = { type: 'text' as const, align, baseline: 'middle' as const, fontSize: size, fontWeight: bold ? (700 as const) : (400 as const), lineHeight: 19 }
  const encoding = { x: pixel('x'), y: pixel('y'), text: { field: 'words' } }
  const data = { values: said.map((each) => ({ colour, ...each })) }
  const fill = given('colour')
  if (!over) return { data, mark: look, encoding: { ...encoding, fill } }
  return { data, encoding, layer: [{ mark: { ...look, fill: '#fff', stroke: '#fff', strokeWidth: 5, strokeJoin: 'round' } }, { mark: look, encoding: { fill } }] }
}

type Line = { readonly x: number; readonly y: number; readonly x2: number; readonly y2: number; readonly colour?: string; readonly width?: number; readonly dash?: readonly number[] }

/** Straight lines between places given in pixels of the plot; each may have a look of its own. */
export function strokes(lines: readonly Line[], { colour, width = 1, dash = [] }: { colour: string; width?: number; dash?: readonly number[] }): Layer {
  return {
    data: { values: lines.map((line) => ({ colour, width, ...line, dash: [...(line.dash ?? dash)] })) },
    mark: { type: 'rule' },
    encoding: { x: pixel('x'), y: pixel('y'), x2: { field: 'x2' }, y2: { field: 'y2' }, stroke: given('colour'), strokeWidth: given('width', 'quantitative'), strokeDash: given('dash') },
  }
}

/** Shapes at places given in pixels of the plot; each may have a look of its own. */
export function dots(places: readonly { x: number; y: number; look?: SeriesLook }[], { look, size = 70, hollow = false }: { look: SeriesLook; size?: number; hollow?: boolean }): Layer {
  return {
    data: { values: places.map((place) => ({ ...place, shape: (place.look ?? look).shape, fill: hollow ? '#fff' : (place.look ?? look).colour, stroke: hollow ? (place.look ?? look).colour : '#fff' })) },
    mark: { type: 'point', filled: true, opacity: 1, size, strokeWidth: hollow ? 2 : 1 },
    encoding: { x: pixel('x'), y: pixel('y'), shape: given('shape'), fill: given('fill'), stroke: given('stroke') },
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

/** A look that each row carries: drawn as given, with no scale and no legend. */
export function given(field: string, type: 'nominal' | 'quantitative' = 'nominal') {
  return { field, type, scale: null, legend: null }
}
