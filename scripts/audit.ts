import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A finding that is known and stays for a time: why it does not reach us, and the day after which it fails again. */
export type Allowed = { readonly advisory: string; readonly because: string; readonly until: string }

export type Audited = { readonly kind: 'checked' | 'unreachable'; readonly failing: readonly string[]; readonly says: string }

type Via = { readonly url?: string; readonly title?: string; readonly severity?: string }

/** What `npm audit --json` printed, judged: critical and high findings fail unless they are allowed today; no answer from the registry fails nothing. */
export function audited(printed: string, allowed: readonly Allowed[], today: string): Audited {
  const report = read(printed)
  if (report?.vulnerabilities === undefined) return { kind: 'unreachable', failing: [], says: 'The npm registry gave no list of known faults, so dependencies were not checked.' }
  const findings = new Map<string, string>()
  for (const [name, { via }] of Object.entries(report.vulnerabilities)) {
    // A name in `via` is another entry's finding, which is counted there.
    for (const one of via) if (typeof one !== 'string' && /^(critical|high)$/.test(one.severity ?? '')) findings.set(`${name} ${one.url ?? ''}`, `${one.severity}: ${name}, ${one.title ?? ''} ${one.url ?? ''}`)
  }
  const failing = [...findings].filter(([key]) => !allowed.some(({ advisory, until }) => key.endsWith(`/${advisory}`) && until >= today)).map(([, words]) => words)
  return { kind: 'checked', failing, says: failing.length === 0 ? 'No dependency has a known critical or high fault that is not allowed.' : failing.join('\n') }
}

function read(printed: string): { readonly vulnerabilities?: Record<string, { readonly via: readonly (string | Via)[] }> } | null {
  try {
    return JSON.parse(printed) as ReturnType<typeof read>
  } catch {
    return null
  }
}

function npmAudit(): Promise<string> {
  // It answers with 1 when it finds something, which is for us to judge.
  return new Promise(resolve => {
    execFile('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000'], { cwd: new URL('..', import.meta.url), timeout: 30_000, maxBuffer: 64 << 20 }, (_error, out) => { resolve(out) })
  })
}

if (import.meta.main) {
  const allowed = JSON.parse(readFileSync(new URL('audit-allowed.json', import.meta.url), 'utf8')) as Allowed[]
  const { failing, says } = audited(await npmAudit(), allowed, Temporal.Now.plainDateISO().toString())
  process.stdout.write(`${says}\n`)
  process.exitCode = failing.length === 0 ? 0 : 1
}
