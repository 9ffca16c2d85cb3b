import type { Locator, Page } from '@playwright/test'

/** The one page: wizard, plan and files. Names are those that a screen reader says. */
export class PlanPage {
  readonly plan: Locator
  readonly verdict: Locator
  readonly findings: Locator

  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.plan = page.getByRole('region', { name: /^(The plan|El plan)$/ })
    this.verdict = this.plan.getByRole('heading', { level: 2 }).first()
    this.findings = page.getByRole('region', { name: /^(What to know|Qué conviene saber)$/ })
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(query)
    await this.verdict.waitFor()
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  /** A figure of the plan, by its name: the text of its value. */
  figure(name: string): Locator {
    return this.plan
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd[1]')
      .first()
  }

  async goToStep(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: /^(Steps|Pasos)$/ })
      .getByRole('link', { name })
      .click()
    await this.page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  }

  get query(): URLSearchParams {
    return new URL(this.page.url()).searchParams
  }
}

export const steps = [
  'Your app',
  'HTTPS',
  'Run on startup',
  'Restarts',
  'Replication',
  'Memory',
  'Previous steps',
  'Utilisation',
]
