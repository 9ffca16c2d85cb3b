import { frame, hullLevels, hullLines } from '@plimsoll/hull/geometry'
import { type Standing, standingOf } from '@plimsoll/messages/plan-verdict'
import type { Plan } from '@plimsoll/schemas/plan'
import { escapeHtml } from '../escape-html.ts'
import type { CardText } from './card-text.ts'

/** What services that show links ask for. */
export const cardWidth = 1200
export const cardHeight = 630

/** The page's colours by day. */
const colour = {
  paper: '#f4f3ee',
  sheet: '#fdfdfb',
  ink: '#0e2136',
  ink2: '#435266',
  rule: '#d8d7cd',
  signal: '#e0452a',
  signalText: '#b92d14',
  signalWash: '#fbe9e3',
  teal: '#14838e',
  tealText: '#0a6570',
  tealWash: '#e0f0ef',
  amber: '#7d5200',
}

const left = 72
const textWidth = 540
const columnWidth = 276
const hull = { x: 664, y: 182, scale: 1.66 } as const
const labelX = hull.x + frame.labelX * hull.scale + 34

const tones: Record<Standing, string> = {
  holds: colour.tealText,
  partly: colour.amber,
  fails: colour.signalText,
}

/** The card of a plan: its size and numbers, and the hull with its safe line. */
export function cardSvg(plan: Plan, text: CardText): string {
  const facts = text.facts.map(({ label, value }, i) => {
    const x = left + (i % 2) * columnWidth
    const y = 436 + Math.floor(i / 2) * 100
    const room = columnWidth - 20
    return (
      words(x, y, fitting(label, 22, room), 400, colour.ink2, label) +
      words(x, y + 39, fitting(value, 33, room), 600, colour.ink, value)
    )
  })
  const reason = linesOf(text.reason, 48, 2).map((line, i) =>
    words(left, 338 + i * 27, 21, 400, colour.ink2, line),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}" font-family="Archivo">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${colour.paper}"/>`,
    ship(plan),
    labels(plan, text),
    mark(left, 62),
    words(left + 54, 89, 28, 600, colour.ink, 'Plimsoll'),
    words(left, 192, fitting(text.name, 64, textWidth), 600, colour.ink, text.name),
    words(left, 248, fitting(text.size, 36, textWidth), 400, colour.ink2, text.size),
    words(
      left,
      301,
      fitting(text.verdict, 28, textWidth),
      600,
      tones[standingOf(plan)],
      text.verdict,
    ),
    ...reason,
    `<path d="M ${left} 390 h 524" stroke="${colour.rule}" stroke-width="2"/>`,
    ...facts,
    '</svg>',
  ].join('\n')
}

/** A size at which a text is no wider than `width`: letters of the face are .56 of it on average. */
const fitting = (text: string, size: number, width: number): number =>
  Math.min(size, Math.floor(width / (0.56 * text.length)))

/** A text in lines of so many letters, its end cut where it needs more lines than there are. */
function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < letters)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`]
}

const words = (x: number, y: number, size: number, weight: number, fill: string, text: string) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeHtml(text)}</text>`

const mark = (x: number, y: number) =>
  `<g transform="translate(${x} ${y}) scale(1.2)" fill="none">` +
  `<circle cx="16" cy="16" r="9.25" stroke="${colour.ink}" stroke-width="2.5"/>` +
  `<path d="M 1 16 h 30" stroke="${colour.signal}" stroke-width="3"/></g>`

const levelsOf = ({ utilisation, request }: Plan) =>
  hullLevels({ ...utilisation, degraded: request.survive > 0 ? utilisation.degraded : null })

function ship(plan: Plan): string {
  const { waterY, peakY, targetY, degradedY, peakOver, degradedOver, sunk } = levelsOf(plan)
  const { centreX, labelX: end, height } = frame
  const isOver = peakOver || sunk
  const water = isOver ? colour.signal : colour.teal
  const marks = hullLines.marks.map(
    ({ percent, y }) =>
      `<path d="M 23 ${y} h 9" stroke="${colour.ink}"/>` +
      `<text x="36" y="${y + 3.5}" font-size="10" fill="${colour.ink}" stroke="${colour.sheet}" stroke-width="3" paint-order="stroke">${percent}</text>`,
  )
  return [
    `<g transform="translate(${hull.x} ${hull.y}) scale(${hull.scale})" fill="none">`,
    `<clipPath id="hull"><path d="${hullLines.outline}"/></clipPath>`,
    `<rect x="0" y="${waterY}" width="${end}" height="${height - waterY}" fill="${isOver ? colour.signalWash : colour.tealWash}"/>`,
    `<path d="${hullLines.outline}" fill="${colour.sheet}"/>`,
    `<rect y="${waterY}" width="${end}" height="${height}" fill="${water}" opacity=".16" clip-path="url(#hull)"/>`,
    `<g stroke="${colour.ink}" stroke-width=".6" opacity=".34">`,
    ...hullLines.sections.map((d) => `<path d="${d}"/>`),
    '</g>',
    `<path d="${hullLines.outline}" stroke="${colour.ink}" stroke-width="2" stroke-linejoin="round"/>`,
    `<path d="M 0 ${waterY} H ${end}" stroke="${water}" stroke-width="1.75"/>`,
    sunk ? dashed(peakY, colour.ink2, '1 4') : '',
    degradedY === null ? '' : dashed(degradedY, degradedOver ? colour.signal : water, '7 4'),
    ...marks,
    `<g stroke="${colour.signal}"><circle cx="${centreX}" cy="${targetY}" r="15" stroke-width="3"/>`,
    `<path d="M ${centreX - 31} ${targetY} h 62" stroke-width="3.5"/>`,
    `<path d="M ${centreX + 31} ${targetY} H ${end}" stroke-width="1.25"/></g>`,
    '</g>',
  ].join('\n')
}

const dashed = (y: number, stroke: string, dashes: string) =>
  `<path d="M 8 ${y} H ${frame.labelX}" stroke="${stroke}" stroke-width="1.5" stroke-dasharray="${dashes}"/>`

/** What stands at each height, beside the hull. */
function labels(plan: Plan, text: CardText): string {
  const { labels: places, peakOver, degradedOver } = levelsOf(plan)
  const fills = {
    target: colour.signalText,
    peak: peakOver ? colour.signalText : colour.tealText,
    degraded: degradedOver ? colour.signalText : colour.ink,
    memory: colour.signalText,
  }
  return places
    .map(({ name, y, labelY }) => {
      if (name === 'mean') return ''
      const from = hull.y + y * hull.scale
      const to = hull.y + labelY * hull.scale
      const x = hull.x + frame.labelX * hull.scale
      const { share, label } = text.levels[name]
      return (
        `<path d="M ${x} ${from} h 6 L ${x + 22} ${to} h 6" fill="none" stroke="${colour.ink2}"/>` +
        words(labelX, to - 1, 30, 600, fills[name], share) +
        words(labelX, to + 20, fitting(label, 19, cardWidth - labelX - 8), 400, colour.ink2, label)
      )
    })
    .join('\n')
}
