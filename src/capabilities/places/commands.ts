import { stat } from 'node:fs/promises'
import { system } from '../../platform/actor/index.ts'
import { command } from '../../platform/cli/index.ts'
import { importSettings } from './actions/import-settings.ts'
import { loadPlaces } from './actions/load.ts'

const claims = system('los places import-settings')

/** The room's commands. */
export const commands = [
  command({
    name: 'places import-settings',
    summary: 'Bring schools and other settings up to date from a GIAS "all establishment data" CSV',
    positionals: ['file'],
    needs: 'database',
    run: async (context, options, [file = '']) => {
      const size = await stat(file).then(found => found.isFile() ? found.size : null, () => null)
      if (size === null) return context.fail(`There is no file ${file}`)
      const bar = context.progress('Reading settings')
      let done = 0
      const imported = await context.db.beginLoading(claims, async work => {
        await loadPlaces(work)
        return importSettings(work, file, bytes => { bar.to(done += bytes, size) })
      }).finally(() => { bar.end() })
      const unknownTypes = Object.fromEntries(imported.unknownTypes)
      if (options.json === true) context.json({ ...imported, unknownTypes })
      else {
        context.out(`Read ${imported.read.toLocaleString('en-GB')} settings: ${imported.added.toLocaleString('en-GB')} added, ${imported.changed.toLocaleString('en-GB')} changed (${imported.closed.toLocaleString('en-GB')} of them newly closed), ${imported.unchanged.toLocaleString('en-GB')} unchanged.`)
        if (imported.withoutArea > 0) context.out(`${imported.withoutArea.toLocaleString('en-GB')} are under no local area known here and are kept without one.`)
        for (const [type, settings] of imported.unknownTypes) context.out(`Type ${type} is in no setting group yet: ${settings.toLocaleString('en-GB')} settings.`)
      }
      return 0
    },
  }),
]
