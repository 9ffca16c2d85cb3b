import { expect, test } from './fixtures.ts'

test('a change is undone and redone by button, in step with address and plan', async ({ plan }) => {
  await plan.open('/')
  await expect(plan.undo).toHaveAttribute('aria-disabled', 'true')
  await plan.fill('Arrival rate', '90/s')
  await expect(plan.verdict).toContainText('270 requests/s')
  await expect.poll(() => plan.query.get('rate')).toBe('90/s')
  await plan.undo.click()
  await expect(plan.verdict).toContainText('150 requests/s')
  await expect(plan.field('Arrival rate')).toHaveValue('50/s')
  await expect.poll(() => plan.query.has('rate')).toBe(false)
  await plan.redo.click()
  await expect(plan.field('Arrival rate')).toHaveValue('90/s')
  await expect.poll(() => plan.query.get('rate')).toBe('90/s')
  await expect(plan.redo).toHaveAttribute('aria-disabled', 'true')
})

test('steps between two changes are walked over, and a reload forgets nothing', async ({
  plan,
  page,
}) => {
  await plan.open('/')
  await plan.fill('Arrival rate', '90/s')
  await expect.poll(() => plan.query.get('rate')).toBe('90/s')
  await plan.goToStep('HTTPS')
  await plan.goToStep('Memory')
  await page.reload()
  await plan.verdict.waitFor()
  await plan.undo.click()
  await expect.poll(() => plan.query.has('rate')).toBe(false)
  await expect(plan.undo).toHaveAttribute('aria-disabled', 'true')
  await plan.redo.click()
  await expect.poll(() => plan.query.get('rate')).toBe('90/s')
})

test('the keys undo outside of text, and leave typing to the text', async ({ plan, page }) => {
  await plan.open('/')
  const slider = page.getByRole('slider', { name: /^CPU time of a request/ })
  await slider.press('ArrowRight')
  await expect.poll(() => plan.query.get('cpu')).toBe('15ms')
  await slider.press('Control+z')
  await expect.poll(() => plan.query.has('cpu')).toBe(false)
  await slider.press('Control+y')
  await expect.poll(() => plan.query.get('cpu')).toBe('15ms')
  const field = plan.field('Arrival rate')
  await field.focus()
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(300)
  expect(plan.query.get('cpu')).toBe('15ms')
})

test('what was ahead is gone after a new change', async ({ plan, page }) => {
  await plan.open('/')
  await page.getByRole('button', { name: 'I/O gateway' }).click()
  await expect.poll(() => plan.query.get('io')).toBe('200ms')
  await plan.undo.click()
  await expect.poll(() => plan.query.has('io')).toBe(false)
  await page.getByRole('button', { name: '1 GB model' }).click()
  await expect.poll(() => plan.query.get('model')).toBe('1GB')
  await expect(plan.redo).toHaveAttribute('aria-disabled', 'true')
  await plan.undo.click()
  await expect.poll(() => plan.query.has('model')).toBe(false)
})
