import { writeSync } from 'node:fs'
import { system } from '../src/platform/actor/index.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { recordLook, seal } from '../src/platform/record/index.ts'

// A client of the database for crash.test.ts: records looks one by one, and says the number of each only once it is committed.
const [url = '', count = '0', sealEvery = '25'] = process.argv.slice(2)
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const db = openDatabase({ url, log: quiet, connections: 1 })

for (let number = 1; number <= Number(count); number++) {
  await db.begin(system('test', '999', ['see-children']), work => recordLook(work, { page: `/crash/${number}` }))
  writeSync(1, `${number}\n`)
  if (number % Number(sealEvery) === 0) {
    const sealed = await db.begin(system('test', '999', ['seal-record']), seal)
    writeSync(1, `sealed ${sealed}\n`)
  }
}
await db.close()
