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
  await expect(page.getByText('Connection lost. Trying again …')).toBeVisible()
  await expect(plan.verdict).toContainText('150 requests/s')
  await expect(plan.field('Arrival rate')).toHaveValue('90/s')
  await page.unroute('**/api/v1/**')
  await expect(plan.verdict).toContainText('270 requests/s')
  await expect(page.getByText('Connection lost. Trying again …')).toHaveCount(0)
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
  await expect(page.getByText('The server is busy. Trying again …')).toBeVisible()
  await expect(plan.verdict).toContainText('270 requests/s')
  expect(refused).toBe(3)
})
