/**
 * What the first bytes of a file betray when it is not text in UTF-8, with what to do about it; undefined when nothing is wrong yet.
 * Looking here first means two gigabytes of anything else cost one read.
 */
export function wrongFromFirstBytes(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'The file is empty. Export the return again.'
  for (const [mark, why] of marks) if (startsWith(bytes, mark)) return typeof why === 'string' ? why : why(bytes)
  if (bytes[0] === 0 || bytes[1] === 0) return utf16
  return undefined
}

const utf16 = 'The file is in UTF-16. Save it again as UTF-8 and try again.'
const archive = 'The file is compressed. Extract it and choose the XML file or the folder of CSV files inside.'

const marks: [number[], string | ((bytes: Uint8Array) => string)][] = [
  [[0xff, 0xfe], utf16],
  [[0xfe, 0xff], utf16],
  [[0x50, 0x4b, 0x03, 0x04], bytes => looksLikeWorkbook(bytes) ? workbook : archive],
  [[0x50, 0x4b, 0x05, 0x06], archive],
  [[0x1f, 0x8b], archive],
  [[0x42, 0x5a, 0x68], archive],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], archive],
  [[0x37, 0x7a, 0xbc, 0xaf], archive],
  [[0x52, 0x61, 0x72, 0x21], archive],
  [[0x28, 0xb5, 0x2f, 0xfd], archive],
  [[0xd0, 0xcf, 0x11, 0xe0], 'The file is an old Excel workbook. Make the XML file from it, or export the nine CSV files from COLLECT.'],
  [[0x25, 0x50, 0x44, 0x46], 'The file is a PDF. Choose the XML file of the return, or the folder of CSV files exported from COLLECT.'],
]
const workbook = 'The file is an Excel workbook. Make the XML file from it, or export the nine CSV files from COLLECT.'

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

function looksLikeWorkbook(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return text.includes('[Content_Types].xml') || text.includes('xl/')
}
