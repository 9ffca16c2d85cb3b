import type { MouseEvent } from 'react'
import { ButtonLink } from '../ui/button.tsx'
import { useTexts } from '../ui/texts.tsx'

type Props = {
  permalink: string
  /** Of the plan, for those who hear the link alone. */
  name: string
  className?: string | undefined
  onOpen: ((permalink: string) => void) | undefined
}

/** Opens another plan in this one's place; every other way of opening a link stays the browser's. */
export function PlanLink({ permalink, name, className, onOpen }: Props) {
  const { t } = useTexts()
  const follow = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(permalink)
  }
  return (
    <ButtonLink
      small
      className={className}
      href={permalink}
      aria-label={t('results.alternatives.use.name', { name })}
      onClick={follow}
    >
      {t('results.alternatives.use')}
    </ButtonLink>
  )
}
