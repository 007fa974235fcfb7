import { fictionalSettings } from './settings.ts'

/** A fictional area's settings as a Get Information About Schools file, which `places` imports like the real one. */
export function giasCsv(area: string): string {
  const rows = fictionalSettings(area)
  const columns = Object.keys(rows[0] ?? {})
  const lines = rows.map(row => columns.map(column => quoted((row as Readonly<Record<string, string>>)[column] ?? '')).join(','))
  return `${columns.map(quoted).join(',')}\r\n${lines.join('\r\n')}\r\n`
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
