import { expect, test } from './fixtures.ts'

/* The two examples of the guide that must always come out right. */

test('a 1 GB model in 4 workers does not fit 3 GB, and what does is one click away', async ({
  plan,
  page,
}) => {
  await plan.open('/?model=1GB&cores=4&ram=3GB&workers=4&servers=1&rate=5/s')
  await expect(plan.plan).toContainText('Does not hold')
  await expect(plan.plan).toContainText('4 workers need more than the server has')
  await page
    .getByRole('link', { name: /^Use it: Fewer workers/ })
    .first()
    .click()
  await expect(plan.plan).toContainText('Holds')
  expect(plan.query.get('workers')).toBe('2')
  await page.goBack()
  await expect(plan.plan).toContainText('Does not hold')
})

test('of three idle servers two do where one may fail, and one where none may', async ({
  plan,
}) => {
  await plan.open('/?servers=3&survive=1&rate=10/s&price=40')
  await expect(plan.findings).toContainText('2 of 3 servers do')
  await expect(plan.findings).toContainText('saves 40 a month')
  await plan.open('/?servers=3&rate=10/s')
  await expect(plan.findings).toContainText('1 of 3 servers does')
})

test('two full servers need a third', async ({ plan }) => {
  await plan.open('/?cpu=10ms&io=0ms&rate=800/s&peak=1&cores=4&servers=2&workers=4')
  await expect(plan.plan).toContainText('Does not hold')
  await expect(plan.plan).toContainText('The queue grows without end')
  await plan.open('/?cpu=10ms&io=0ms&rate=800/s&peak=1&cores=4')
  await expect(plan.verdict).toContainText('3 servers')
})
