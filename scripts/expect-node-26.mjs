// Loaded first by every npm script: where npm is told to ignore scripts it skips `prestart` too, and an older Node would
// stop at the first .ts file without saying what to do.
if (Number(process.versions.node.split('.')[0]) < 26) {
  process.stderr.write(`Node 26 is needed and this is ${process.version}; the package "node" brings it when its install script may run. Run: npm ci --ignore-scripts=false\n`)
  process.exit(1)
}
