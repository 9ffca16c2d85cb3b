import type { LedgerItem, PlanAnswer } from '@plimsoll/schemas/plan'

type Line = PlanAnswer['memory']['ledger'][number]

export type LedgerSegment = {
  item: LedgerItem
  /** Which worker it belongs to, from 1; 0: to none. */
  worker: number
  startMiB: number
  sizeMiB: number
}

/** What each worker holds for itself, from the keel up; the rest stands once a server. */
const ofWorker: readonly LedgerItem[] = ['base', 'model', 'in-flight', 'growth']
const before: readonly LedgerItem[] = ['reserve', 'manager', 'shared-model']
const after: readonly LedgerItem[] = ['headroom', 'surge']

/** More workers than this are drawn as one stretch of each kind. */
const workersDrawn = 16

/** The ledger of one server as a bar: what stands once, then worker after worker, then the spare. */
export function ledgerSegments(ledger: readonly Line[]): LedgerSegment[] {
  const segments: LedgerSegment[] = []
  let startMiB = 0
  const add = (item: LedgerItem, worker: number, sizeMiB: number) => {
    if (sizeMiB <= 0) return
    segments.push({ item, worker, startMiB, sizeMiB })
    startMiB += sizeMiB
  }
  const total = (item: LedgerItem) =>
    ledger.filter((line) => line.item === item).reduce((sum, l) => sum + l.MiB * l.count, 0)

  for (const item of before) add(item, 0, total(item))
  const workers = ledger.find((line) => line.item === 'base')?.count ?? 0
  if (workers > workersDrawn) for (const item of ofWorker) add(item, 0, total(item))
  else {
    for (let worker = 1; worker <= workers; worker++) {
      for (const item of ofWorker) add(item, worker, total(item) / workers)
    }
  }
  for (const item of after) add(item, 0, total(item))
  return segments
}

type WorkerSpan = { worker: number; startMiB: number; sizeMiB: number }

export function workerSpans(segments: readonly LedgerSegment[]): WorkerSpan[] {
  const spans = new Map<number, WorkerSpan>()
  for (const { worker, startMiB, sizeMiB } of segments) {
    if (worker === 0) continue
    const span = spans.get(worker)
    if (span) span.sizeMiB += sizeMiB
    else spans.set(worker, { worker, startMiB, sizeMiB })
  }
  return [...spans.values()]
}

/** Ticks of a memory axis: at most `count`, on a power of two times 1, 2 or 4 MiB. */
export function memoryTicks(maximumMiB: number, count = 5): number[] {
  let step = 1
  while (maximumMiB / step > count) step *= 2
  const ticks: number[] = []
  for (let at = 0; at <= maximumMiB; at += step) ticks.push(at)
  return ticks
}

/** A stretch of memory that is drawn over the whole width. */
export type Window = { fromMiB: number; toMiB: number }

/** Where a stretch is small against the RAM, it is drawn a second time, enlarged. */
const enlargedBelow = 0.4

/** The app's part of the server, enlarged, where it would be a sliver; null where it is seen well. */
export function enlarged(
  segments: readonly LedgerSegment[],
  ramMiB: number,
  limitMiB: number,
): Window | null {
  const app = segments.filter(({ item }) => item !== 'reserve')
  const first = app[0]
  const last = app.at(-1)
  if (!first || !last) return null
  const fromMiB = first.startMiB
  const toMiB = Math.max(last.startMiB + last.sizeMiB, fromMiB + limitMiB)
  return (toMiB - fromMiB) / ramMiB < enlargedBelow ? { fromMiB, toMiB } : null
}
