import { test as base } from '@playwright/test'
import { expect } from './fixtures.ts'
import { PlanPage } from './pages/plan-page.ts'

// Not the fixture: the browser logs each request that a lost connection ends.
base('a lost connection is said and retried, and the old numbers stay', async ({ page }) => {
  const plan = new PlanPage(page)
  await plan.open('/')
  await expect(plan.verdict).toContainText('150 requests/s')
  await page.route('**/api/v1/**', (route) => route.abort())
  await plan.fill('Arrival rate', '90/s')
  await expect(plan.bar).toContainText('Connection lost. Trying again …')
  // Wherever one has scrolled to, and the old verdict with it as such.
  await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }))
  await expect(plan.bar).toBeInViewport()
  await expect(plan.bar).toContainText('last plan: Holds')
  await expect(page.getByRole('status').filter({ hasText: 'Connection lost' })).toHaveCount(1)
  await expect(plan.verdict).toContainText('150 requests/s')
  await expect(plan.field('Arrival rate')).toHaveValue('90/s')
  await page.unroute('**/api/v1/**')
  await expect(plan.verdict).toContainText('270 requests/s')
  await expect(plan.bar).toBeHidden()
})

base('what goes wrong while somebody types moves nothing', async ({ page }) => {
  const plan = new PlanPage(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  // Scrolling jumps, so that where a field stands can be read at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await plan.open('/')
  const field = plan.field('CPU time of a request')
  await field.focus()
  const top = async () => (await field.boundingBox())?.y
  const before = await top()
  await plan.fill('CPU time of a request', 'soon')
  await expect(plan.bar).toContainText('One entry can’t be used yet')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(await top()).toBe(before)
  await plan.bar.click()
  await expect(page.locator('#attention')).toBeInViewport()
  await page.getByRole('button', { name: 'Show: CPU time of a request' }).click()
  await expect(field).toBeFocused()
  await expect(field).toBeInViewport()
  await page.route('**/api/v1/**', (route) => route.abort())
  const again = await top()
  await plan.fill('CPU time of a request', '12ms')
  await expect(plan.bar).toContainText('Connection lost. Trying again …')
  expect(await top()).toBe(again)
})

base('a busy server is said and asked again when it says so', async ({ page }) => {
  const plan = new PlanPage(page)
  await plan.open('/')
  let refused = 0
  await page.route(/\/api\/v1\/plan\?/, (route) => {
    refused += 1
    return refused > 2
      ? route.fallback()
      : route.fulfill({ status: 429, headers: { 'retry-after': '1' }, body: '{}' })
  })
  await plan.fill('Arrival rate', '90/s')
  await expect(plan.bar).toContainText('The server is busy. Trying again …')
  await expect(plan.verdict).toContainText('270 requests/s')
  expect(refused).toBe(3)
})
