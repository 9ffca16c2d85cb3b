import { placementOf } from '@plimsoll/schemas/placement'
import type { PlanAnswer } from '@plimsoll/schemas/plan'

/** What stands behind what, as data: the drawing and its text are made from it. */
export type ArchitectureInput = Pick<
  PlanAnswer,
  'request' | 'servers' | 'workersPerServer' | 'workers' | 'replication' | 'concepts'
>

export type Role =
  | 'clients'
  | 'edge'
  | 'proxy'
  | 'socket'
  | 'service'
  | 'manager'
  | 'worker'
  /** What runs before any worker: no request goes through it, so no wire leads there. */
  | 'steps'
type Box = {
  role: Role
  /** Of so many alike, beyond those drawn. */
  more: number
  x: number
  y: number
  width: number
  height: number
}
type Wire = { path: string }
export type Architecture = {
  width: number
  height: number
  /** The frame of one server or node, and how many stand behind it; none around the clients. */
  server: { x: number; y: number; width: number; height: number; behind: number }
  /** Where the frame's name stands: baseline of its first line, and its left edge. */
  nameAt: { x: number; y: number }
  /** How far each frame behind stands from the one before it. */
  step: number
  boxes: Box[]
  wires: Wire[]
}

const drawnAtMost = 4

/** The columns from the clients to the workers. */
export function rolesOf({ request, replication, servers }: ArchitectureInput): {
  outside: Role[]
  inside: Role[]
} {
  if (request.target === 'kubernetes') {
    return { outside: ['clients', 'proxy', 'service'], inside: ['worker'] }
  }
  const proxy: Role[] = request.proxy === 'none' ? [] : ['proxy']
  if (placementOf(request) !== 'host') return { outside: ['clients', ...proxy], inside: ['worker'] }
  const edge: Role[] = request.edge === 'none' || servers === 1 ? [] : ['edge']
  const inside: Role[] =
    replication === 'manager' ? [...proxy, 'socket', 'manager', 'worker'] : [...proxy, 'worker']
  return { outside: ['clients', ...edge], inside }
}

const sizes = {
  across: {
    box: 140,
    tall: 54,
    gapX: 32,
    gapY: 12,
    pad: 16,
    head: 38,
    frame: 250,
    steps: 38,
    behind: 6,
  },
  down: { width: 212, tall: 37, gapY: 15, pad: 10, head: 44, behind: 4 },
} as const

/** Whether anything runs before the workers, as the plan's own choice says. */
const hasSteps = ({ concepts }: ArchitectureInput): boolean =>
  concepts.some(({ id, choice }) => id === 'previous-steps' && choice !== 'none')

/** Workers on the fullest server or node. */
export const workersOnOne = (input: ArchitectureInput): number =>
  Math.max(1, Math.min(input.workersPerServer, Math.ceil(input.workers / input.servers)))

/** `across`: from left to right, for wide places; `down`: from top to bottom, the workers as one. */
export function architectureLayout(input: ArchitectureInput, way: 'across' | 'down'): Architecture {
  const behind = Math.min(input.servers - 1, 2)
  return way === 'across' ? across(input, behind) : down(input, behind)
}

function across(input: ArchitectureInput, behind: number): Architecture {
  const { outside, inside } = rolesOf(input)
  const perServer = workersOnOne(input)
  const drawn = Math.min(perServer, drawnAtMost)
  const { box, tall, gapX, gapY, pad, head, frame, steps, behind: step } = sizes.across
  const row = inside.length * box + (inside.length - 1) * gapX
  const frameWidth = Math.max(row + 2 * pad, frame)
  const stack = drawn * tall + (drawn - 1) * gapY
  const below = hasSteps(input) ? steps + pad : 0
  const server = {
    x: outside.length * (box + gapX),
    y: 1 + behind * step,
    width: frameWidth,
    height: head + stack + pad + below,
    behind,
  }
  const middle = server.y + head + stack / 2
  const boxes: Box[] = []
  const place = (role: Role, x: number, y: number, extra = 0) => {
    boxes.push({ role, more: extra, x, y, width: box, height: tall })
  }
  for (const [i, role] of outside.entries()) place(role, 1 + i * (box + gapX), middle - tall / 2)
  for (const [i, role] of inside.entries()) {
    const x = server.x + (frameWidth - row) / 2 + i * (box + gapX)
    if (role !== 'worker') {
      place(role, x, middle - tall / 2)
      continue
    }
    for (let k = 0; k < drawn; k++) {
      const extra = k === drawn - 1 ? perServer - drawn : 0
      place(role, x, server.y + head + k * (tall + gapY), extra)
    }
  }
  const wires = wiresOf(boxes, (from, to) => {
    const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
    const [x2, y2] = [to.x, to.y + to.height / 2]
    const turn = x2 - gapX / 2
    return y1 === y2 ? `M ${x1} ${y1} H ${x2}` : `M ${x1} ${y1} H ${turn} V ${y2} H ${x2}`
  })
  if (below > 0) {
    const y = server.y + head + stack + pad
    const [x, width] = [server.x + pad, frameWidth - 2 * pad]
    boxes.push({ role: 'steps', more: 0, x, y, width, height: steps })
  }
  return {
    width: server.x + server.width + behind * step + 1,
    height: server.y + server.height + 1,
    server,
    nameAt: { x: server.x + pad, y: server.y + 25 },
    step,
    boxes,
    wires,
  }
}

function down(input: ArchitectureInput, behind: number): Architecture {
  const { outside, inside } = rolesOf(input)
  const { width, tall, gapY, pad, head, behind: step } = sizes.down
  const row = tall + gapY
  const rows = inside.length + (hasSteps(input) ? 1 : 0)
  const server = {
    x: 1,
    y: 1 + outside.length * row + behind * step,
    width: width - 2 - behind * step,
    height: pad + rows * tall + (rows - 1) * gapY + head,
    behind,
  }
  const boxes: Box[] = []
  const place = (role: Role, y: number, more = 0) => {
    boxes.push({ role, more, x: server.x + pad, y, width: server.width - 2 * pad, height: tall })
  }
  for (const [i, role] of outside.entries()) place(role, 1 + i * row)
  for (const [i, role] of inside.entries()) {
    place(role, server.y + pad + i * row, role === 'worker' ? workersOnOne(input) - 1 : 0)
  }
  const wires = wiresOf(boxes, (from, to) => {
    const x = from.x + from.width / 2
    return `M ${x} ${from.y + from.height} V ${to.y}`
  })
  if (hasSteps(input)) place('steps', server.y + pad + inside.length * row)
  return {
    width,
    height: server.y + server.height + 1,
    server,
    nameAt: { x: server.x + pad, y: server.y + server.height - 24 },
    step,
    boxes,
    wires,
  }
}

/** Each role leads to all boxes of the next one. */
function wiresOf(boxes: readonly Box[], path: (from: Box, to: Box) => string): Wire[] {
  const wires: Wire[] = []
  for (const to of boxes) {
    const from = boxes.findLast(
      (box) => boxes.indexOf(box) < boxes.indexOf(to) && box.role !== to.role,
    )
    if (from) wires.push({ path: path(from, to) })
  }
  return wires
}
