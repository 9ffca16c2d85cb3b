import { expect, type Locator, type Page } from '@playwright/test'

/** The one page: wizard, plan and files. Names are those that a screen reader says. */
export class PlanPage {
  readonly plan: Locator
  readonly verdict: Locator
  readonly findings: Locator
  readonly whatIf: Locator
  readonly measured: Locator
  readonly comparison: Locator
  readonly alternatives: Locator
  readonly undo: Locator
  readonly redo: Locator
  /** At the foot of the window: the plan in a line, or what keeps it from following. */
  readonly bar: Locator

  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.plan = page.getByRole('region', { name: /^(The plan|El plan)$/ })
    this.verdict = this.plan.getByRole('heading', { level: 2 }).first()
    this.findings = page.getByRole('region', { name: /^(What to know|Qué conviene saber)$/ })
    this.whatIf = page.getByRole('region', { name: /^(What if …|¿Y si …\?)$/ })
    this.measured = page.getByRole('region', { name: /^(Bring back what|Trae lo que)/ })
    this.alternatives = page.getByRole('region', {
      name: /^(What else would do|Qué más serviría)$/,
    })
    this.undo = page.getByRole('button', { name: /^(Undo|Deshacer)$/ }).first()
    this.redo = page.getByRole('button', { name: /^(Redo|Rehacer)$/ })
    this.bar = page.getByRole('button', { name: /(See the plan|Ver el plan|Show|Ver)$/ }).last()
    this.comparison = page.getByRole('region', { name: /^(Side by side|Lado a lado)$/ })
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(query)
    await this.verdict.waitFor()
    await this.isAlive()
  }

  /** The page's own drawing has taken the place of the server's, which has a style sheet in it. */
  async isAlive(): Promise<void> {
    await this.page.locator('#root > style').waitFor({ state: 'detached' })
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  /** Pastes the nth output that was measured. */
  async paste(n: number, text: string): Promise<void> {
    const field = this.measured.getByRole('textbox', { name: /^Output/ })
    await field.nth(n - 1).fill(text)
  }

  /** A figure of the plan, by its name: the text of its value. */
  figure(name: string): Locator {
    return this.plan
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd[1]')
      .first()
  }

  /** Picks a scenario by its name; again where what loads above moved it away just then. */
  async play(scenario: string): Promise<void> {
    const radio = this.whatIf.getByRole('radio', { name: scenario })
    await expect(() => radio.check({ timeout: 3000 })).toPass()
  }

  async goToStep(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: /^(Steps|Pasos)$/ })
      .getByRole('link', { name })
      .click()
    await this.page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  }

  /** Down to the files, which load when they are near. */
  async goToFiles(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^(Files|Archivos)$/ })
      .click()
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

/** Scrolls to a panel; one whose code comes just then takes another's place, so again if need be. */
export const bringIntoView = (panel: Locator): Promise<void> =>
  expect(() => panel.scrollIntoViewIfNeeded({ timeout: 3000 })).toPass()
