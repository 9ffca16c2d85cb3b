import type { ReactNode } from 'react'
import type { Tone } from './notice.tsx'
import styles from './tag.module.css'

export const Tag = ({ tone = 'advice', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
)
