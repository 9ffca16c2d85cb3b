import { expect, test } from './fixtures.ts'

/* What is counted and asked for has other names on a cluster and on a provider. */

test('a provider rents instances: no servers are asked for or counted', async ({ plan, page }) => {
  await plan.open('/?target=cloudrun&slo=300ms&price=20')
  await expect(plan.verdict).toHaveText(/^\d+ instances carry 150 requests\/s/)
  await expect(plan.figure('Instances')).toContainText(/\d/)
  await expect(plan.figure('Size rented')).toContainText('CPU')
  await expect(page.getByRole('group', { name: 'Pods or instances in all' })).toBeVisible()
  await expect(plan.field('Cores of a server')).toHaveCount(0)
  await expect(page).toHaveTitle(/^api: \d+ instances · Plimsoll$/)
  await expect(
    page.getByRole('img', { name: /^Instance 1 of \d+: .*to Load balancer .*to Your app/ }).first(),
  ).toBeVisible()
})

test('a swarm has nodes and instances, behind the proxy that finds them', async ({
  plan,
  page,
}) => {
  await plan.open('/?target=swarm&domain=api.example.com')
  await expect(plan.verdict).toHaveText(/^\d+ instances on \d+ nodes? carry/)
  await expect(
    page
      .getByRole('img', {
        name: /^Node.*to Traefik \(HTTPS, port 443\).*to \d+ instances?, Uvicorn/,
      })
      .first(),
  ).toBeVisible()
})

test('plans of two kinds are compared under both names', async ({ plan }) => {
  await plan.open('/?target=kubernetes&compare=v%3D1%26rate%3D80/s')
  await expect(plan.comparison.getByRole('rowheader', { name: 'Servers / Nodes' })).toBeVisible()
  await expect(
    plan.comparison.getByRole('rowheader', { name: 'Workers in all / Pods in all' }),
  ).toBeVisible()
  await plan.open('/?rate=90/s&compare=v%3D1%26rate%3D80/s')
  await expect(
    plan.comparison.getByRole('rowheader', { name: 'Servers', exact: true }),
  ).toBeVisible()
  await plan.comparison.getByText('systemd/api.service', { exact: true }).click()
  const diff = plan.comparison.getByRole('group', { name: /systemd\/api\.service/ })
  const [removed, added] = [diff.locator('del').first(), diff.locator('ins').first()]
  const [left, right] = [await removed.boundingBox(), await added.boundingBox()]
  expect(left!.y).toBe(right!.y)
  expect(left!.x).toBeLessThan(right!.x)
})
