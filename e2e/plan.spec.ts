import { expect, test } from './fixtures.ts'

test('the plan of the defaults is there from the start', async ({ plan }) => {
  await plan.open('/')
  await expect(plan.verdict).toHaveText(/3 workers on 1 server carry 150 requests\/s at 53\s?% /)
  await expect(plan.figure('Workers on each')).toContainText('3')
})

test('a change shows in plan, URL and files, and survives a reload', async ({ plan, page }) => {
  await plan.open('/')
  await plan.fill('Arrival rate', '90 rps')
  await expect(plan.verdict).toContainText('270 requests/s')
  await expect.poll(() => plan.query.get('rate')).toBeTruthy()
  const url = page.url()
  await page.reload()
  await expect(plan.verdict).toContainText('270 requests/s')
  await expect(plan.field('Arrival rate')).toHaveValue(/90/)
  expect(page.url()).toBe(url)
  await plan.goToFiles()
  const unit = page.getByRole('group', { name: 'Text of systemd/api.service' })
  await expect(unit).toContainText('--workers 4')
})

test('back and forward walk through steps and changes', async ({ plan, page }) => {
  await plan.open('/')
  await plan.goToStep('Memory')
  await plan.goToStep('Utilisation')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Memory', exact: true })).toBeVisible()
  await page.goForward()
  await expect(
    page.getByRole('heading', { level: 2, name: 'Utilisation', exact: true }),
  ).toBeVisible()
})

test('each concept shows its choice and the lines it puts into the files', async ({
  plan,
  page,
}) => {
  await plan.open('/?domain=api.example.com&before=alembic%20upgrade%20head')
  for (const [step, line] of [
    ['HTTPS', 'api.example.com'],
    ['Run on startup', 'WantedBy=multi-user.target'],
    ['Restarts', 'Restart=always'],
    ['Replication', '--workers'],
    ['Memory', 'MemoryMax='],
    ['Previous steps', 'alembic upgrade head'],
  ] as const) {
    await plan.goToStep(step)
    await expect(page.getByRole('region', { name: step, exact: true })).toContainText(line)
  }
})

test('every number answers why', async ({ plan, page }) => {
  await plan.open('/')
  const buttons = plan.plan.getByRole('button', { name: /^why\?/ })
  const count = await buttons.count()
  expect(count).toBeGreaterThanOrEqual(8)
  for (let i = 0; i < count; i++) {
    await buttons.nth(i).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('a bad value is named beside its field, and the last good plan stays', async ({
  plan,
  page,
}) => {
  await plan.open('/')
  await plan.fill('CPU time of a request', 'fast')
  const field = plan.field('CPU time of a request')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText(/10us\.\.10m/).first()).toBeVisible()
  await expect(plan.verdict).toContainText('150 requests/s')
  await expect(field).toHaveValue('fast')
  await plan.fill('CPU time of a request', '20ms')
  await expect(field).not.toHaveAttribute('aria-invalid', 'true')
  await expect(plan.verdict).toContainText('4 workers')
})
