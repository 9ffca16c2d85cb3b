import { expect, test } from './fixtures.ts'
import { steps } from './pages/plan-page.ts'

test('nothing is wider than the screen on any step @phone', async ({ plan, page }) => {
  for (const width of [412, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await plan.open('/?domain=api.example.com&before=alembic%20upgrade%20head')
    for (const step of steps) {
      await plan.goToStep(step)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${step} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('the first plan comes without a layout shift @phone', async ({ plan, page }) => {
  await page.addInitScript(() => {
    const total = { shift: 0 }
    Object.assign(window, { total })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        total.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await plan.open('/')
  await page.waitForTimeout(1500)
  const shift = await page.evaluate(
    () => (window as unknown as { total: { shift: number } }).total.shift,
  )
  expect(shift).toBeLessThan(0.05)
})
