import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from './fixtures.ts'
import { PlanPage } from './pages/plan-page.ts'

test('a shared link shows the same plan in a fresh profile', async ({
  plan,
  page,
  browser,
  baseURL,
}) => {
  await plan.open('/?model=500MiB&target=kubernetes&slo=300ms')
  await plan.fill('Arrival rate', '120/s')
  await expect(plan.verdict).toContainText('360 requests/s')
  const verdict = await plan.verdict.textContent()
  await expect.poll(() => plan.query.get('rate')).toBe('120/s')
  const fresh = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  const other = new PlanPage(await fresh.newPage())
  await other.open(page.url())
  await expect(other.verdict).toHaveText(verdict ?? '')
  await fresh.close()
})

test('what analytics added to a link is dropped', async ({ plan }) => {
  await plan.open('/?rate=20/s&utm_source=mail&fbclid=abc')
  await expect(plan.verdict).toContainText('60 requests/s')
  await expect.poll(() => plan.query.has('utm_source')).toBe(false)
})

test('a bad link says what is bad, keeps the rest, and resets nothing', async ({ plan, page }) => {
  await plan.open('/?rate=20/s&cores=many&colour=blue')
  await expect(page.getByText('many').first()).toBeVisible()
  await expect(page.getByText('colour').first()).toBeVisible()
  await expect(plan.field('Cores of a server')).toHaveValue('many')
  expect(plan.query.get('cores')).toBe('many')
  await plan.fill('Cores of a server', '2')
  await expect(plan.field('Cores of a server')).not.toHaveAttribute('aria-invalid', 'true')
})

test('the downloaded archive holds what the API says', async ({ plan, page, request }) => {
  await plan.open('/?name=shop&rate=30/s&domain=shop.example.com')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download all' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('shop-systemd.zip')
  const archive = unzipSync(new Uint8Array(readFileSync(await download.path())))
  const url = new URL(download.url())
  url.searchParams.set('format', 'json')
  const bundle = (await (await request.get(url.pathname + url.search)).json()) as {
    files: { path: string; text: string }[]
  }
  const unpacked = Object.entries(archive)
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) => [
      path.replace(/^[^/]*shop-systemd\//, ''),
      new TextDecoder().decode(bytes),
    ])
    .sort()
  expect(unpacked).toEqual(bundle.files.map(({ path, text }) => [path, text]).sort())
})

test('the page says what the plan is to those who only see its head', async ({ page }) => {
  await page.goto('/?rate=20/s&model=1GB')
  const head = await page.locator('head').innerHTML()
  expect(head).toContain('og:title')
  expect(await page.title()).toMatch(/worker/)
})
