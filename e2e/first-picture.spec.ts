import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/* What is seen before any code of the page has come: the server's drawing of the first screen. */

/** Keeps the page's code back until it is let go. */
async function holdCode(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/index-*.js', async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** Runs in the page: what stands where on the first screen, and in which colours. */
const seen = () =>
  [...document.querySelectorAll('main *')].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    if (top > innerHeight || element.closest('#details, defs')) return []
    const { color, backgroundColor, fill, stroke, visibility } = getComputedStyle(element)
    const place = [left, top, width, height].map(Math.round)
    return [
      [element.localName, ...place, color, backgroundColor, fill, stroke, visibility].join(' '),
    ]
  })

const link = '/?rate=200/s&survive=1&lang=es'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a link shows its plan, its picture and its numbers', async ({ plan, page }) => {
    await page.goto(link)
    await expect(plan.verdict).toContainText('600 peticiones/s')
    await expect(plan.plan.getByRole('img', { name: /línea/ })).toBeVisible()
    await expect(plan.figure('Utilización en el pico')).toContainText('%')
    await expect(page.getByLabel('Tasa de llegada', { exact: true })).toHaveValue('200/s')
  })
})

test('the page takes the place of the drawing, and nobody sees it', async ({ plan, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const release = await holdCode(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(link, { waitUntil: 'commit' })
  await plan.verdict.waitFor()
  await page.evaluate(() => document.fonts.ready)
  const drawn = await page.evaluate(seen)
  expect(drawn.length).toBeGreaterThan(100)
  release()
  await plan.isAlive()
  await plan.plan.getByRole('img').first().waitFor()
  expect(await page.evaluate(seen)).toEqual(drawn)
  expect(asked).not.toContain('/api/v1/plan')
})

test('a language chosen before wins over the browser’s', async ({ plan, page }) => {
  await plan.open('/?lang=es')
  await page.goto('/')
  await expect(page).toHaveURL(/lang=es/)
  await expect(plan.plan).toHaveAccessibleName('El plan')
})

test('a link to a step shows that step alone', async ({ plan, page }) => {
  const release = await holdCode(page)
  await page.goto('/#memory', { waitUntil: 'commit' })
  await plan.verdict.waitFor()
  await expect(page.getByRole('heading', { name: 'Your app' })).toBeHidden()
  release()
  await expect(page.getByRole('heading', { level: 2, name: 'Memory', exact: true })).toBeVisible()
})

test('what draws it in the server is not served', async ({ request }) => {
  expect((await request.get('/server/draw.js')).status()).toBe(404)
})
