import { placementOf } from '@plimsoll/schemas/placement'
import type { PlanAnswer } from '@plimsoll/schemas/plan'

/** What stands behind what, as data: the drawing and its text are made from it. */
export type ArchitectureInput = Pick<
  PlanAnswer,
  'request' | 'servers' | 'workersPerServer' | 'workers' | 'replication'
>

export type Role = 'clients' | 'edge' | 'proxy' | 'socket' | 'service' | 'manager' | 'worker'
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
  /** Where the frame's name stands: baseline, from its left edge. */
  nameAt: { x: number; y: number }
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
  across: { box: 116, tall: 58, gapX: 34, gapY: 12, pad: 16, head: 38, frame: 224 },
  down: { box: 132, tall: 56, gapX: 12, gapY: 26, pad: 16, head: 34 },
} as const

/** Workers on the fullest server or node. */
export const workersOnOne = (input: ArchitectureInput): number =>
  Math.max(1, Math.min(input.workersPerServer, Math.ceil(input.workers / input.servers)))

/** `across`: from left to right, for wide places; `down`: from top to bottom, 320 wide. */
export function architectureLayout(input: ArchitectureInput, way: 'across' | 'down'): Architecture {
  const { outside, inside } = rolesOf(input)
  const perServer = workersOnOne(input)
  const drawn = Math.min(perServer, way === 'across' ? drawnAtMost : 2)
  const more = perServer - drawn
  const behind = Math.min(input.servers - 1, 2)
  return way === 'across'
    ? across(outside, inside, drawn, more, behind)
    : down(outside, inside, drawn, more, behind)
}

function across(
  outside: Role[],
  inside: Role[],
  drawn: number,
  more: number,
  behind: number,
): Architecture {
  const { box, tall, gapX, gapY, pad, head, frame } = sizes.across
  const row = inside.length * box + (inside.length - 1) * gapX
  const frameWidth = Math.max(row + 2 * pad, frame)
  const stack = drawn * tall + (drawn - 1) * gapY
  const serverX = outside.length * (box + gapX)
  const server = {
    x: serverX,
    y: 1 + behind * 6,
    width: frameWidth,
    height: head + stack + pad,
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
      place(role, x, server.y + head + k * (tall + gapY), k === drawn - 1 ? more : 0)
    }
  }
  const wires = wiresOf(boxes, (from, to) => {
    const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
    const [x2, y2] = [to.x, to.y + to.height / 2]
    const turn = x2 - gapX / 2
    return y1 === y2 ? `M ${x1} ${y1} H ${x2}` : `M ${x1} ${y1} H ${turn} V ${y2} H ${x2}`
  })
  return {
    width: server.x + server.width + behind * 6 + 1,
    height: server.y + server.height + 1,
    server,
    nameAt: { x: server.x + pad, y: server.y + 25 },
    boxes,
    wires,
  }
}

function down(
  outside: Role[],
  inside: Role[],
  drawn: number,
  more: number,
  behind: number,
): Architecture {
  const { box, tall, gapX, gapY, pad, head } = sizes.down
  const width = 320
  const row = tall + gapY
  const shift = behind * 6
  const server = {
    x: 1,
    y: 1 + outside.length * row + shift,
    width: width - 2 - shift,
    height: pad + inside.length * tall + (inside.length - 1) * gapY + head,
    behind,
  }
  const centre = server.x + server.width / 2
  const boxes: Box[] = []
  const place = (role: Role, x: number, y: number, extra = 0) => {
    boxes.push({ role, more: extra, x, y, width: box, height: tall })
  }
  for (const [i, role] of outside.entries()) place(role, centre - box / 2, 1 + i * row)
  for (const [i, role] of inside.entries()) {
    const y = server.y + pad + i * row
    if (role !== 'worker') {
      place(role, centre - box / 2, y)
      continue
    }
    const span = drawn * box + (drawn - 1) * gapX
    for (let k = 0; k < drawn; k++) {
      place(role, centre - span / 2 + k * (box + gapX), y, k === drawn - 1 ? more : 0)
    }
  }
  const wires = wiresOf(boxes, (from, to) => {
    const [x1, y1] = [from.x + from.width / 2, from.y + from.height]
    const [x2, y2] = [to.x + to.width / 2, to.y]
    const turn = y2 - gapY / 2
    return x1 === x2 ? `M ${x1} ${y1} V ${y2}` : `M ${x1} ${y1} V ${turn} H ${x2} V ${y2}`
  })
  const nameAt = { x: server.x + pad, y: server.y + server.height - 12 }
  return { width, height: server.y + server.height + 1, server, nameAt, boxes, wires }
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
