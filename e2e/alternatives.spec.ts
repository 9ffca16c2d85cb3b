import { expect, noViolations, test } from './fixtures.ts'
import { bringIntoView } from './pages/plan-page.ts'

test('the alternatives stand in one chart, and one is picked by keyboard', async ({
  plan,
  page,
}) => {
  await plan.open('/?price=40&slo=300ms&rate=200/s&survive=1')
  await bringIntoView(plan.alternatives)
  const chart = plan.alternatives.getByRole('group', { name: /^Cost against response time/ })
  const more = chart.getByRole('link', { name: /One server more: .* ms, 160 a month, holds/ })
  await expect(more).toBeVisible()
  await noViolations(page)
  await more.focus()
  const row = plan.alternatives.getByRole('listitem').filter({ hasText: 'One server more' })
  await expect(row).toHaveAttribute('data-pointed', 'true')
  await page.keyboard.press('Enter')
  await expect.poll(() => plan.query.get('servers')).toBe('4')
  await expect(plan.verdict).toContainText('4 servers')
  await plan.undo.click()
  await expect.poll(() => plan.query.has('servers')).toBe(false)
})

test('without a price servers are counted, and what is endless is said', async ({ plan }) => {
  await plan.open('/?cpu=10ms&io=0ms&rate=800/s&peak=1&cores=4&servers=2&workers=4')
  await bringIntoView(plan.alternatives)
  await expect(plan.alternatives).toContainText('against how many are paid for')
  const chart = plan.alternatives.getByRole('group', { name: /^Cost against response time/ })
  await expect(chart.getByRole('link', { name: /1 server, does not hold/ })).toHaveCount(1)
  await chart.getByRole('link', { name: /As many as it takes: .*3 servers, holds/ }).click()
  await expect.poll(() => plan.query.has('servers')).toBe(false)
  await expect(plan.verdict).toContainText('3 servers')
})

test('on a cluster its pods and nodes are counted', async ({ plan }) => {
  await plan.open('/?target=kubernetes&rate=400/s')
  await bringIntoView(plan.alternatives)
  const more = plan.alternatives.getByRole('listitem').filter({ hasText: 'One node more' })
  await expect(more).toContainText(/\d+ pods on \d+ nodes/)
  await expect(more).not.toContainText('Find it')
})
