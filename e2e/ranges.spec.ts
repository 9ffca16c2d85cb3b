import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'

const sample = (name: string) =>
  readFileSync(new URL(`../packages/calibration/test/samples/${name}`, import.meta.url), 'utf8')

test('a range is typed as people write it, in every field that may be one', async ({
  plan,
  page,
}) => {
  await plan.open('/')
  for (const group of await page.locator('details:has-text("More about")').all()) {
    await group.locator('summary').first().click()
  }
  const typed = {
    'Arrival rate': ['rate', '20..80/s'],
    'CPU time of a request': ['cpu', '5..20ms'],
    'Model or data it loads': ['model', '100..300MiB'],
    'Peak over mean': ['peak', '2..4'],
    'I/O wait of a request': ['io', '20ms..1s'],
    'Memory of one worker': ['base', '80..120MiB'],
    'Memory a request holds': ['hold', '64KiB..1MiB'],
  } as const
  for (const [label, [name, text]] of Object.entries(typed)) {
    await plan.fill(label, text)
    await expect(plan.field(label)).not.toHaveAttribute('aria-invalid', 'true')
    await expect.poll(() => plan.query.get(name)).toBe(text)
  }
  await expect(plan.plan).toContainText(/It holds in \d+% of the ranges/)
  await expect(page.getByRole('slider', { name: /^CPU time/ })).toHaveAttribute('data-range')
  await plan.fill('CPU time of a request', '20..5ms')
  await expect(plan.field('CPU time of a request')).toHaveAttribute('aria-invalid', 'true')
})

test('what to measure next comes with a command, and its result goes in as a range', async ({
  plan,
  page,
}) => {
  await plan.open('/?domain=api.example.com')
  await expect(plan.findings).toContainText('wrk -t1 -c1')
  await plan.findings.getByRole('button', { name: 'Paste what you measured' }).click()
  await plan.paste(1, sample('wrk-light.txt'))
  await plan.measured.getByRole('button', { name: 'Add another output' }).click()
  await plan.paste(2, sample('wrk-saturated.txt'))
  await plan.measured
    .getByRole('textbox', { name: /^Workers that answered/ })
    .nth(1)
    .fill('2')
  await plan.measured.getByRole('button', { name: 'Work it out' }).click()
  await plan.measured.getByRole('checkbox', { name: 'Enter what is uncertain as a range' }).check()
  await plan.measured.getByRole('button', { name: /^Use \d values$/ }).click()
  await expect.poll(() => [...plan.query.values()].join(' ')).toContain('..')
  await expect(page.getByRole('region', { name: 'How sure it is' })).toBeVisible()
})
