import type { Outcome } from '../process.ts'
import type { BundleFile } from '../scratch.ts'
import type { ToolId } from '../tools.ts'

export interface Answer {
  ok: boolean
  /** What the tool said, and on what. */
  output: string
  /** The files are for another version of the tool, which has its own validator. */
  isForAnother?: true
}

export interface Verdict extends Answer {
  tool: ToolId
}

/** One real tool's opinion on the files of a bundle that concern it. */
export interface Validator {
  tool: ToolId
  /** The files that it judges: with none of these in a bundle the tool is not run. */
  judges(path: string): boolean
  /** Other files that the judgement depends on. */
  reads?(path: string): boolean
  /** `files` are those that it judges or reads; `program` is the path of the tool. */
  check(files: BundleFile[], program: string): Promise<Answer>
}

/** For tools whose exit code tells all. */
export function byExitCode({ exitCode, stdout, stderr }: Outcome): Answer {
  return { ok: exitCode === 0, output: stdout + stderr }
}

export function both(first: Answer, second: Answer): Answer {
  return { ok: first.ok && second.ok, output: first.output + second.output }
}

export const passed: Answer = { ok: true, output: '' }

export const forAnother: Answer = { ...passed, isForAnother: true }
