/** Why someone looks at children's records. What was chosen is kept with each look in these words. */
export const purposes = [
  { code: 'works-with', text: 'I work with this child or family' },
  { code: 'quality', text: 'Checking quality or an audit' },
  { code: 'answering', text: 'Answering a complaint, appeal or question' },
  { code: 'protection', text: 'Data protection or safeguarding duty' },
  { code: 'other', text: 'Something else' },
] as const

export type PurposeCode = (typeof purposes)[number]['code']

export const purposeCodes = purposes.map(({ code }) => code)

/** The purpose as the record keeps it. */
export function purposeInWords(code: PurposeCode, other: string): string {
  const text = purposes.find(one => one.code === code)?.text ?? ''
  return code === 'other' ? `${text}: ${other.trim()}` : text
}
