import { expect } from 'vitest'
import type { Reading } from './read/reading.ts'
import type { Typed } from './typed.ts'

/** Variables that runtimes and targets set beside those that were typed. */
const ownVariables =
  /^(HOST|PORT|PATH|HOME|GOMAXPROCS|GOMEMLIMIT|JAVA_TOOL_OPTIONS|DOTNET_PROCESSOR_COUNT)$/

/** Compares what a file says with what was typed; answers how many values it gave back. */
export function compare(reading: Reading, typed: Typed): number {
  const { environment, program, ...others } = reading
  let values = 0
  for (const [field, value] of Object.entries(others)) {
    expect(value, field).toEqual(typed[field as keyof Typed])
    values += Array.isArray(value) ? value.length : 1
  }
  if (program !== undefined) {
    expect(program, 'program').toBe(typed.command[0])
    values++
  }
  if (environment !== undefined) {
    for (const [name, value] of typed.environment) expect(environment.get(name), name).toBe(value)
    const others = [...environment.keys()].filter((name) => !typed.environment.has(name))
    expect(others.filter((name) => !ownVariables.test(name))).toEqual([])
    values += typed.environment.size
  }
  return values
}
