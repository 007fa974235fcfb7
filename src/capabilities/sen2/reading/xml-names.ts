const plain = /^[A-Za-z_:][\w:.-]*$/
// XML 1.0 (fifth edition) section 2.3, productions 4 and 4a.
const start = ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const any = new RegExp(`^[${start}][${start}.\\-0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]*$`, 'u')

/** Whether this may be the name of an element or attribute. */
export function isXmlName(text: string): boolean {
  return plain.test(text) || any.test(text)
}

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

/** Text with its references put in; undefined when one is none of the five that XML itself defines nor a character's number. */
export function withReferences(text: string): string | undefined {
  let result = ''
  let from = 0
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    const character = end === -1 ? undefined : referredTo(text.slice(at + 1, end))
    if (character === undefined) return undefined
    result += text.slice(from, at) + character
    from = end + 1
  }
  return result + text.slice(from)
}

function referredTo(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(predefined, name) ? predefined[name] : undefined
  const code = /^#[0-9]+$/.test(name) ? Number(name.slice(1)) : /^#x[0-9a-fA-F]+$/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.NaN
  const allowed = code === 9 || code === 10 || code === 13 || code >= 0x20 && code <= 0xd7ff || code >= 0xe000 && code <= 0xfffd || code >= 0x10000 && code <= 0x10ffff
  return allowed ? String.fromCodePoint(code) : undefined
}
