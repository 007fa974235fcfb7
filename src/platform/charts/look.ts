import type { Config } from 'vega-lite'

export const ink = '#14232a'
export const inkSoft = '#47565c'
export const accent = '#0b4f5c'
export const accentLight = '#6f979e'
const gridline = '#dfe6e8'

/** How a series is told apart: by colour, by dash and by shape, so that none of the three is needed alone. All pass 3 to 1 on white. */
export type SeriesLook = { readonly colour: string; readonly dash: readonly number[]; readonly shape: string }

export const emphasised: SeriesLook = { colour: accent, dash: [], shape: 'circle' }

const others: readonly SeriesLook[] = [
  { colour: inkSoft, dash: [7, 4], shape: 'square' },
  { colour: '#a34a0c', dash: [2, 3], shape: 'diamond' },
  { colour: '#5a4a9c', dash: [10, 3, 2, 3], shape: 'triangle-up' },
  { colour: '#1c7550', dash: [4, 2], shape: 'triangle-down' },
  { colour: '#93276b', dash: [1, 2], shape: 'cross' },
]

/** The looks of several series, in order; after the last they begin again. */
export function looks(series: readonly { readonly emphasis?: boolean | undefined }[]): SeriesLook[] {
  let next = 0
  return series.map(({ emphasis }) => (emphasis || series.length === 1 ? emphasised : (others[next++ % others.length] ?? emphasised)))
}

/** From dark to light, for parts of one whole in an order; text on the first three is white. */
export const ordered: readonly { fill: string; text: string }[] = [
  { fill: '#073841', text: '#fff' },
  { fill: '#2b7683', text: '#fff' },
  { fill: '#8fbcc3', text: ink },
  { fill: '#d8e6e8', text: ink },
  { fill: '#fff', text: ink },
]

export const config: Config = {
  aria: false,
  background: undefined,
  view: { stroke: null },
  axis: { labelColor: inkSoft, labelFontSize: 14, titleColor: inkSoft, titleFontSize: 14, titleFontWeight: 'normal', gridColor: gridline, domainColor: '#8a999e', tickColor: '#8a999e', labelPadding: 8 },
  axisX: { grid: false, tickSize: 5 },
  axisY: { domain: false, ticks: false },
  text: { fontSize: 14, fill: ink },
}

/** A drawing is made twice, for a page and for a telephone, so that its words keep their size; the stylesheet shows one. */
export const widths = { wide: 560, narrow: 340 } as const
export type Size = keyof typeof widths

/** About how wide words are drawn at 14 px; the reader's typeface is not known here, so it errs on the side of room. */
export function widthOf(words: string, bold = false): number {
  return Math.ceil(words.length * (bold ? 9.2 : 8.3))
}

/** Words in lines that fit a width. */
export function wrapped(words: string, width: number, bold = false): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, bold) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
