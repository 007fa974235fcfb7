import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What the local provider remembers, for as long as the process runs: sign-ins under way and the codes they end in. */
export class MemoryAdapter implements Adapter {
  readonly #kept = new Map<string, { payload: AdapterPayload; until: number }>()

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const now = performance.now()
    for (const [key, { until }] of this.#kept) if (until < now) this.#kept.delete(key)
    this.#kept.set(id, { payload, until: expiresIn ? now + expiresIn * 1000 : Infinity })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#kept.get(id)?.payload
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#where((payload) => payload.uid === uid)
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#where((payload) => payload.userCode === userCode)
  }

  async consume(id: string): Promise<void> {
    const kept = this.#kept.get(id)
    if (kept !== undefined) kept.payload.consumed = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id)
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id)
  }

  #where(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    return [...this.#kept.values()].find(({ payload }) => matches(payload))?.payload
  }
}
