import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { CopyButton } from '../ui/copy-button.tsx'
import { useTexts } from '../ui/texts.tsx'
import { summaryOf } from './summary.ts'
import { useWhatIfTexts } from './use-whatif-texts.ts'

/** Copies the plan as Markdown, for a pull request. */
export default function SummaryCopy({ answer, link }: { answer: PlanAnswer; link: string }) {
  const texts = useTexts()
  const more = useWhatIfTexts()
  return (
    <CopyButton
      text={() => summaryOf(answer, link, texts, more)}
      label={texts.t('results.summary.copy')}
      look="line"
      small={false}
    />
  )
}
