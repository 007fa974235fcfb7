const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(Firefox|FxiOS)\//, 'Firefox'], [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'], [/\bVersion\/.*\bSafari\//, 'Safari'],
]
const machines: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'], [/\biPad\b/, 'an iPad'], [/\bAndroid\b/, 'an Android device'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b|\bMacintosh\b/, 'a Mac'], [/\bCrOS\b/, 'a Chromebook'], [/\bLinux\b/, 'Linux'],
]

/** A browser by what it calls itself, as people say it: "Firefox on Windows". */
export function browserInWords(agent: string | undefined): string {
  const find = (names: typeof browsers) => names.find(([pattern]) => pattern.test(agent ?? ''))?.[1]
  const [browser, machine] = [find(browsers) ?? 'A browser', find(machines)]
  return machine === undefined ? browser === 'A browser' ? 'A browser that we do not know' : browser : `${browser} on ${machine}`
}
