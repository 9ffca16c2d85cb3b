import type { ReactNode } from 'react'
import styles from './panel.module.css'

/** A sheet of the drawing: a titled section with its own landmark. */
export const Panel = ({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: ReactNode
  /** Small things at the end of the title's line. */
  aside?: ReactNode
  children: ReactNode
}) => (
  <section className={styles.panel} aria-labelledby={`${id}-title`} id={id}>
    <header className={styles.head}>
      <h2 id={`${id}-title`}>{title}</h2>
      {aside}
    </header>
    {children}
  </section>
)
