import { commandWords } from '@plimsoll/schemas/words'
import type { CommandInput } from '../../variant.ts'

/** What the heap of a garbage collector may fill; stacks, code and buffers need the rest. */
const goShare = 0.9
const javaPercentage = 70

/** The words of the command line; the catalogue lets no other text through. */
export function command({ plan }: CommandInput): string[] {
  const words = commandWords(plan.request.app)
  if (words === null) throw new Error('the command line has no words')
  return words
}

/**
 * Address, cores and memory. A runtime that reads the machine instead of its share would start a
 * thread a core of the host, or fill more memory than the limit; the others ignore these.
 */
export function environment({ plan, listen }: CommandInput) {
  if (listen.kind !== 'tcp') throw new Error('a program is told a port and no socket')
  const { threads } = plan.request
  const { limitMiB } = plan.memory
  return [
    { name: 'HOST', value: listen.host },
    { name: 'PORT', value: String(listen.port) },
    { name: 'GOMAXPROCS', value: String(threads) },
    { name: 'GOMEMLIMIT', value: `${Math.floor(goShare * limitMiB)}MiB` },
    {
      name: 'JAVA_TOOL_OPTIONS',
      value: `-XX:ActiveProcessorCount=${threads} -XX:MaxRAMPercentage=${javaPercentage}`,
    },
    { name: 'DOTNET_PROCESSOR_COUNT', value: String(threads) },
  ]
}
