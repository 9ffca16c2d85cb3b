import { frame, hullLevels, hullLines } from '@plimsoll/hull/geometry'
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
}

const left = 72
const hull = { x: 664, y: 126, scale: 1.66 } as const
const labelX = hull.x + frame.labelX * hull.scale + 34

/** The card of a plan: its size and numbers, and the hull with its safe line. */
export function cardSvg(plan: Plan, text: CardText): string {
  const holds = plan.verdict === 'feasible'
  const facts = text.facts.map(({ label, value }, i) => {
    const x = left + (i % 2) * 262
    const y = 420 + Math.floor(i / 2) * 104
    return words(x, y, 22, 400, colour.ink2, label) + words(x, y + 39, 33, 600, colour.ink, value)
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}" font-family="Archivo">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${colour.paper}"/>`,
    ship(plan),
    labels(plan, text),
    mark(left, 62),
    words(left + 54, 89, 28, 600, colour.ink, 'Plimsoll'),
    words(left, 206, fitting(text.name, 64, 540), 600, colour.ink, text.name),
    words(left, 268, fitting(text.size, 36, 540), 400, colour.ink2, text.size),
    words(left, 326, 28, 600, holds ? colour.tealText : colour.signalText, text.verdict),
    `<path d="M ${left} 362 h 524" stroke="${colour.rule}" stroke-width="2"/>`,
    ...facts,
    '</svg>',
  ].join('\n')
}

/** A size at which a text is no wider than `width`: letters of the face are .56 of it on average. */
const fitting = (text: string, size: number, width: number): number =>
  Math.max(18, Math.min(size, Math.floor(width / (0.56 * text.length))))

const words = (x: number, y: number, size: number, weight: number, fill: string, text: string) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeHtml(text)}</text>`

const mark = (x: number, y: number) =>
  `<g transform="translate(${x} ${y}) scale(1.2)" fill="none">` +
  `<circle cx="16" cy="16" r="9.25" stroke="${colour.ink}" stroke-width="2.5"/>` +
  `<path d="M 1 16 h 30" stroke="${colour.signal}" stroke-width="3"/></g>`

const levelsOf = ({ utilisation, request }: Plan) =>
  hullLevels({ ...utilisation, degraded: request.survive > 0 ? utilisation.degraded : null })

function ship(plan: Plan): string {
  const { peakY, targetY, degradedY, peakOver } = levelsOf(plan)
  const { centreX, labelX: end, height } = frame
  const water = peakOver ? colour.signal : colour.teal
  const lost =
    degradedY === null
      ? ''
      : `<path d="M 8 ${degradedY} H ${end}" stroke="${water}" stroke-width="1.5" stroke-dasharray="7 4"/>`
  return [
    `<g transform="translate(${hull.x} ${hull.y}) scale(${hull.scale})" fill="none">`,
    `<clipPath id="hull"><path d="${hullLines.outline}"/></clipPath>`,
    `<rect x="0" y="${peakY}" width="${end}" height="${height - peakY}" fill="${peakOver ? colour.signalWash : colour.tealWash}"/>`,
    `<path d="${hullLines.outline}" fill="${colour.sheet}"/>`,
    `<rect y="${peakY}" width="${end}" height="${height}" fill="${water}" opacity=".16" clip-path="url(#hull)"/>`,
    `<g stroke="${colour.ink}" stroke-width=".6" opacity=".34">`,
    ...hullLines.sections.map((d) => `<path d="${d}"/>`),
    '</g>',
    `<path d="${hullLines.outline}" stroke="${colour.ink}" stroke-width="2" stroke-linejoin="round"/>`,
    `<path d="M 0 ${peakY} H ${end}" stroke="${water}" stroke-width="1.75"/>`,
    lost,
    `<g stroke="${colour.signal}"><circle cx="${centreX}" cy="${targetY}" r="15" stroke-width="3"/>`,
    `<path d="M ${centreX - 31} ${targetY} h 62" stroke-width="3.5"/>`,
    `<path d="M ${centreX + 31} ${targetY} H ${end}" stroke-width="1.25"/></g>`,
    '</g>',
  ].join('\n')
}

/** The two heights that matter, beside the hull. */
function labels(plan: Plan, text: CardText): string {
  const { labels: places, peakOver } = levelsOf(plan)
  return places
    .filter(({ name }) => name === 'target' || name === 'peak')
    .map(({ name, y, labelY }) => {
      const from = hull.y + y * hull.scale
      const to = hull.y + labelY * hull.scale
      const x = hull.x + frame.labelX * hull.scale
      const isLine = name === 'target'
      const { share, label } = isLine ? text.line : text.peak
      const fill = isLine || peakOver ? colour.signalText : colour.tealText
      return (
        `<path d="M ${x} ${from} h 6 L ${x + 22} ${to} h 6" fill="none" stroke="${colour.ink2}"/>` +
        words(labelX, to - 1, 30, 600, fill, share) +
        words(labelX, to + 20, 19, 400, colour.ink2, label)
      )
    })
    .join('\n')
}
