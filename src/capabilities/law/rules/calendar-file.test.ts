import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarFile } from './calendar-file.ts'

const day = { uid: 'a@b', on: '2026-05-25', summary: 'By law: Issue the plan', description: 'Why', url: 'http://localhost/a?b=c', alarm: true }
const octets = (text: string) => new TextEncoder().encode(text).length
const unfold = (file: string) => file.replaceAll('\r\n ', '')
const valueOf = (file: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(unfold(file).replaceAll('\r\n', '\n'))?.[1]

test('a day is one all-day event with an alarm a week before, line by line', () => {
  assert.equal(calendarFile('Dates', [day], '2026-01-05'), [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Line of Sight//Work out a date//EN', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:Dates',
    'BEGIN:VEVENT', 'UID:a@b', 'DTSTAMP:20260105T000000Z', 'DTSTART;VALUE=DATE:20260525', 'SUMMARY:By law: Issue the plan', 'DESCRIPTION:Why', 'URL:http://localhost/a?b=c',
    'TRANSP:TRANSPARENT', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P7D', 'DESCRIPTION:In a week: By law: Issue the plan', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n'))
})

test('a day that is over has no alarm', () => {
  const file = calendarFile('Dates', [{ ...day, alarm: false }], '2026-06-05')
  assert.ok(file.includes('BEGIN:VEVENT') && !file.includes('VALARM'))
})

test('comma, semicolon, backslash and line break are escaped; other control characters are left out', () => {
  const file = calendarFile('Dates', [{ ...day, summary: 'a, b; c\\d\ne\u0007f' }], '2026-01-05')
  assert.equal(valueOf(file, 'SUMMARY'), 'a\\, b\\; c\\\\d\\nef')
})

test('a line of more than 75 octets is folded between characters, counted in octets', () => {
  // "SUMMARY:" is 8 octets, so 22 characters of three octets (66) fit in the first line and 24 (72, after the space) in the next.
  const lines = calendarFile('Dates', [{ ...day, summary: '’'.repeat(60) }], '2026-01-05').split('\r\n')
  const at = lines.findIndex(line => line.startsWith('SUMMARY:'))
  assert.deepEqual(lines.slice(at, at + 3), [`SUMMARY:${'’'.repeat(22)}`, ` ${'’'.repeat(24)}`, ` ${'’'.repeat(14)}`])
})

test('whatever it says, no line is too long, none is broken, and it reads back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
    const said = text.replaceAll(/[\u0000-\u001F\u007F]/g, '')
    const file = calendarFile(said, [{ ...day, description: said }], '2026-01-05')
    assert.ok(file.endsWith('END:VCALENDAR\r\n'))
    for (const line of file.split('\r\n')) assert.ok(octets(line) <= 75 && !/[\r\n]/.test(line), line)
    assert.equal(unfold(file).split('\r\n').find(line => line.startsWith('DESCRIPTION:'))?.slice(12).replaceAll(/\\([\\;,])/g, '$1'), said)
  }))
})
