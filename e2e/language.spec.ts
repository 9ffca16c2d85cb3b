import { expect, test } from './fixtures.ts'

test('the whole page speaks Spanish, and the link says so', async ({ plan, page }) => {
  await plan.open('/')
  await page.getByRole('radio', { name: 'ES', exact: true }).click({ force: true })
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(plan.verdict).toContainText('peticiones')
  expect(plan.query.get('lang')).toBe('es')
  await page.reload()
  await expect(plan.verdict).toContainText('peticiones')
  await expect(page.getByRole('button', { name: 'Copiar enlace' })).toBeVisible()
})

test('no key and no English word is left in Spanish', async ({ plan, page }) => {
  await plan.open('/?lang=es&model=1GB&ram=3GB&workers=4&servers=1')
  await plan.goToFiles()
  await page.getByRole('region', { name: /^Los (archivos|ficheros)$/ }).waitFor()
  // Files keep their comments in English; all else is the page's own.
  const text = await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement
    for (const code of body.querySelectorAll('pre, code, script, style, noscript')) code.remove()
    return body.textContent ?? ''
  })
  expect(text).not.toMatch(/\b(page|results|finding|concept|param)\.[a-z-]+/)
  expect(text).not.toMatch(/\b(the|server|servers|requests|memory|why)\b/i)
})
