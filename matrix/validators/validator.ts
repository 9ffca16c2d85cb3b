import type { Outcome } from '../process.ts'
import type { BundleFile } from '../scratch.ts'
import type { ToolId } from '../tools.ts'

export interface Verdict {
  tool: ToolId
  ok: boolean
  /** What the tool said, and on what. */
  output: string
}

/** One real tool's opinion on the files of a bundle that concern it. */
export interface Validator {
  tool: ToolId
  /** The files that it judges: with none of these in a bundle the tool is not run. */
  judges(path: string): boolean
  /** Other files that the judgement depends on. */
  reads?(path: string): boolean
  /** `files` are those that it judges or reads; `program` is the path of the tool. */
  check(files: BundleFile[], program: string): Promise<{ ok: boolean; output: string }>
}

/** For tools whose exit code tells all. */
export function byExitCode({ exitCode, stdout, stderr }: Outcome) {
  return { ok: exitCode === 0, output: stdout + stderr }
}

export function both(first: Awaited<ReturnType<Validator['check']>>, second: typeof first) {
  return { ok: first.ok && second.ok, output: first.output + second.output }
}

export const passed = { ok: true, output: '' }
