/** One day in somebody's calendar. */
export type CalendarDay = {
  /** The same for the same rule and facts, so that taking it in again changes the entry and adds none. */
  readonly uid: string
  /** YYYY-MM-DD. */
  readonly on: string
  readonly summary: string
  readonly description: string
  readonly url: string
  /** False for a day that is over. */
  readonly alarm: boolean
}

/**
 * Days as an iCalendar file (RFC 5545), each that is to come with an alarm a week before. Ours, because the one good package for it folds
 * lines by characters and not by octets, ends without the last line break, and puts properties after the alarm.
 */
export function calendarFile(name: string, days: readonly CalendarDay[], stampedOn: string): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Line of Sight//Work out a date//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(day => [
      'BEGIN:VEVENT', `UID:${escaped(day.uid)}`, `DTSTAMP:${stampedOn.replaceAll('-', '')}T000000Z`, `DTSTART;VALUE=DATE:${day.on.replaceAll('-', '')}`,
      `SUMMARY:${escaped(day.summary)}`, `DESCRIPTION:${escaped(day.description)}`, `URL:${day.url}`,
      // The day is a limit and not an appointment: it does not make anyone busy.
      'TRANSP:TRANSPARENT',
      ...(day.alarm ? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P7D', `DESCRIPTION:${escaped(`In a week: ${day.summary}`)}`, 'END:VALARM'] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

/** RFC 5545 section 3.3.11: backslash, semicolon, comma and line break are escaped. No other control character may stand in a text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
}

/** RFC 5545 section 3.1: no line is longer than 75 octets; one that would be goes on after a line break and a space. */
function folded(line: string): string {
  let [out, octets] = ['', 0]
  for (const character of line) {
    const width = octetsOf(character)
    if (octets + width > 75) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += width
  }
  return out
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
