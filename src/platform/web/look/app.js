import { initAll } from './govuk.js'
import { initAll as initMore } from './moj.js'

initAll()
initMore()

// The server cannot see that a page is printed, so the browser asks for it once more and says so: the look is written down.
if (document.querySelector('.masthead__who') !== null) addEventListener('beforeprint', () => { void fetch(location.href, { method: 'HEAD', headers: { 'x-printed': 'yes' }, keepalive: true }) })

// A link to pass on is chosen whole, and copied where the browser can.
for (const field of document.querySelectorAll('[data-selects]')) field.addEventListener('focus', () => field.select())
for (const button of navigator.clipboard === undefined ? [] : document.querySelectorAll('[data-copies]')) {
  button.hidden = false
  button.addEventListener('click', () => { void navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value).then(() => { button.textContent = 'Copied' }) })
}

// A page that waits for work being done asks for itself until the work is over. It says so in its own words, and has a
// link that does the same, because a page that reloads itself takes away the place of whoever reads it.
const waiting = document.querySelector('[data-looks-again]')
if (waiting !== null) setTimeout(lookAgain, 2000)

async function lookAgain() {
  const fresh = await fetch(location.href).then(answer => answer.ok ? answer.text() : null).catch(() => null)
  const said = fresh === null ? waiting : new DOMParser().parseFromString(fresh, 'text/html').querySelector('[data-looks-again]')
  if (said === null) return location.reload()
  if (said.textContent !== waiting.textContent) waiting.textContent = said.textContent
  setTimeout(lookAgain, 2000)
}
