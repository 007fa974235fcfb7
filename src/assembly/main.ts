try {
  // Data that cannot be read fails while the rooms are loaded: that too is said in one line.
  const { start } = await import('./start.ts')
  await start()
} catch (error) {
  process.stderr.write(`Could not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
}
