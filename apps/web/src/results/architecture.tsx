import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import { ArchitectureDrawing } from './architecture-drawing.tsx'

/** The drawing in a panel of its own, where there is no room for it beside the hull. */
export function Architecture({ answer }: { answer: PlanAnswer }) {
  const { t } = useTexts()
  return (
    <Panel id="architecture" title={t('results.architecture.title')}>
      <ArchitectureDrawing answer={answer} way="across" />
      <ArchitectureDrawing answer={answer} way="down" />
    </Panel>
  )
}
