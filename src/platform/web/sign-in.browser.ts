/** Enough of a browser for a test of sign-in: it keeps cookies, follows redirects and posts forms. No scripts run. */
export function browser(origin: string, cookies = new Map<string, string>()) {
  return {
    cookies,
    get: (path: string) => follow(new URL(path, origin), 'GET'),
    post: (path: string, fields: Record<string, string>) => follow(new URL(path, origin), 'POST', new URLSearchParams(fields)),
  }

  async function follow(start: URL, firstMethod: string, body?: URLSearchParams) {
    let [url, method] = [start, firstMethod]
    for (let hops = 0; hops < 15; hops++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answered = await fetch(url, { method, redirect: 'manual', headers: { cookie }, ...(method === 'POST' && body !== undefined ? { body } : {}) })
      for (const line of answered.headers.getSetCookie()) keep(line)
      const location = answered.headers.get('location')
      if (location === null) return { url: url.href, status: answered.status, body: await answered.text(), headers: answered.headers }
      ;[url, method] = [new URL(location, url), answered.status === 307 ? method : 'GET']
    }
    throw new Error('Redirected in a circle')
  }

  function keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}
