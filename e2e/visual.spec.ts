import { expect, test } from './fixtures.ts'
import { bringIntoView } from './pages/plan-page.ts'

/*
 * Pictures of the main states, compared with those in e2e/baseline. What is seen is a screenful,
 * scrolled to what the state is about.
 */

type State = {
  name: string
  query: string
  /** What is scrolled to the top; without it, the top of the page is seen. */
  at?: string
  isDark?: boolean
  isPhone?: boolean
}

const states: State[] = [
  { name: 'start-light', query: '/' },
  { name: 'start-dark', query: '/', isDark: true },
  { name: 'start-spanish', query: '/?lang=es' },
  { name: 'start-phone', query: '/', isPhone: true },
  {
    name: 'plan-phone-spanish-dark',
    query: '/?lang=es',
    at: '#details',
    isPhone: true,
    isDark: true,
  },
  { name: 'memory', query: '/?slo=300ms#memory' },
  { name: 'does-not-hold', query: '/?model=1GB&cores=4&ram=3GB&workers=4&servers=1&rate=5/s' },
  { name: 'kubernetes', query: '/?target=kubernetes&rate=200/s#replication' },
  { name: 'compare', query: '/?rate=200/s&price=40&compare=v%3D1%26price%3D40', at: '#compare' },
  { name: 'what-if-dark', query: '/?slo=300ms', at: '#what-if', isDark: true },
  { name: 'alternatives', query: '/?price=40&slo=300ms&rate=200/s', at: '#alternatives' },
  { name: 'bad-link', query: '/?cores=many&colour=blue' },
]

const charted = ['#curve', '#what-if', '#alternatives']

for (const { name, query, at, isDark, isPhone } of states) {
  test(`looks as before: ${name}`, async ({ plan, page }) => {
    await page.setViewportSize(isPhone ? { width: 390, height: 844 } : { width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce' })
    await plan.open(query)
    if (at) {
      // What comes late pushes what is below it: all of it is there before the picture is framed.
      for (const id of charted) {
        await bringIntoView(page.locator(id))
        await expect(page.locator(`${id} .recharts-surface`).first()).toBeVisible()
      }
      await page.locator(at).evaluate((element) => element.scrollIntoView({ block: 'start' }))
    }
    await page.evaluate(() => document.fonts.ready)
    await expect(page).toHaveScreenshot(`${name}.png`, { animations: 'disabled', caret: 'hide' })
  })
}
