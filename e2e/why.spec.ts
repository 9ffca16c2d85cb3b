import { expect, noViolations, test } from './fixtures.ts'
import { bringIntoView } from './pages/plan-page.ts'

const refused = '/?model=1GB&cores=4&ram=3GB&workers=4&servers=1&rate=5/s'
const busy =
  '/?target=kubernetes&rate=400/s&cpu=15ms&io=60ms&slo=400ms&survive=1&cores=8&ram=32GiB&price=40'

test('a number that was given says so, and what it breaks', async ({ plan, page }) => {
  await plan.open(refused)
  await plan.plan.getByRole('button', { name: 'why? Workers' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Given in the query: judged, not sized.')
  await expect(dialog).toContainText('4,812 MiB')
  await dialog.getByRole('button', { name: 'Memory of one server' }).click()
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('Memory of one server')
})

test('a safe rate of nothing has its reason, and so has a time that nobody gets', async ({
  plan,
  page,
}) => {
  await plan.open(refused)
  await expect(plan.plan).toContainText('if there were memory enough')
  await plan.plan.getByRole('button', { name: 'why? Safe rate' }).click()
  await expect(page.getByRole('dialog')).toContainText('No rate is safe')
})

test('pods that the loss of a node asks for show it', async ({ plan, page }) => {
  await plan.open(busy)
  await plan.plan.getByRole('button', { name: 'why? Pods' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('Pods')
  await expect(dialog).toContainText('when servers are lost')
  await expect(dialog).toContainText('your setting: Servers that may fail at once')
  await expect(dialog).not.toContainText('docs/model.md#')
  await noViolations(page)
})

test('a source leads to its chapter of the model', async ({ plan, page }) => {
  await plan.open('/')
  await plan.plan.getByRole('button', { name: /^why\? Safe rate/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /The safe line/ })
    .click()
  await expect(page).toHaveURL(/\/docs\/model\.html#the-safe-line$/)
  await expect(page.getByRole('heading', { name: 'The safe line' })).toBeInViewport()
  await page.goBack()
  await expect(plan.verdict).toBeVisible()
})

test('the source of a price is its field', async ({ plan, page }) => {
  await plan.open(busy)
  await plan.plan.getByRole('button', { name: /^why\? Cost/ }).click()
  const source = page.getByRole('dialog').getByText(/^Source:/)
  await source.getByRole('button', { name: 'your setting: Price of a server' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('#price')).toBeFocused()
})

test('parts of the ledger, the average and the rate answer why', async ({ plan, page }) => {
  await plan.open('/')
  for (const [name, title] of [
    ['Requests at peak', 'Peak arrival rate'],
    ['Utilisation on average', 'Utilisation on average'],
  ] as const) {
    await plan.plan.getByRole('button', { name: `why? ${name}` }).click()
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(title)
    await page.keyboard.press('Escape')
  }
  const ledger = page.locator('#ledger')
  const parts = ledger.getByRole('listitem')
  await expect(parts.getByRole('button', { name: /^why\?/ })).toHaveCount(await parts.count())
})

test('Spanish writes its own words and commas in formulas, on a phone without scrolling', async ({
  plan,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await plan.open('/?lang=es')
  await page.getByRole('button', { name: '¿por qué? Memoria de un worker' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('retención')
  await expect(dialog).not.toContainText('hold')
  const overflows = await dialog.evaluate((sheet) =>
    [sheet, ...sheet.querySelectorAll('*')].some(
      (part) =>
        part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'auto',
    ),
  )
  expect(overflows).toBe(false)
  await noViolations(page)
})

test('numbers of an alternative are explained by its own plan', async ({ plan, page }) => {
  await plan.open('/?rate=200/s&survive=1&price=40&slo=300ms')
  await bringIntoView(plan.alternatives)
  await plan.alternatives
    .getByRole('button', { name: /^why\? A month 160, One server more/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('Cost a month')
  await expect(dialog).toContainText('160')
  await noViolations(page)
  await dialog.getByRole('button', { name: 'Servers' }).click()
  await expect(dialog).toContainText('Given in the query')
  await page.keyboard.press('Escape')
  await plan.plan.getByRole('button', { name: /^why\? Cost/ }).click()
  await expect(dialog).toContainText('120')
})

test('so are those of the kept plan', async ({ plan, page }) => {
  await plan.open('/?rate=200/s&compare=v%3D1%26rate%3D50/s')
  const compare = page.locator('#compare')
  await bringIntoView(compare)
  await compare.getByRole('button', { name: 'why? Safe rate 213/s · Kept' }).click()
  await expect(page.getByRole('dialog')).toContainText('213/s')
})
