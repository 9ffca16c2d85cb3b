import { expect, test } from './fixtures.ts'

test('a number that is pointed at says which lines hold it, and goes there', async ({
  plan,
  page,
}) => {
  await plan.open('/?workers=3&servers=1')
  await page.getByRole('region', { name: 'The files' }).waitFor()
  const why = plan.plan.getByRole('button', { name: 'why? Memory limit' })
  await why.focus()
  const lines = plan.plan.getByRole('button', { name: /^\d+ lines? in systemd\/api\.service$/ })
  await expect(lines).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(lines).toBeFocused()
  await page.keyboard.press('Enter')
  const line = page.getByRole('group', { name: 'Text of systemd/api.service' }).locator(':focus')
  await expect(line).toBeInViewport()
  await expect(line).toHaveAccessibleName(/memory limit/)
})

test('what stands where is drawn beside the hull, with its ports', async ({ plan, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const drawing = plan.plan.getByRole('img', { name: /Requests go from clients/ })
  await plan.open('/?target=kubernetes&before=alembic%20upgrade%20head')
  await expect(drawing).toHaveAccessibleName(/Gateway \(HTTP, port 80\).*Uvicorn.*Previous steps/)
  await expect(drawing).toBeInViewport({ ratio: 1 })
  await plan.open('/')
  await expect(drawing).toHaveAccessibleName(/Caddy \(HTTP, localhost:8080\)/)
  await plan.open('/?domain=api.example.com')
  await expect(drawing).toHaveAccessibleName(/Caddy \(HTTPS, port 443\)/)
})
