import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { PlanPage } from './pages/plan-page.ts'

/** Every test gets the page object, and fails on an error that the page logs or throws. */
export const test = base.extend<{ plan: PlanPage }>({
  plan: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      // A refused query is an answer that the page shows; the browser logs its status all the same.
      if (message.type() === 'error' && !message.text().includes('status of 400')) {
        errors.push(message.text())
      }
    })
    await use(new PlanPage(page))
    expect(errors).toEqual([])
  },
})

/** What axe finds on the page as it is now: nothing. */
export async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

export { expect }
