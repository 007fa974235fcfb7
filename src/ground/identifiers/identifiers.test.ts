import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as identifiers from './index.ts'
import type { Parsed } from './index.ts'

type Row = readonly [text: string, printed: string | null, why: string]

/** Each row reads a text and says how it is printed back; null where it must be turned away. */
function reads<Value>(parse: (text: string) => Parsed<Value>, print: (value: Value) => string, rows: readonly Row[]) {
  for (const [text, printed, why] of rows) {
    const parsed = parse(text)
    assert.equal(parsed.ok ? print(parsed.value) : null, printed, `${text}: ${why}`)
    if (!parsed.ok) assert.match(parsed.why, /^(Enter|Check|9999999999 stands for) /, 'it says what to do')
  }
}

test('unique pupil numbers', () => {
  reads(identifiers.parseUpn, identifiers.printUpn, [
    // 4+0+4+5+0+0+0+9+80+0+48+26 = 176; 176 mod 23 = 15, which is R.
    ['R201100018042', 'R201100018042', 'the worked example'],
    [' r2011 0001 8042 ', 'R201100018042', 'spaces and small letters'],
    ['A201100018042', null, 'the wrong check letter'],
    ['R201100018043', null, 'a wrong digit'],
    ['R20110001804', null, 'too short'],
    ['I201100018042', null, 'a letter that is not used'],
    // The serial ends in A, whose value is 0: 176 - 26 = 150; 150 mod 23 = 12, which is N.
    ['N20110001804A', 'N20110001804A', 'a temporary number'],
    ['', null, 'nothing'],
  ])
  const upn = identifiers.parseUpn('N20110001804A')
  assert.ok(upn.ok && identifiers.isTemporaryUpn(upn.value))
  assert.equal(upn.ok && identifiers.authorityOfUpn(upn.value), '201')
})

test('unique learner numbers', () => {
  reads(identifiers.parseUln, identifiers.printUln, [
    // 10×1 + 2×4 = 18; 18 mod 11 = 7; 10 - 7 = 3.
    ['1000000043', '1000000043', 'worked by hand'],
    ['1000000044', null, 'a wrong last digit'],
    ['9999999999', null, 'the placeholder'],
    ['100000004', null, 'too short'],
    ['', null, 'nothing'],
  ])
  // 10×1 + 2×6 = 22; 22 mod 11 = 0, which no number has.
  assert.equal(identifiers.ulnCheckDigit('100000006'), null)
})

test('NHS numbers', () => {
  reads(identifiers.parseNhsNumber, identifiers.printNhsNumber, [
    // 9×10 + 9×9 + 9×8 + 1×2 = 245; 245 mod 11 = 3; 11 - 3 = 8.
    ['9990000018', '999 000 0018', 'worked by hand, in the invented range'],
    ['943 476 5919', '943 476 5919', 'the NHS data dictionary’s example'],
    ['943-476-5919', '943 476 5919', 'with hyphens'],
    ['9990000019', null, 'a wrong last digit'],
    ['0000000000', null, 'all noughts'],
    ['999000001', null, 'too short'],
  ])
  // 243 mod 11 = 1, so the digit would be 10.
  assert.equal(identifiers.nhsCheckDigit('999000000'), null)
  const invented = identifiers.parseNhsNumber('9990000018')
  assert.ok(invented.ok && identifiers.isInventedNhsNumber(invented.value))
})

test('schools and providers', () => {
  reads(identifiers.parseUrn, identifiers.printUrn, [
    ['100000', '100000', 'six digits'],
    ['10000', null, 'too short'],
    ['012345', null, 'begins with nought'],
  ])
  reads(identifiers.parseUkprn, identifiers.printUkprn, [
    ['10000001', '10000001', 'eight digits from 1'],
    ['20000001', null, 'does not begin with 1'],
    ['1000001', null, 'too short'],
  ])
  reads(identifiers.parseLaestab, identifiers.printLaestab, [
    ['2013614', '201/3614', 'seven digits'],
    ['201/3614', '201/3614', 'as printed'],
    ['201 3614', '201/3614', 'with a space'],
    ['20/13614', null, 'the slash in the wrong place'],
    ['201361', null, 'too short'],
  ])
})

test('areas', () => {
  reads(identifiers.parseLaCode, identifiers.printLaCode, [
    ['201', '201', 'City of London'],
    ['999', '999', 'an invented area'],
    ['099', null, 'below the range'],
    ['20', null, 'too short'],
    ['2O1', null, 'a letter O'],
  ])
  reads(identifiers.parseOnsCode, identifiers.printOnsCode, [
    ['E09000002', 'E09000002', 'a London borough'],
    ['e10000016', 'E10000016', 'a county'],
    ['W06000015', null, 'Wales'],
    ['E07000008', null, 'a district inside a county'],
  ])
  assert.equal(identifiers.isInventedArea('990'), true)
  assert.equal(identifiers.isInventedArea('989'), false)
})

test('postcodes', () => {
  reads(identifiers.parsePostcode, identifiers.printPostcode, [
    ['sw1a2aa', 'SW1A 2AA', 'small letters and no space'],
    ['M1  1AE', 'M1 1AE', 'two spaces'],
    ['B33 8TH', 'B33 8TH', 'a two-figure district'],
    ['CR2 6XH', 'CR2 6XH', 'two letters and a figure'],
    ['W1A 0AX', 'W1A 0AX', 'a letter at the end of the district'],
    ['GIR 0AA', 'GIR 0AA', 'the odd one out'],
    ['ZZ99 3WZ', 'ZZ99 3WZ', 'address not known'],
    ['QA1 1AA', null, 'no district begins with Q'],
    ['SW1A 2AC', null, 'C does not end a postcode'],
    ['SW1A', null, 'half a postcode'],
  ])
})

const nineDigits = fc.integer({ min: 0, max: 999_999_999 }).map(number => String(number).padStart(9, '0'))

test('every made number is read back, and any one wrong digit is noticed', () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, at, more) => {
      const makers = [
        [identifiers.nhsCheckDigit, identifiers.parseNhsNumber],
        [identifiers.ulnCheckDigit, identifiers.parseUln],
      ] as const
      for (const [checkDigit, parse] of makers) {
        const check = checkDigit(nine)
        if (check === null) continue
        const wrong = nine.slice(0, at) + String((Number(nine[at]) + more) % 10) + nine.slice(at + 1)
        if (nine !== '000000000') assert.equal(parse(nine + check).ok, true, nine + check)
        assert.equal(parse(wrong + check).ok, false, wrong + check)
      }
    }),
  )
})

test('every made pupil number is read back, and any one wrong digit is noticed', () => {
  const twelve = fc.integer({ min: 0, max: 999_999_999_999 }).map(number => String(number).padStart(12, '0'))
  fc.assert(
    fc.property(twelve, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, more) => {
      const upn = identifiers.upnCheckLetter(digits) + digits
      assert.equal(identifiers.parseUpn(upn).ok, true, upn)
      const wrong = digits.slice(0, at) + String((Number(digits[at]) + more) % 10) + digits.slice(at + 1)
      assert.equal(identifiers.parseUpn(upn.charAt(0) + wrong).ok, false, wrong)
    }),
  )
})

test('no text breaks a reader, and what is printed is read back the same', () => {
  const readers = [
    [identifiers.parseUpn, identifiers.printUpn],
    [identifiers.parseUln, identifiers.printUln],
    [identifiers.parseNhsNumber, identifiers.printNhsNumber],
    [identifiers.parseUrn, identifiers.printUrn],
    [identifiers.parseUkprn, identifiers.printUkprn],
    [identifiers.parseLaestab, identifiers.printLaestab],
    [identifiers.parseLaCode, identifiers.printLaCode],
    [identifiers.parseOnsCode, identifiers.printOnsCode],
    [identifiers.parsePostcode, identifiers.printPostcode],
  ] as unknown as readonly (readonly [(text: string) => Parsed<string>, (value: string) => string])[]
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[A-Z0-9 /]{0,14}$/), fc.stringMatching(/^[1-9][0-9]{2,9}$/))
  fc.assert(
    fc.property(texts, text => {
      for (const [parse, print] of readers) {
        const parsed = parse(text)
        if (parsed.ok) assert.deepEqual(parse(print(parsed.value)), parsed)
      }
    }),
    { numRuns: 500 },
  )
})
