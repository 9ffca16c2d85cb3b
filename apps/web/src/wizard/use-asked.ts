import { parameterOptions } from 'virtual:parameter-options'
import type { RuntimeId, TargetId } from '@plimsoll/schemas/ids'
import { useMemo } from 'react'
import type { Asked } from './sections.ts'
import { useWizard } from './store.ts'
import { textOfDraft } from './url.ts'
import { useWizardData } from './wizard-context.tsx'

/**
 * What decides which fields there are: the draft's own choices, so that no field comes or goes
 * when the answer does, and the rest as it was answered.
 */
export function useAsked(): Asked {
  const request = useWizardData().answer?.request
  const target = useWizard(({ draft }) => textOfDraft(draft, 'target'))
  const runtime = useWizard(({ draft }) => textOfDraft(draft, 'runtime'))
  const proxy = request?.proxy ?? null
  const survive = request?.survive ?? 0
  return useMemo(
    () => ({
      target: isOption<TargetId>('target', target) ? target : 'systemd',
      runtime: isOption<RuntimeId>('runtime', runtime) ? runtime : 'uvicorn',
      proxy,
      survive,
    }),
    [target, runtime, proxy, survive],
  )
}

const isOption = <T extends string>(name: 'target' | 'runtime', text: string): text is T =>
  parameterOptions[name]?.includes(text) ?? false
