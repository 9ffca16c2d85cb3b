import { accuracyOf, readCells, type Verdict } from './accuracy-rows.ts'
import { type Axis, area, colours, dot, figure, line, panel, text } from './figure-svg.ts'

const axis = (label: string): Axis => ({
  min: 50,
  max: 2500,
  log: true,
  ticks: [50, 100, 200, 500, 1000, 2000],
  label,
})
const factor = 1.25
const shown: readonly Verdict['key'][] = ['p95', 'p99']

/** Predicted against measured p95 and p99 of every measured cell, on logarithmic axes. */
export function drawAccuracy(): string {
  const rows = readCells().map((cell) => accuracyOf(cell, cell.measuredOverheadMs))
  const beyond = rows.filter(({ verdicts }) =>
    verdicts.some(({ key, near }) => !near && shown.includes(key)),
  )
  const letters = new Map(
    beyond.map(({ cell }, i) => [cell.name, String.fromCharCode(97 + i)] as const),
  )
  const panels = shown.map((key, i) => {
    const frame = { left: 84 + i * 420, top: 84, width: 340, height: 340 }
    const xAxis = axis(`measured ${key}, ms`)
    const drawn = panel(frame, xAxis, axis(`predicted ${key}, ms`), key)
    const { x, y } = drawn
    const { min, max } = xAxis
    const clipped = (value: number): number => Math.min(max, Math.max(min, value))
    // Where the band's edges leave the frame its corner is cut off.
    const band: [number, number][] = [
      [min, min],
      [min, min * factor],
      [max / factor, max],
      [max, max],
      [max, max / factor],
      [min * factor, min],
    ].map(([a, b]) => [x(a!), y(b!)])
    const dots = rows.map(({ cell, verdicts }) => {
      const { predictedMs, measuredMs, near } = verdicts.find((one) => one.key === key) as Verdict
      const colour = near ? colours.blue : colours.red
      const at = [x(clipped(measuredMs)), y(clipped(predictedMs))] as const
      const label = near
        ? ''
        : text(at[0] - 9, at[1] + 1, letters.get(cell.name)!, { anchor: 'end', fill: colour })
      return dot(...at, colour, cell.connections.startsWith('new')) + label
    })
    const diagonal = line(
      [
        [x(min), y(min)],
        [x(max), y(max)],
      ],
      colours.grey,
      'stroke-dasharray="4 4" stroke-opacity=".7"',
    )
    return drawn.body + area(band, colours.blue, 0.1) + diagonal + dots.join('')
  })
  const legend =
    dot(88, 505, colours.blue, true) +
    text(100, 509.5, 'a new connection for each request') +
    dot(346, 505, colours.blue, false) +
    text(358, 509.5, 'kept-alive connections') +
    dot(538, 505, colours.red, true) +
    text(550, 509.5, 'beyond a factor of 1.25 and two standard errors') +
    text(866, 531, [...letters].map(([name, letter]) => `${letter}: ${name}`).join(', '), {
      anchor: 'end',
      size: 12,
      fill: colours.red,
    })
  const title = 'Predicted against measured'
  const description =
    'Two charts on logarithmic axes, of the 95th and of the 99th percentile: each dot is a measured deployment, its measured response time across and the predicted one upwards. A band marks a factor of 1.25; all but the dots marked with a letter lie in it or within two standard errors.'
  return figure(890, 552, { title, description }, panels.join('') + legend)
}
