import { randomUUIDv7 } from 'node:crypto'

/** A new row's id: UUIDv7, made by the application so that no sequence is needed and rows sort by birth. */
export function newId(): string {
  return randomUUIDv7()
}
