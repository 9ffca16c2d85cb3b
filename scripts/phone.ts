import { type Browser, chromium } from '@playwright/test'
import { chromium as pathOfChromium } from './chromium.mjs'
import { startPlimsoll } from './plimsoll.ts'

/*
 * How long a slow phone takes from following a link to the plan's main picture, drawn with computed
 * numbers, and to a page that answers: the server draws the first, the page's own code takes it over
 * by drawing it anew. Each run is a browser context of its own, so nothing is in its cache. Needs a built tree.
 */

const RUNS = 5
const SLOWER = 4
const LATENCY_MS = 150
const BYTES_PER_SECOND = 1_400_000 / 8
const TARGET_MS = 2000

type Seen = { textMs: number; planMs: number; aliveMs: number; fetchedBytes: number }

type Watched = Window & { planMs?: number; aliveMs?: number }

/** Runs in the page: notes when the hull was painted, and when the page's own code has drawn it. */
function watch() {
  const own = window as Watched
  const isThere = {
    planMs: () => document.querySelector('#verdict svg[role="img"]') !== null,
    aliveMs: () => isThere.planMs() && document.querySelector('#root > style') === null,
  }
  const look = (name: 'planMs' | 'aliveMs') => {
    if (!isThere[name]()) requestAnimationFrame(() => look(name))
    // What follows the frame that holds it runs once that frame was handed to the screen.
    else
      requestAnimationFrame(() =>
        setTimeout(() => {
          own[name] = performance.now()
        }),
      )
  }
  requestAnimationFrame(() => look('planMs'))
  requestAnimationFrame(() => look('aliveMs'))
}

async function visit(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(watch)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'aliveMs' in window)
  const seen = await page.evaluate(() => ({
    textMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    planMs: (window as Watched).planMs ?? Number.NaN,
    aliveMs: (window as Watched).aliveMs ?? Number.NaN,
    fetchedBytes: performance
      .getEntriesByType('resource')
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
  }))
  await context.close()
  return seen
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const { child, url } = await startPlimsoll()
const browser = await chromium.launch({
  executablePath: pathOfChromium({ node: process.execPath, env: process.env }),
  args: ['--no-sandbox', '--disable-gpu'],
})
console.log('| link | first text ms | plan and hull ms | slowest ms | answers ms | KB fetched |')
console.log('|---|---:|---:|---:|---:|---:|')
for (const [name, query] of [
  ['the defaults', '/'],
  ['an objective, a price, Spanish', '/?lang=es&slo=300ms&price=40'],
] as const) {
  await visit(browser, url + query) // The server's first answer is slower than all that follow.
  const all: Seen[] = []
  for (let run = 0; run < RUNS; run++) all.push(await visit(browser, url + query))
  const plans = all.map(({ planMs }) => planMs)
  const cells = [
    median(all.map(({ textMs }) => textMs)).toFixed(0),
    `**${median(plans).toFixed(0)}**`,
    Math.max(...plans).toFixed(0),
    median(all.map(({ aliveMs }) => aliveMs)).toFixed(0),
    (median(all.map(({ fetchedBytes }) => fetchedBytes)) / 1000).toFixed(0),
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
console.log(`\nMedian of ${RUNS}; wanted: plan and hull within ${TARGET_MS} ms.`)
await browser.close()
child.kill()
