import type { Deployment } from '@plimsoll/schemas/deployment'
import { unitFile } from '../../format/systemd.ts'

/** All instances of a server, to start and stop as one. */
export function targetUnit({ name, units }: Deployment): string {
  return unitFile([
    {
      name: 'Unit',
      settings: [
        ['Description', `All instances of ${name}`],
        ...units.map((unit) => ['Wants', `${unit.name}.service`] as const),
      ],
    },
    { name: 'Install', settings: [['WantedBy', 'multi-user.target']] },
  ])
}

/** What all instances of a server may hold together. */
export function sliceUnit({ name, resources }: Deployment): string {
  return unitFile([
    { name: 'Unit', settings: [['Description', `Memory of all instances of ${name}`]] },
    {
      name: 'Slice',
      settings: [
        ['MemoryHigh', `${resources.sliceMiB}M`],
        ['MemoryMax', `${resources.sliceLimitMiB}M`],
        ['MemorySwapMax', 0],
      ],
    },
  ])
}
