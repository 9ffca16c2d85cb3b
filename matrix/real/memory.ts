import { childrenOf, pssMiB } from './processes.ts'

/** What the test reads of a bundle's plan.json. */
export interface PlannedMemory {
  workersPerServer: number
  memory: { workerMiB: number; managerMiB: number; unitMiB: number }
}

export interface Measurement {
  what: string
  ledgerMiB: number
  measuredMiB: number
}

export function parsePlan(text: string): PlannedMemory {
  const plan = JSON.parse(text) as PlannedMemory
  const { workerMiB, managerMiB, unitMiB } = plan.memory
  for (const number of [plan.workersPerServer, workerMiB, managerMiB, unitMiB]) {
    if (!Number.isFinite(number)) throw new Error('plan.json lacks a number that the test reads')
  }
  return plan
}

/** Proportional set sizes of a running service beside what its plan's ledger allows. */
export function measure(plan: PlannedMemory, manager: number, workers: number[]): Measurement[] {
  const { workerMiB, managerMiB, unitMiB } = plan.memory
  const others = [manager, ...childrenOf(manager).filter((pid) => !workers.includes(pid))]
  const perWorker = workers.map(pssMiB)
  const managerPssMiB = sum(others.map(pssMiB))
  return [
    { what: 'largest worker', ledgerMiB: workerMiB, measuredMiB: Math.max(...perWorker) },
    { what: 'manager', ledgerMiB: managerMiB, measuredMiB: managerPssMiB },
    {
      what: `unit of ${workers.length} workers`,
      ledgerMiB: unitMiB,
      measuredMiB: managerPssMiB + sum(perWorker),
    },
  ]
}

export function table(title: string, rows: Measurement[]): string {
  const line = (...cells: string[]) =>
    `${cells[0]!.padEnd(24)}${cells[1]!.padStart(14)}${cells[2]!.padStart(14)}`
  return [
    line(title, 'ledger said', 'measured'),
    ...rows.map(({ what, ledgerMiB, measuredMiB }) =>
      line(what, `${ledgerMiB.toFixed(0)} MiB`, `${measuredMiB.toFixed(0)} MiB`),
    ),
  ].join('\n')
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
