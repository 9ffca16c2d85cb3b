import { chromium, type Page } from '@playwright/test'
import { chromium as pathOfChromium } from './chromium.mjs'
import { startPlimsoll } from './plimsoll.ts'

/*
 * How long the page takes from a key or a pointer on a slider to the next picture, with the CPU
 * slowed down to a quarter, once every panel has been seen. An empty page with a slider alone is
 * measured beside it: what that takes is the machine's own. Needs a built tree.
 */

const SLOWER = 4
const KEYS = 24

type Timing = { name: string; ms: number }
type Measured = Window & { timings: Timing[] }

/** Runs in the page: notes each interaction from the event to the picture after it. */
function observe() {
  const own = window as unknown as Measured
  own.timings = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { interactionId } = entry as PerformanceEventTiming & { interactionId: number }
      if (interactionId > 0) own.timings.push({ name: entry.name, ms: entry.duration })
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}

const empty =
  '<!doctype html><input type="range" aria-label="CPU time" max="30"><output></output>' +
  '<script>document.querySelector("input").oninput = (e) => { document.querySelector("output").value = e.target.value }</script>'

async function seeAll(page: Page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((to) => scrollTo(0, to), y)
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(2000)
  await page.evaluate(() => scrollTo(0, 0))
}

async function drag(page: Page): Promise<number[]> {
  const slider = page.getByRole('slider', { name: /^CPU time/ })
  await slider.scrollIntoViewIfNeeded()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(() => {
    ;(window as unknown as Measured).timings.length = 0
  })
  const box = (await slider.boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.3, y)
  // A hand takes a moment from the scroll to the press; what the scroll had to draw is drawn by then.
  await page.waitForTimeout(500)
  await page.mouse.down()
  for (let i = 0; i < 30; i++) {
    await page.mouse.move(box.x + box.width * (0.2 + 0.5 * Math.abs(Math.sin(i / 5))), y)
    await page.waitForTimeout(50)
  }
  await page.mouse.up()
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(i % 8 < 4 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(200)
  }
  await page.waitForTimeout(1000)
  const timings = await page.evaluate(() => (window as unknown as Measured).timings)
  return timings
    .filter(({ name }) => ['keydown', 'pointerdown', 'pointerup'].includes(name))
    .map(({ ms }) => ms)
    .sort((a, b) => a - b)
}

const { child, url } = await startPlimsoll()
const browser = await chromium.launch({
  executablePath: pathOfChromium({ node: process.execPath, env: process.env }),
  args: ['--no-sandbox', '--disable-gpu'],
})

console.log('| page | median ms | worst ms |')
console.log('|---|---:|---:|')
for (const [name, path] of [
  ['a slider alone', null],
  ['the plan of the defaults', '/?lang=en&slo=300ms&price=40'],
  ['beside another plan', '/?lang=en&slo=300ms&price=40&compare=v%3D1%26rate%3D80/s'],
] as const) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(observe)
  await page.goto(path === null ? 'about:blank' : url + path)
  if (path === null) await page.setContent(empty)
  else await page.locator('#alternatives').waitFor()
  await seeAll(page)
  const all = await drag(page)
  console.log(`| ${name} | ${all[Math.floor(all.length / 2)] ?? 16} | ${all.at(-1) ?? 16} |`)
  await page.close()
}
console.log(
  `\nFrom an input to the next picture, CPU slowed down ${SLOWER}×; wanted: below 100 ms.`,
)
await browser.close()
child.kill()
