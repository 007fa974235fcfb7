import { isMainThread } from 'node:worker_threads'

// Loaded first by every npm script.

// Where npm is told to ignore scripts it skips `prestart` too, and an older Node would stop at the first .ts file without
// saying what to do.
if (Number(process.versions.node.split('.')[0]) < 26) {
  process.stderr.write(`Node 26 is needed and this is ${process.version}; the package "node" brings it when its install script may run. Run: npm ci --ignore-scripts=false\n`)
  process.exit(1)
}

// npm passes SIGTERM to the shell between it and us, which ends without passing it on; we would run on unseen.
if (process.env.npm_lifecycle_event !== undefined && isMainThread) {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}
