/* How long a bundle takes that was not asked for before, one after the other. */
import { startPlimsoll } from '../../../scripts/plimsoll.ts'
import { median, stop } from './servers.ts'

const WARM_UP = 20
const MEASURED = 40

const { child, url } = await startPlimsoll()
console.log('| bundle, fresh | format | p50 ms | most ms |\n|---|---|---|---|')
for (const target of ['systemd', 'compose', 'kubernetes']) {
  for (const format of ['zip', 'tar.gz', 'json']) {
    const times: number[] = []
    for (let i = 0; i < WARM_UP + MEASURED; i++) {
      const path = `/api/v1/bundle?target=${target}&format=${format}&rate=${50 + i / 100}/s`
      const start = performance.now()
      const response = await fetch(`${url}${path}`)
      await response.arrayBuffer()
      times.push(performance.now() - start)
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    }
    const warm = times.slice(WARM_UP)
    const cells = [median(warm), Math.max(...warm)].map((ms) => ms.toFixed(1))
    console.log(`| ${[target, format, ...cells].join(' | ')} |`)
  }
}
await stop(child)
