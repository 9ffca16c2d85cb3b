import { expect, noViolations, test } from './fixtures.ts'
import { bringIntoView, steps } from './pages/plan-page.ts'

/* What people set for all pages: contrast, forced colours, no motion, paper. */

for (const contrast of ['more', 'no-preference'] as const) {
  for (const forcedColors of ['active', 'none'] as const) {
    if (contrast === 'no-preference' && forcedColors === 'none') continue
    test(`axe finds nothing with contrast ${contrast}, forced colours ${forcedColors}`, async ({
      plan,
      page,
    }) => {
      await page.emulateMedia({ contrast, forcedColors, reducedMotion: 'reduce' })
      await plan.open('/?slo=300ms&price=40&before=make%20migrate')
      for (const id of ['curve', 'what-if', 'alternatives']) {
        await bringIntoView(page.locator(`#${id}`))
        await expect(page.locator(`#${id} .recharts-surface`).first()).toBeVisible()
      }
      await noViolations(page)
    })
  }
}

test('with forced colours the state of every choice can still be told', async ({ plan, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await plan.open('/')
  const [pressed, other] = await page
    .getByRole('group', { name: 'Start from' })
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.slice(0, 2).map((button) => getComputedStyle(button).backgroundColor),
    )
  expect(pressed).not.toBe(other)
})

test('without motion nothing moves by itself', async ({ plan, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await plan.open('/')
  await plan.fill('Arrival rate', '200/s')
  await expect(plan.verdict).toContainText('600 requests/s')
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  )
  expect(running).toBe(0)
})

test('on paper the plan, its pictures and its tables stand, and no control does', async ({
  plan,
  page,
}) => {
  await plan.open('/?slo=300ms&price=40')
  await page.locator('#curve').waitFor()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#curve .recharts-surface')).toBeVisible()
  await expect(page.locator('#alternatives .recharts-surface')).toBeVisible()
  await expect(page.locator('#curve table')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print the plan' })).toBeHidden()
  await expect(plan.undo).toBeHidden()
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(isWide).toBe(false)
})

test('at 320 px no picture is wider than the page, on any step and in Spanish @phone', async ({
  plan,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 })
  for (const lang of ['en', 'es']) {
    await plan.open(
      `/?lang=${lang}&slo=300ms&price=40&cpu=5..20ms&target=kubernetes&before=make%20migrate&policy=2019-01&compare=v%3D1`,
    )
    for (const id of ['curve', 'what-if', 'alternatives', 'files']) {
      await bringIntoView(page.locator(`#${id}`))
    }
    for (const hash of ['', ...stepHashes]) {
      await page.evaluate((to) => {
        location.hash = to
      }, hash)
      const wide = await page.evaluate(() => {
        const { clientWidth } = document.documentElement
        return document.documentElement.scrollWidth - clientWidth
      })
      expect(wide, `${lang} ${hash}`).toBeLessThanOrEqual(0)
    }
  }
})

const stepHashes = steps.slice(1).map((name) =>
  name
    .toLowerCase()
    .replace(/^run on /, '')
    .replaceAll(' ', '-'),
)

test('every stop of the keyboard can be seen', async ({ plan, page }) => {
  await plan.open('/')
  await page.keyboard.press('Tab')
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      // A radio or checkbox may show its focus by its label.
      const holders = [element, element.nextElementSibling, element.closest('label')]
      const isRinged = holders.some((holder) => {
        if (!holder) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(holder)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      return { isRinged, html: element.outerHTML.slice(0, 120) }
    })
    if (seen) expect(seen.isRinged, seen.html).toBe(true)
  }
})
