import { spread } from './spread.ts'

/**
 * The drawing of the plan: a ship's body plan (its cross-sections, seen from the bow on the right,
 * from the stern on the left), with utilisation as draught. Keel is 0 %, deck 100 %. Everything
 * here is a pure function of shares and of one frame, so that page, icon and card draw the same.
 */
export const frame = {
  width: 344,
  height: 202,
  /** Where the water ends and the labels begin. */
  labelX: 218,
  centreX: 112,
  halfBeam: 92,
  keelY: 178,
  deckY: 30,
} as const

/** Water above this share of the draught is drawn here: the hull is long under. */
const highestWater = 1.12
/** Two lines of words, and enough air that the next pair does not touch them. */
const labelHeight = 48

/** y of a utilisation, on the drawing. */
export const draughtY = (share: number): number =>
  frame.keelY - Math.min(highestWater, Math.max(0, share)) * (frame.keelY - frame.deckY)

type Point = readonly [breadth: number, height: number]

/** A point of a section in shares of half beam and depth, to the starboard (1) or port (-1). */
function at([breadth, height]: Point, side: 1 | -1): string {
  const x = frame.centreX + side * breadth * frame.halfBeam
  const y = frame.keelY - height * (frame.keelY - frame.deckY)
  return `${round(x)} ${round(y)}`
}

const round = (x: number) => Math.round(x * 10) / 10

/** The midship section: flat of bottom, turn of bilge, side. */
const midship: readonly [Point, Point, Point, Point, Point] = [
  [0.5, 0.012],
  [0.84, 0.02],
  [0.965, 0.1],
  [0.985, 0.4],
  [1, 1],
]

function hullPath(): string {
  const [bottom, bilgeIn, bilgeOut, side, deck] = midship
  const half = (s: 1 | -1) =>
    `C ${at(bilgeIn, s)} ${at(bilgeOut, s)} ${at(side, s)} L ${at(deck, s)}`
  const back = `L ${at(side, -1)} C ${at(bilgeOut, -1)} ${at(bilgeIn, -1)} ${at(bottom, -1)}`
  const camber = `Q ${at([0, 1.05], 1)} ${at(deck, -1)}`
  return `M ${at([0, 0], 1)} L ${at(bottom, 1)} ${half(1)} ${camber} ${back} Z`
}

/** Control points of a section: start at the centreline, two handles, end at the deck. */
const bow: readonly (readonly [Point, Point, Point, Point])[] = [
  [
    [0, 0],
    [0.66, 0.02],
    [0.84, 0.24],
    [0.95, 1],
  ],
  [
    [0, 0],
    [0.4, 0.03],
    [0.58, 0.34],
    [0.84, 1],
  ],
  [
    [0, 0],
    [0.2, 0.06],
    [0.3, 0.45],
    [0.66, 1],
  ],
  [
    [0, 0],
    [0.07, 0.12],
    [0.1, 0.56],
    [0.4, 1],
  ],
]
const stern: readonly (readonly [Point, Point, Point, Point])[] = [
  [
    [0, 0],
    [0.6, 0.02],
    [0.88, 0.22],
    [0.965, 1],
  ],
  [
    [0, 0],
    [0.26, 0.04],
    [0.82, 0.3],
    [0.9, 1],
  ],
  [
    [0, 0.06],
    [0.08, 0.32],
    [0.62, 0.4],
    [0.82, 1],
  ],
  [
    [0, 0.4],
    [0.1, 0.52],
    [0.48, 0.6],
    [0.7, 1],
  ],
]

const section = ([start, a, b, end]: (typeof bow)[number], side: 1 | -1) =>
  `M ${at(start, side)} C ${at(a, side)} ${at(b, side)} ${at(end, side)}`

export const hullLines = {
  outline: hullPath(),
  sections: [...bow.map((s) => section(s, 1)), ...stern.map((s) => section(s, -1))],
  /** Draught marks, in per cent. */
  marks: [50, 60, 70, 80, 90].map((percent) => ({ percent, y: draughtY(percent / 100) })),
} as const

export type LineName = 'mean' | 'peak' | 'target' | 'degraded' | 'memory'
type HullInput = {
  mean: number
  peak: number
  target: number
  /** Null: nothing is left, or nothing need be lost. */
  degraded: number | null
  /** Share of RAM. More than there is sinks the ship, however little its cores have to do. */
  memory: number
}
type HullLabel = { name: LineName; y: number; labelY: number; leader: string }

/** What moves: heights of the lines, and labels beside them that do not touch. */
export function hullLevels({ mean, peak, target, degraded, memory }: HullInput) {
  const sunk = memory > 1
  const water = sunk ? memory : peak
  const lines: { name: LineName; y: number }[] = [
    { name: 'target', y: draughtY(target) },
    { name: 'peak', y: draughtY(peak) },
    ...(sunk || Math.abs(peak - mean) < 0.005
      ? []
      : [{ name: 'mean' as const, y: draughtY(mean) }]),
    ...(degraded === null ? [] : [{ name: 'degraded' as const, y: draughtY(degraded) }]),
    ...(sunk ? [{ name: 'memory' as const, y: draughtY(memory) }] : []),
  ]
  const places = spread(
    lines.map((line) => line.y),
    labelHeight,
    labelHeight / 2 + 2,
    frame.height - labelHeight / 2 - 2,
  )
  const labels: HullLabel[] = lines.map(({ name, y }, i) => {
    const labelY = round(places[i]!)
    const x = frame.labelX
    return {
      name,
      y,
      labelY,
      leader: `M ${x} ${round(y)} L ${x + 4} ${round(y)} L ${x + 9} ${labelY} L ${x + 12} ${labelY}`,
    }
  })
  return {
    labels,
    meanY: draughtY(mean),
    /** Where the ship lies: at its peak, or under for its memory. */
    waterY: draughtY(water),
    sunk,
    peakY: draughtY(peak),
    targetY: draughtY(target),
    degradedY: degraded === null ? null : draughtY(degraded),
    /** The water is over the load line, or would be; it is over the deck. */
    peakOver: peak > target + 1e-9,
    degradedOver: (degraded ?? 0) > target + 1e-9,
    swamped: peak >= 1,
    /** The water is higher than the drawing has room for. */
    offScale: water > highestWater,
  }
}
