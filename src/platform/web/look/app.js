import { initAll } from './govuk.js'
import { initAll as initMore } from './moj.js'

initAll()
initMore()
