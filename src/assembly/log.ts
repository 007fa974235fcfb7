import pino from 'pino'
import type { Log } from '../platform/database/index.ts'

/** Lines of JSON on standard error, so that standard output stays a command's own. */
export function logAt(level: string): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
}
