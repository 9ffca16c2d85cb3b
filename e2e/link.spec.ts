import { expect, noViolations, test } from './fixtures.ts'

const link = '/?domain=api.example.com&before=alembic%20upgrade%20head&env=LOG_LEVEL=info'

test('what a link will run is marked in page, field and files until it is confirmed', async ({
  plan,
  page,
}) => {
  await plan.open(link)
  const notice = page.getByText('This link decides what will run')
  await expect(notice).toBeVisible()
  await expect(page.getByText('Command: alembic upgrade head')).toBeVisible()
  await plan.goToFiles()
  const files = page.getByRole('region', { name: 'The files' })
  await files.getByRole('button', { name: /^systemd\/api-before\.service/ }).click()
  await expect(files).toContainText('hold what the link brought')
  const line = files.locator('[data-from-link]', { hasText: 'alembic upgrade head' })
  await expect(line.first()).toBeVisible()
  await noViolations(page)

  await page.reload()
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'I have read them all' }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.locator('[data-from-link]')).toHaveCount(0)
  await page.reload()
  await plan.verdict.waitFor()
  await expect(notice).toHaveCount(0)
})

test('one field is confirmed alone, and what is edited is one’s own', async ({ plan, page }) => {
  await plan.open(`${link}#previous-steps`)
  const step = page.getByRole('region', { name: 'Previous steps', exact: true })
  await expect(step).toContainText('came with the link')
  await step.getByRole('textbox', { name: 'Command 1' }).fill('alembic upgrade head --sql')
  await expect(step.getByText('came with the link')).toHaveCount(0)
  const notice = page.getByText('This link decides what will run')
  await expect(notice).toBeVisible()
  await plan.goToStep('Run on startup')
  await page.getByRole('button', { name: 'I have read it: Environment variable' }).click()
  await expect(notice).toHaveCount(0)
})

test('what one types oneself is not marked, and the kept plan of a link is', async ({
  plan,
  page,
}) => {
  await plan.open('/#previous-steps')
  await page.getByRole('button', { name: 'Add: Command' }).click()
  await page.getByRole('textbox', { name: 'Command 1' }).fill('make migrate')
  await expect.poll(() => plan.query.get('before')).toBe('make migrate')
  await expect(page.locator('[data-from-link]')).toHaveCount(0)

  await plan.open('/?compare=v%3D1%26before%3Dmake%2520evil')
  await plan.comparison.getByRole('button', { name: 'Swap them' }).click()
  await expect(page.getByText('Command: make evil')).toBeVisible()
})

test('a link of other constants says so, and loses nothing', async ({ plan, page }) => {
  await plan.open('/?policy=2019-01&rate=20/s')
  await expect(
    page.getByText('This link was made with the constants of 2019-01', { exact: true }),
  ).toBeVisible()
  await expect(page.getByText('not known here')).toBeVisible()
  await expect(plan.verdict).toContainText('60 requests/s')
  await noViolations(page)
  await page.getByRole('button', { name: /^Make it a link of/ }).click()
  await expect(
    page.getByText('This link was made with the constants of 2019-01', { exact: true }),
  ).toHaveCount(0)
  expect(plan.query.get('policy')).not.toBe('2019-01')
  expect(plan.query.get('rate')).toBe('20/s')

  await plan.open('/?policy=2999-01&lang=es')
  await expect(page.getByText('Son más nuevas')).toBeVisible()
})

test('a name that is no longer known is offered as the one that it means', async ({
  plan,
  page,
}) => {
  await plan.open('/?arrivalRateRps=20/s&v=7&colour=blue')
  await expect(page.getByText('“colour”')).toBeVisible()
  await page.getByRole('button', { name: 'Read it as Arrival rate' }).click()
  await expect.poll(() => plan.query.get('rate')).toBe('20/s')
  expect(plan.query.has('arrivalRateRps')).toBe(false)
  expect(plan.query.get('colour')).toBe('blue')
  await page.getByRole('button', { name: 'Remove from the link: v', exact: true }).click()
  await page.getByRole('button', { name: 'Remove from the link: colour' }).click()
  await expect(plan.verdict).toContainText('60 requests/s')
})
