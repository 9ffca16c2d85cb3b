import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './notice.module.css'

export type Tone = 'error' | 'warning' | 'advice' | 'good'

const icons = { error: 'cross', warning: 'warning', advice: 'info', good: 'check' } as const

/** A short statement with a tone; colour never says it alone. */
export const Notice = ({
  tone,
  title,
  children,
}: {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
}) => (
  <div className={`${styles.notice} ${styles[tone]}`}>
    <Icon name={icons[tone]} />
    <div>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  </div>
)
