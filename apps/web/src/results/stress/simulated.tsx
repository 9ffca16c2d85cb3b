import { formatClock, formatMs, formatNumber } from '@plimsoll/messages/format'
import { countServers, countWorkers } from '@plimsoll/messages/plan-size'
import { hostWord } from '@plimsoll/messages/stress-words'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { StressAnswer } from '@plimsoll/schemas/stress'
import { useTexts } from '../../ui/texts.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'

/** Closer to its own length than this, a story is played as told. */
const WORTH_SAYING = 1.25

type Props = { answer: PlanAnswer; stress: StressAnswer }

/** What was simulated in place of what, and what the usual response time is of. */
export function Simulated({ answer, stress }: Props) {
  const texts = useTexts()
  const { t, lang } = useWhatIfTexts()
  const { servers, workers, timeScale, requests, requestsBefore } = stress.simulated
  const isTasks = hostWord(answer.request) === 'tasks'
  const isPart = servers < answer.servers
  const played = formatNumber(lang, requests)
  return (
    <>
      <span>
        {isPart
          ? t('whatif.simulated.part', {
              requests: played,
              n: servers,
              servers: isTasks
                ? t('whatif.tasks', { n: answer.servers })
                : countServers(texts, answer, answer.servers),
            })
          : t('whatif.simulated', {
              requests: played,
              workers: isTasks
                ? t('whatif.tasks', { n: workers })
                : countWorkers(texts, answer, workers),
            })}
      </span>
      {timeScale > WORTH_SAYING && (
        <span>{t('whatif.simulated.shorter', { n: formatNumber(lang, timeScale, 1) })}</span>
      )}
      {stress.totals.p99BeforeMs !== null && (
        <span>
          {t('whatif.usual', {
            from: formatClock(stress.trouble.fromSeconds),
            before: formatMs(lang, stress.totals.p99BeforeMs),
            requests: formatNumber(lang, requestsBefore),
            plan: formatMs(lang, answer.latency.p99Ms),
          })}
        </span>
      )}
    </>
  )
}
