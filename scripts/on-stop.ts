const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/** Runs to the end, or until a signal says stop; either way what was started is put away before this process ends. */
export async function onStop(act: (stopping: AbortSignal) => Promise<number>): Promise<never> {
  const stopping = new AbortController()
  let stopped = 0
  for (const signal of Object.keys(signals) as (keyof typeof signals)[]) {
    process.on(signal, () => {
      stopped = 128 + signals[signal]
      stopping.abort()
    })
  }
  const code = await act(stopping.signal).catch((error: unknown) => {
    if (stopped === 0) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  })
  process.exit(stopped === 0 ? code : stopped)
}
