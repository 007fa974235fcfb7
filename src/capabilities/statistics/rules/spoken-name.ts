const withArticle = /^(City of|Isles? of|East Riding)/

/** An area's name as it is said inside a sentence: "Bristol", not "Bristol, City of"; "the Isle of Wight". */
export function spokenName(name: string): string {
  const short = name.replace(/, (City|County) of$/, '')
  return withArticle.test(short) ? `the ${short}` : short
}
