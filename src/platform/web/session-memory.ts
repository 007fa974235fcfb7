import type { Session, SessionStore } from './session.ts'

/** Sessions kept in this process: for tests, and for a server that may forget them when it stops. */
export function sessionsInMemory(): SessionStore {
  const sessions = new Map<string, Session>()
  return {
    read: async (idHash) => sessions.get(idHash) ?? null,
    write: async (idHash, session) => void sessions.set(idHash, session),
    change: async (idHash, session) => { if (sessions.has(idHash)) sessions.set(idHash, session) },
    ofPerson: async (personId) => [...sessions].filter(([, session]) => session.personId === personId && session.ended !== true).map(([idHash, session]) => ({ idHash, session })),
    end: async (idHash) => void sessions.delete(idHash),
  }
}
