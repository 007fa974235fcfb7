import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRunning, type Running } from './running.ts'

let app: Running
before(async () => { app = await startRunning({ areas: 'small' }) })
after(() => app.close())

for (const javaScript of [true, false]) {
  test(`an inspector finds the rule on annual reviews by its provision and reads how its time is counted, ${javaScript ? 'with' : 'without'} scripts`, async () => {
    const inspector = await app.person({ javaScript, width: 360 })
    await inspector.open('/law')
    await inspector.page.getByLabel(/^Words, or a provision/).fill('section 44(1)(b)')
    await inspector.follow('Search')
    // Section 44(1)(b) of the 2014 Act is the next review, and whatever review is not on record.
    assert.match(await inspector.words(), /\d+ of \d+ rules .*Reviews 2 rules .*Finish the next annual review/)
    await inspector.follow('Finish the next annual review')
    assert.match(await inspector.words(), /The council must review the plan in each period of 12 months starting with the date on which it was last reviewed\. .*Children and Families Act 2014, section 44\(1\)\(b\)\./)
    assert.doesNotMatch(await inspector.words(), /running under this rule/)
    await inspector.follow('C2')
    assert.equal(new URL(inspector.page.url()).hash, '#C2')
    assert.match(await inspector.words(), /A period beginning with a day C2 .*For example, under Finish the first annual review/)

    await inspector.open('/law?q=annual+zebra&stage=reviews')
    assert.match(await inspector.words(), /No rule among these matches “annual zebra”/)
    await inspector.follow(/^See all \d+ rules$/)
    assert.equal(new URL(inspector.page.url()).pathname + new URL(inspector.page.url()).search, '/law')
    await inspector.close()
  })
}

test('Dana sees how many duties run under the rule on annual reviews, opens the late ones, and comes back to the rule from why a date is what it is', async () => {
  const dana = await app.person()
  await dana.signInAs('Dana Okafor')
  await dana.open('/law/annual-review-subsequent')
  const [, toDo = '', late = ''] = /Duties running under this rule in Wrenfold now ([\d,]+) duties to do ([\d,]+) late/.exec(await dana.words()) ?? []
  assert.ok(Number(late) > 1 && Number(toDo.replace(',', '')) >= Number(late), `${late} of ${toDo} are late`)
  await dana.follow(`${late} late`)
  const { pathname, searchParams } = new URL(dana.page.url())
  assert.deepEqual([pathname, searchParams.get('rule'), searchParams.get('status')], ['/work', 'annual-review-subsequent', 'late'])
  assert.match(await dana.words(), new RegExp(`(of )?${late} duties .*Finish the next annual review`))

  await dana.page.getByRole('link', { name: /^Why this date/ }).first().click()
  await dana.page.getByLabel('I work with this child or family').check()
  await dana.follow('Continue')
  assert.match(await dana.words(), /The version used is in force from 1 September 2014\./)
  await dana.follow('This rule in the register of law')
  assert.equal(new URL(dana.page.url()).pathname, '/law/annual-review-subsequent')
  await dana.close()
})
