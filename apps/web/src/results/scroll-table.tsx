import type { ReactNode } from 'react'
import styles from './table.module.css'

/* A box that scrolls must be reached by keyboard, even where nothing in it can be operated. */
const reachable = { tabIndex: 0 }

/** A table of numbers, in a box of its own that scrolls sideways where the window is narrow. */
export const ScrollTable = ({ children }: { children: ReactNode }) => (
  <div className={styles.scroll} {...reachable}>
    <table className={styles.table}>{children}</table>
  </div>
)
