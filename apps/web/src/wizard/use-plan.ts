import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { FieldError, Problem } from '@plimsoll/schemas/problem'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Unreachable } from '../api/client.ts'
import { planOptions } from '../api/plan.ts'
import { useThrottled } from '../ui/use-throttled.ts'
import { readUrl, writeQuery } from './url.ts'

/** Faster than a reader notices, slower than a slider moves. */
const ASK_EACH_MS = 80

export type Planning = {
  /** The last plan that could be worked out; null before the first. */
  answer: PlanAnswer | null
  /** The query of that plan. */
  answered: string
  /** Whether the numbers shown are about to change. */
  isStale: boolean
  errors: readonly FieldError[]
  /** Whether the plan shown is that of the query without the fields in `errors`. */
  leavesOut: boolean
  /** Whether the fields in `errors` came with the address, before anything was typed. */
  cameBroken: boolean
  /** What else went wrong with the question. */
  problem: Problem | null
  unreachable: 'lost' | 'busy' | null
  retry: () => void
}

/** `isWhole`: nothing of its query had to be left out. */
type Good = { answer: PlanAnswer; answered: string; isWhole: boolean }

/** The plan that follows the query, and what to say where it can't. */
export function usePlan(query: string): Planning {
  const asked = useThrottled(query, ASK_EACH_MS)
  const { data, isPlaceholderData, failureReason, isFetching, error, refetch } = useQuery(
    planOptions(asked),
  )
  // The old errors stay until the new answer is there, as the old numbers do.
  const problem = data?.ok === false ? data.problem : null
  const errors = problem?.errors ?? none

  const [good, setGood] = useState<Good | null>(null)
  const isNew = data?.ok === true && !isPlaceholderData && data.value !== good?.answer
  if (isNew) setGood({ answer: data.value, answered: asked, isWhole: true })

  // A link that came with a bad field: the rest of it makes a plan as well.
  const rest = withoutBad(asked, errors)
  const ofRest = useQuery({
    ...planOptions(rest),
    enabled: good === null && errors.length > 0,
  }).data
  if (good === null && ofRest?.ok) {
    setGood({ answer: ofRest.value, answered: rest, isWhole: false })
  }

  const failed: Problem | null =
    error === null || error instanceof Unreachable
      ? null
      : { type: 'about:blank', title: error.message, status: 0 }
  return {
    answer: good?.answer ?? null,
    answered: good?.answered ?? '',
    isStale: isFetching || asked !== query,
    errors,
    leavesOut: errors.length > 0 && good?.answered === rest,
    cameBroken: errors.length > 0 && good?.isWhole !== true,
    problem: failed ?? (errors.length > 0 ? null : problem),
    unreachable: failureReason instanceof Unreachable ? failureReason.reason : null,
    retry: () => void refetch(),
  }
}

const none: readonly FieldError[] = []

/** The query without the fields that can't be used. */
function withoutBad(query: string, errors: readonly FieldError[]): string {
  const { draft } = readUrl(`?${query}`, '')
  const bad = new Set(errors.map(({ param }) => param))
  return writeQuery(Object.fromEntries(Object.entries(draft).filter(([name]) => !bad.has(name))))
}
