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

for (const [width, height] of [
  [390, 844],
  [320, 640],
  [768, 1024],
] as const) {
  test(`the first screen has the plan and a question, at ${width} x ${height} @phone`, async ({
    plan,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await plan.open('/')
    const hull = page.getByRole('img', { name: /^A hull/ })
    await expect(hull).toHaveCount(1)
    await expect(hull).toBeInViewport({ ratio: 1 })
    await expect(plan.verdict).toBeInViewport({ ratio: 1 })
    await expect(plan.verdict).toContainText('150 requests/s')
    const question = page.getByRole('heading', { name: 'Three questions to start with' })
    await expect(question).toBeInViewport({ ratio: 1 })
    // Read in the order in which it is seen: plan, questions, numbers, each once.
    const order = await page.evaluate(() =>
      ['results', 'wizard', 'numbers', 'architecture']
        .map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN)
        .every((top, i, tops) => i === 0 || top > (tops[i - 1] ?? 0)),
    )
    expect(order).toBe(true)
    await expect(page.getByRole('term').filter({ hasText: /^Memory of a worker$/ })).toHaveCount(1)
  })
}

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
