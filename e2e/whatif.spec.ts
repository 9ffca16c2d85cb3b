import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'
import { bringIntoView } from './pages/plan-page.ts'

const sample = (name: string) =>
  readFileSync(new URL(`../packages/calibration/test/samples/${name}`, import.meta.url), 'utf8')

const seriousIn = async (builder: AxeBuilder) =>
  (await builder.analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])

test('a scenario is played on the plan, once it is about to be seen', async ({ plan, page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/simulate')) asked.push(request.url())
  })
  await plan.open('/?slo=300ms')
  expect(asked).toEqual([])
  await bringIntoView(plan.whatIf)
  await expect(plan.whatIf).toContainText('five times the peak')
  await expect(
    plan.whatIf.getByRole('img', { name: /^Line chart of the response time/ }),
  ).toBeVisible()
  await expect(plan.whatIf.locator('.recharts-surface')).toHaveCount(4)

  await plan.play('A server dies')
  await expect(plan.whatIf).toContainText('a server is lost')
  await expect(plan.whatIf).toContainText('Breaks')
  expect(asked.at(-1)).toContain('scenario=server-lost')
})

test('a plan that memory forbids is not played as if it held', async ({ plan }) => {
  await plan.open('/?model=1GB&cores=4&ram=3GB&workers=4&servers=1&rate=5/s')
  await bringIntoView(plan.whatIf)
  for (const name of ['Nothing: the peak goes on', 'Five times the traffic']) {
    await plan.play(name)
    await expect(plan.whatIf).toContainText('Nothing to play')
    await expect(plan.whatIf).toContainText('killed for memory')
    await expect(plan.whatIf).not.toContainText('Holds')
    await expect(plan.whatIf.getByRole('slider')).toHaveCount(0)
  }
})

test('the player opens where the trouble begins, and tells the times played', async ({ plan }) => {
  await plan.open('/?rate=3/s&price=40')
  await bringIntoView(plan.whatIf)
  await expect(plan.whatIf).toContainText('From 4:00 on the rate climbs')
  await expect(plan.whatIf).toContainText('the trouble, from 4:00 to 8:00')
  await expect(plan.whatIf.getByRole('slider', { name: 'Time' })).toHaveAttribute(
    'aria-valuetext',
    '4:10',
  )
})

test('what nobody is left to carry is off the scale, in words', async ({ plan }) => {
  await plan.open('/')
  await bringIntoView(plan.whatIf)
  await plan.play('A server dies')
  const hull = plan.whatIf.getByRole('img', { name: /more than twice what it can carry/ })
  await expect(hull).toContainText('over 200%')
  await expect(plan.whatIf).not.toContainText('999%')
})

test('what breaks has the name that it has where the plan runs', async ({ plan }) => {
  await plan.open('/?target=cloudrun')
  await expect(plan.whatIf.getByRole('radio', { name: 'An instance dies' })).toHaveCount(1)
  await plan.open('/?target=kubernetes&rate=100/s&survive=1')
  await expect(plan.whatIf.getByRole('radio', { name: 'A node dies' })).toHaveCount(1)
  await expect(plan.whatIf.getByRole('radio', { name: 'A pod crashes' })).toHaveCount(1)
})

test('few servers stand for all, and the chart shows the rate of all', async ({ plan }) => {
  await plan.open('/?rate=10000/s')
  await bringIntoView(plan.whatIf)
  await expect(plan.whatIf).toContainText(/simulated on 3 of \d+ servers/)
  await expect(
    plan.whatIf.getByRole('img', { name: /arrival rate: (29|30|31),\d{3}\/s/ }),
  ).toBeVisible()
})

test('time moves by hand and by playing, and the hull with it', async ({ plan, page }) => {
  await plan.open('/')
  await bringIntoView(plan.whatIf)
  const time = plan.whatIf.getByRole('slider', { name: 'Time' })
  const hull = plan.whatIf.getByRole('img', { name: /^The hull at/ })
  const worst = await hull.getAttribute('aria-label')
  await time.press('Home')
  await expect(hull).not.toHaveAttribute('aria-label', worst ?? '')
  const start = await time.inputValue()
  await plan.whatIf.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => time.inputValue()).not.toBe(start)
  await plan.whatIf.getByRole('button', { name: 'Pause' }).click()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(plan.whatIf.getByRole('button', { name: 'Play' })).toHaveCount(0)
})

test('the series stands in a table as well', async ({ plan }) => {
  await plan.open('/')
  await bringIntoView(plan.whatIf)
  await plan.whatIf.getByText('As a table').click()
  await expect(plan.whatIf.getByRole('row')).toHaveCount(25)
  await expect(plan.whatIf.getByRole('columnheader', { name: 'Turned away' })).toBeVisible()
})

test('pasted measurements become inputs of the plan, and can be undone', async ({ plan, page }) => {
  await plan.open('/')
  await plan.paste(1, sample('wrk-light.txt'))
  await plan.measured.getByRole('button', { name: 'Add another output' }).click()
  await plan.paste(2, sample('wrk-saturated.txt'))
  await plan.measured
    .getByRole('textbox', { name: /^Workers that answered/ })
    .nth(1)
    .fill('2')
  await plan.measured.getByRole('button', { name: 'Work it out' }).click()
  await expect(plan.measured).toContainText('the rest is queueing')
  await plan.measured.getByRole('checkbox', { name: 'Use How much CPU time varies' }).uncheck()
  await plan.measured.getByRole('button', { name: 'Use 3 values' }).click()
  await expect.poll(() => plan.query.get('cpu')).toBe('10.9ms')
  expect(plan.query.get('io')).toBe('29.8ms')
  expect(plan.query.has('cv')).toBe(false)
  await plan.measured.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => plan.query.has('cpu')).toBe(false)
  await page.goBack()
  await expect.poll(() => plan.query.get('cpu')).toBe('10.9ms')
})

test('the first command that is suggested leads on', async ({ plan }) => {
  await plan.open('/')
  const ask = plan.measured.getByRole('button', { name: 'Work it out' })
  await plan.paste(1, sample('wrk-light.txt'))
  await ask.click()
  const gap = plan.measured.getByRole('listitem').filter({ hasText: 'To part them' })
  await expect(gap).toContainText('wrk -t2 -c64')
  await plan.measured.getByRole('textbox', { name: /^I\/O wait of a request/ }).fill('30ms')
  await ask.click()
  await expect(plan.measured.getByRole('checkbox', { name: 'Use CPU time' })).toBeChecked()
})

test('what cannot be read is said, and what is missing', async ({ plan }) => {
  await plan.open('/')
  const ask = plan.measured.getByRole('button', { name: 'Work it out' })
  await ask.click()
  await expect(plan.measured.getByRole('alert')).toHaveText('Paste an output first.')
  await plan.paste(1, 'hello')
  await ask.click()
  await expect(plan.measured).toContainText('Output 1 is in no known format')
  await plan.paste(1, sample('wrk-saturated.txt'))
  await plan.measured.getByRole('textbox', { name: /^Workers that answered/ }).fill('many')
  await ask.click()
  await expect(plan.measured.getByRole('alert')).toContainText('whole number')
  await plan.measured.getByRole('textbox', { name: /^Workers that answered/ }).fill('')
  await ask.click()
  await expect(plan.measured).toContainText('How many workers answered?')
})

test('a kept plan stands beside the changed one, and the link holds both', async ({
  plan,
  page,
}) => {
  await plan.open('/?name=shop&price=40')
  await page.getByRole('button', { name: 'Keep this plan to compare' }).click()
  await expect(plan.comparison).toContainText('the same so far')
  await plan.fill('Arrival rate', '200/s')
  await expect(plan.comparison.getByRole('row', { name: /^Safe rate/ })).toContainText('+')
  await expect(plan.comparison).toContainText('50/s → 200/s')
  const unit = plan.comparison.getByText('systemd/shop.service', { exact: true })
  await unit.click()
  await expect(plan.comparison.getByRole('group', { name: /shop\.service/ })).toContainText(
    '--workers',
  )
  await expect.poll(() => plan.query.get('compare')).toContain('name=shop')

  await page.reload()
  await expect(plan.comparison).toContainText('50/s → 200/s')
  await plan.comparison.getByRole('button', { name: 'Swap them' }).click()
  await expect(plan.comparison).toContainText('200/s → 50/s')
  await expect(plan.field('Arrival rate')).toHaveValue('50/s')
  await plan.comparison.getByRole('button', { name: 'Stop comparing' }).click()
  await expect(plan.comparison).toHaveCount(0)
  await expect.poll(() => plan.query.has('compare')).toBe(false)
})

test('a broken plan to compare with harms nothing', async ({ plan }) => {
  await plan.open('/?compare=rate%3Dfast%26colour%3Dblue')
  await expect(plan.verdict).toContainText('requests/s')
  await expect(plan.comparison).toContainText('could not be worked out')
})

test('the plan is copied as Markdown for a pull request', async ({ plan, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await plan.open('/?name=shop')
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  const text = await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('### shop: ')
    .then(() => page.evaluate(() => navigator.clipboard.readText()))
  expect(text).toContain('| Safe rate |')
  expect(text).toMatch(/\]\(<http.*name=shop.*>\)/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the instruments (${colorScheme})`, async ({ plan, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await plan.open('/?rate=200/s&compare=v%3D1%26rate%3D50/s')
    await bringIntoView(plan.whatIf)
    await expect(plan.whatIf.locator('.recharts-surface')).toHaveCount(4)
    await plan.paste(1, sample('ps-axo.txt'))
    await plan.measured.getByRole('button', { name: 'Work it out' }).click()
    await expect(plan.measured.getByRole('checkbox', { name: /^Use / })).toHaveCount(1)
    for (const summary of await plan.comparison.locator('summary').all()) await summary.click()
    expect(await seriousIn(new AxeBuilder({ page }))).toEqual([])
  })
}

test('the instruments fit a phone and speak Spanish @phone', async ({ plan, page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await plan.open('/?lang=es&rate=200/s&compare=v%3D1%26rate%3D50/s')
  await expect(plan.comparison).toContainText('Tasa segura')
  await bringIntoView(plan.whatIf)
  await expect(plan.whatIf).toContainText('cinco veces')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  const text = await page.locator('#what-if, #measured, #compare').allInnerTexts()
  expect(text.join(' ')).not.toMatch(/\b(whatif|measured|compare)\.[a-z-]+/)
})
