import { colours, figure, keyedLines, line, panel, text } from './figure-svg.ts'
import { compareAtRandom } from './table-fresh.ts'

const largest = 0.05
const shown = [
  { statistic: 'p50', name: 'p50', colour: colours.grey, dash: '2 3' },
  { statistic: 'mean', name: 'mean', colour: colours.green, dash: '10 4 2 4' },
  { statistic: 'p95', name: 'p95', colour: colours.blue },
  { statistic: 'p99', name: 'p99', colour: colours.red, dash: '7 3' },
] as const

/** The share of random points at which the table is off by less than so much. */
export function drawTableErrors(): string {
  const comparisons = compareAtRandom(200)
  const drawn = panel(
    { left: 84, top: 76, width: 600, height: 320 },
    {
      min: 0,
      max: largest,
      log: false,
      ticks: [0, 0.01, 0.02, 0.03, 0.04, 0.05],
      label: 'difference between the table and a fresh simulation',
      format: (value) => `${Math.round(100 * value)} %`,
    },
    {
      min: 0,
      max: 1,
      log: false,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      label: 'share of 200 points below',
      format: (value) => `${Math.round(100 * value)} %`,
    },
  )
  const series = shown.map(({ statistic, ...style }) => {
    const sizes = comparisons.map(({ deviations }) =>
      Math.abs(deviations.find((one) => one.statistic === statistic)!.deviation),
    )
    const points = Array.from({ length: 201 }, (_, step): [number, number] => {
      const limit = (step / 200) * largest
      return [limit, sizes.filter((size) => size <= limit).length / sizes.length]
    })
    return { ...style, points }
  })
  const { x, frame } = drawn
  const mark = line(
    [
      [x(0.03), frame.top],
      [x(0.03), frame.top + frame.height],
    ],
    colours.grey,
    'stroke-dasharray="4 4" stroke-opacity=".8"',
  )
  const note = text(x(0.03) - 6, frame.top + frame.height - 10, 'asked for: 3 %', { anchor: 'end' })
  const title = "The table's error at random points"
  const description =
    'A chart of the share of 200 random points at which the table differs from a fresh simulation by less than so many per cent, for p50, mean, p95 and p99.'
  const body = drawn.body + mark + note + keyedLines(drawn, series, [0.036, 0.4])
  return figure(720, 460, { title, description }, body)
}
