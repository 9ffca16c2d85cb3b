import { expect, noViolations, test } from './fixtures.ts'
import { bringIntoView, steps } from './pages/plan-page.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const step of steps) {
    test(`axe finds nothing on ${step} (${colorScheme})`, async ({ plan, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await plan.open('/?domain=api.example.com&before=alembic%20upgrade%20head&env=LOG_LEVEL=info')
      await plan.goToStep(step)
      await noViolations(page)
    })
  }
}

test('axe finds nothing where a plan does not hold or a link is bad', async ({ plan, page }) => {
  for (const query of ['/?model=1GB&ram=3GB&workers=4&servers=1', '/?cores=many&colour=blue']) {
    await plan.open(query)
    await noViolations(page)
  }
})

test('axe finds nothing on a plan of ranges, nor beside another with all of it open', async ({
  plan,
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 1024, height: 800 })
  await plan.open('/?rate=1000/s&cpu=5..20ms')
  await bringIntoView(page.getByRole('region', { name: 'How sure it is' }))
  await noViolations(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await plan.open('/?lang=es&target=kubernetes&rate=500/s&price=40&compare=v%3D1%26rate%3D100/s')
  for (const id of ['#compare', '#curve', '#what-if']) await bringIntoView(page.locator(id))
  await expect(page.locator('#what-if').getByRole('img').first()).toBeVisible()
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  await expect(page.locator('#curve').getByRole('table')).toBeVisible()
  await noViolations(page)
})

test('axe finds nothing in the reference, nor where there is nothing', async ({ page }) => {
  for (const path of [
    '/api/docs',
    '/api/docs?lang=es',
    '/docs/model.html',
    '/docs/accuracy.html',
    '/nothing',
  ]) {
    await page.goto(path)
    await noViolations(page)
  }
})

test('the keyboard alone reaches a field, changes it, walks on and downloads', async ({
  plan,
  page,
}) => {
  await plan.open('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to the questions' })).toBeFocused()
  const rate = plan.field('Arrival rate')
  for (let i = 0; i < 60; i++) {
    if (await rate.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(rate).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('90/s')
  await expect(plan.verdict).toContainText('270 requests/s')
  const next = page.getByRole('button', { name: 'Next: HTTPS' })
  for (let i = 0; i < 60; i++) {
    if (await next.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 2, name: 'HTTPS', exact: true })
  await expect(heading).toBeFocused()
})

test('a changed verdict is announced', async ({ plan, page }) => {
  await plan.open('/?servers=1&workers=3')
  await plan.fill('RAM of a server', '600MiB')
  await expect(plan.plan).toContainText('Does not hold')
  await expect(page.getByRole('status').filter({ hasText: /does not hold/i })).toHaveCount(1)
})
