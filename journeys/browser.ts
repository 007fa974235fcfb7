import axe from 'axe-core'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Someone at a browser. Every page they land on is checked before the journey goes on. */
export type Person = {
  /** The page as Playwright has it, for whatever a journey does that is not below. */
  readonly page: Page
  open(path: string): Promise<void>
  /** Follow a link or press a button, by what it says, and land on the page it leads to. */
  follow(words: string | RegExp): Promise<void>
  /** Press or follow what leads onward until the page's heading is one of these. For work done behind the page. */
  waitFor(heading: RegExp, onward?: string): Promise<void>
  /** What the page says, its spaces made one. */
  words(): Promise<string>
  /** Choose one of the cast where the trial sign-in lists them. */
  signInAs(name: string): Promise<void>
  signOut(): Promise<void>
  close(): Promise<void>
}

type With = { readonly origin: string; readonly javaScript?: boolean; readonly width?: number }

/** Start the browser once for a file of journeys. `CHROMIUM` names one to use instead of the packed one. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['CHROMIUM'] ?? (await chromium.executablePath()),
    // Not chromium.args: those switch off web security, and put everything in one process that ends with the first tab.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
    headless: true,
  })
}

/** A person with a fresh browser of their own: no cookies, at this size, with or without scripts. */
export async function someone(browser: Browser, { origin, javaScript = true, width = 1280 }: With): Promise<Person> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 900 } })
  // Pages may only run scripts from files, so without the files nothing runs; axe, which is a script, still can.
  if (!javaScript) await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text())
  })
  return personAt(page, context, complaints)
}

function personAt(page: Page, context: BrowserContext, complaints: string[]): Person {
  const landed = async () => {
    await page.waitForLoadState('load')
    // A page that waits for work may give way to the next while it is being checked: then it is the next that counts.
    await check(page, complaints).catch(async (error: unknown) => {
      if (!/context was destroyed|because of a navigation/.test(String(error))) throw error
      await page.waitForLoadState('load')
      await check(page, complaints)
    })
  }
  const follow = async (words: string | RegExp) => {
    const exact = typeof words === 'string'
    const link = page.getByRole('link', { name: words, exact }).or(page.getByRole('button', { name: words, exact })).first()
    await Promise.all([page.waitForEvent('domcontentloaded'), link.click()])
    await landed()
  }
  return {
    page,
    async open(path) {
      await page.goto(path)
      await landed()
    },
    follow,
    async waitFor(heading, onward) {
      const main = page.getByRole('heading', { level: 1 })
      if (onward === undefined) await main.filter({ hasText: heading }).waitFor({ timeout: 60_000 })
      else while (!heading.test(await main.innerText())) await follow(onward)
      await landed()
    },
    words: async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ').trim(),
    async signInAs(name) {
      if (!page.url().includes('/local-provider/')) {
        await page.goto('/sign-in')
        await landed()
      }
      await follow(new RegExp(`^${RegExp.escape(name)}\\b`))
    },
    signOut: () => follow('Sign out'),
    close: () => context.close(),
  }
}

/** What must hold of every page: a name, one heading, no barrier that axe knows of, tokens in forms, no sideways scroll, no complaint. */
export async function check(page: Page, complaints: readonly string[] = []): Promise<void> {
  const found: string[] = [...complaints]
  const facts = await page.evaluate(factsOf)
  if (facts.title.trim() === '' || !facts.title.includes('–')) found.push(`The title is ${JSON.stringify(facts.title)}`)
  if (facts.headings !== 1) found.push(`There are ${facts.headings} main headings`)
  if (facts.formsWithoutToken > 0) found.push(`${facts.formsWithoutToken} forms carry no token`)
  if (facts.styles > 0) found.push(`${facts.styles} elements carry styles or scripts of their own`)
  if (facts.wider > 0) found.push(`The page is ${facts.wider} px wider than its window`)
  found.push(...(await barriers(page)))
  if (found.length > 0) throw new Error(`${new URL(page.url()).pathname}:\n  ${found.join('\n  ')}`)
}

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await loaded.run()
    return violations.map(({ id, impact, help, nodes }) => `${id} (${impact}): ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
  return results
}

/** Runs in the page, which has a document; this project's types do not. */
function factsOf() {
  type Element = { getAttribute(name: string): string | null; querySelector(selector: string): unknown }
  type Document = { title: string; querySelectorAll(selector: string): ArrayLike<Element>; documentElement: { scrollWidth: number; clientWidth: number } }
  const { document } = globalThis as unknown as { document: Document }
  const all = (selector: string) => Array.from(document.querySelectorAll(selector))
  return {
    title: document.title,
    headings: all('h1').length,
    // The trial sign-in is another service's: its forms hold its own protection, a cookie of that sign-in.
    formsWithoutToken: all('form[method="post" i]').filter((form) => !form.getAttribute('action')?.startsWith('/local-provider/') && form.querySelector('input[name="csrfToken"]') === null).length,
    styles: all('style, script:not([src])').length,
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }
}
