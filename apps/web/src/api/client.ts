import type { Problem } from '@plimsoll/schemas/problem'

/** An answer, or the problem that the API says is in the question. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** Nothing wrong with the question: the server is not there, or asks to wait. Worth another try. */
export class Unreachable extends Error {
  readonly reason: 'lost' | 'busy'
  readonly afterMs: number | null

  constructor(reason: 'lost' | 'busy', afterMs: number | null = null) {
    super(reason)
    this.reason = reason
    this.afterMs = afterMs
  }
}

const busy = new Set([429, 502, 503, 504])

/**
 * Asks the API. Throws `Unreachable` where a retry may help. `asked` is the response where the
 * question is on its way already.
 */
export async function ask<T>(
  path: string,
  signal: AbortSignal,
  asked: Promise<Response> = fetch(path, { signal }),
): Promise<Answer<T>> {
  const response = await asked.catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new Unreachable('lost')
  })
  if (busy.has(response.status)) {
    const seconds = Number(response.headers.get('retry-after'))
    throw new Unreachable('busy', seconds > 0 ? seconds * 1000 : null)
  }
  if (response.ok) return { ok: true, value: (await response.json()) as T }
  return { ok: false, problem: await problemOf(response) }
}

async function problemOf(response: Response): Promise<Problem> {
  const { status, statusText } = response
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  return isProblem
    ? ((await response.json()) as Problem)
    : { type: 'about:blank', title: statusText, status }
}

/** How a question is asked again: for as long as it takes, ever less often, at most each 8 s. */
export const untilReached = {
  networkMode: 'always',
  retry: (_failures: number, error: Error) => error instanceof Unreachable,
  retryDelay: (failures: number, error: Error) =>
    (error instanceof Unreachable ? error.afterMs : null) ?? Math.min(8000, 500 * 2 ** failures),
} as const
