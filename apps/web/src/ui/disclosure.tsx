import type { ReactNode } from 'react'
import styles from './disclosure.module.css'
import { Icon } from './icon.tsx'

/** A summary that opens onto more; the browser's own element, so find-in-page opens it too. */
export const Disclosure = ({
  summary,
  children,
  open,
  quiet,
}: {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  /** As small as a hint. */
  quiet?: boolean
}) => (
  <details className={`${styles.disclosure} ${quiet ? styles.quiet : ''}`} open={open}>
    <summary>
      <Icon name="chevron" size={quiet ? 12 : 16} />
      {summary}
    </summary>
    <div className={styles.body}>{children}</div>
  </details>
)
