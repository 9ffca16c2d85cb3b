/* Writes charts as SVG: axes, lines, points and text, on a ground of their own. */

export interface Axis {
  min: number
  max: number
  log: boolean
  ticks: readonly number[]
  label: string
  format?: (value: number) => string
}

export interface Frame {
  left: number
  top: number
  width: number
  height: number
}

/** Where values of two axes are in a frame. */
export interface Panel {
  frame: Frame
  x: (value: number) => number
  y: (value: number) => number
  body: string
}

const ink = '#1f2933'
const faint = '#52606d'
const rule = '#e4e7eb'

/** Colours that people with any colour vision tell apart (Okabe and Ito), darkened for text. */
export const colours = {
  blue: '#0072b2',
  green: '#00805c',
  orange: '#b36b00',
  red: '#c44601',
  purple: '#a24a80',
  grey: '#52606d',
} as const

const round = (value: number): number => Math.round(value * 10) / 10
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

interface TextStyle {
  anchor?: 'start' | 'middle' | 'end'
  size?: number
  weight?: number
  fill?: string
  turn?: boolean
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { anchor = 'start', size = 13, weight = 400, fill = ink, turn = false } = style
  const turned = turn ? ` transform="rotate(-90 ${round(x)} ${round(y)})"` : ''
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}" fill="${fill}"${turned}>${escapeXml(content)}</text>\n`
}

export function line(points: readonly [number, number][], colour: string, style = ''): string {
  const path = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.25" stroke-linejoin="round" ${style}/>\n`
}

export function dot(x: number, y: number, colour: string, filled: boolean): string {
  const fill = filled ? colour : '#ffffff'
  return `<circle cx="${round(x)}" cy="${round(y)}" r="4.5" fill="${fill}" fill-opacity="${filled ? 0.75 : 1}" stroke="${colour}" stroke-width="1.5"/>\n`
}

export function area(points: readonly [number, number][], colour: string, opacity: number): string {
  const path = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
  return `<polygon points="${path}" fill="${colour}" fill-opacity="${opacity}"/>\n`
}

function scaleOf(axis: Axis, from: number, to: number): (value: number) => number {
  const on = axis.log ? Math.log : (value: number) => value
  const low = on(axis.min)
  const share = (value: number) => (on(value) - low) / (on(axis.max) - low)
  return (value) => from + (to - from) * share(value)
}

/** The grid, ticks, axis labels and title of a panel. */
export function panel(frame: Frame, xAxis: Axis, yAxis: Axis, title = ''): Panel {
  const right = frame.left + frame.width
  const bottom = frame.top + frame.height
  const x = scaleOf(xAxis, frame.left, right)
  const y = scaleOf(yAxis, bottom, frame.top)
  const show = (axis: Axis, value: number) => (axis.format ?? String)(value)
  let body = title && text(frame.left, frame.top - 14, title, { weight: 600, size: 14 })
  for (const tick of yAxis.ticks) {
    body += `<path d="M${frame.left} ${round(y(tick))}H${right}" stroke="${rule}"/>\n`
    body += text(frame.left - 8, y(tick) + 4.5, show(yAxis, tick), { anchor: 'end', fill: faint })
  }
  for (const tick of xAxis.ticks) {
    body += `<path d="M${round(x(tick))} ${frame.top}V${bottom}" stroke="${rule}"/>\n`
    body += text(x(tick), bottom + 20, show(xAxis, tick), { anchor: 'middle', fill: faint })
  }
  body += `<path d="M${frame.left} ${bottom}H${right}" stroke="${faint}"/>\n`
  body += text(frame.left + frame.width / 2, bottom + 44, xAxis.label, { anchor: 'middle' })
  const middle = frame.top + frame.height / 2
  body += text(frame.left - 48, middle, yAxis.label, { anchor: 'middle', turn: true })
  return { frame, x, y, body }
}

export interface Series {
  name: string
  colour: string
  points: [number, number][]
  dash?: string
}

const lineOf = (points: readonly [number, number][], colour: string, dash?: string): string =>
  line(points, colour, dash ? `stroke-dasharray="${dash}"` : '')

const drawSeries = ({ x, y }: Panel, series: readonly Series[]): string =>
  series
    .map(({ points, colour, dash }) =>
      lineOf(
        points.map(([a, b]): [number, number] => [x(a), y(b)]),
        colour,
        dash,
      ),
    )
    .join('')

const labelHeight = 16

/** Lines in a panel, each named beside its end; names that would meet are moved apart. */
export function namedLines(drawn: Panel, series: readonly Series[]): string {
  const { frame, y } = drawn
  const right = frame.left + frame.width
  const bottom = frame.top + frame.height
  const ends = series
    .map((one) => ({ ...one, at: y(one.points.at(-1)![1]) }))
    .toSorted((a, b) => a.at - b.at)
  for (let i = 1; i < ends.length; i++) {
    ends[i]!.at = Math.max(ends[i]!.at, ends[i - 1]!.at + labelHeight)
  }
  let limit = bottom
  for (const end of ends.toReversed()) {
    end.at = Math.min(end.at, limit)
    limit = end.at - labelHeight
  }
  const names = ends.map(({ name, colour, at }) =>
    text(right + 8, at + 4.5, name, { fill: colour, weight: 600 }),
  )
  return [drawSeries(drawn, series), ...names].join('')
}

/** Lines in a panel and a key to them, from a place on its axes downwards. */
export function keyedLines(drawn: Panel, series: readonly Series[], at: [number, number]): string {
  const left = drawn.x(at[0])
  const keys = series.map(({ name, colour, dash }, i) => {
    const y = drawn.y(at[1]) + i * 22
    const sample: [number, number][] = [
      [left, y],
      [left + 44, y],
    ]
    return lineOf(sample, colour, dash) + text(left + 54, y + 4.5, name)
  })
  return [drawSeries(drawn, series), ...keys].join('')
}

/** A whole figure: a title and a description for those who can't see it, and a white ground. */
export function figure(
  width: number,
  height: number,
  { title, description }: { title: string; description: string },
  body: string,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<rect width="${width}" height="${height}" rx="8" fill="#ffffff"/>
${text(24, 34, title, { size: 17, weight: 600 })}${body}</svg>
`
}
