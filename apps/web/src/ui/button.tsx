import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  /** `solid` once a view; `quiet` without a frame. */
  look?: 'solid' | 'line' | 'quiet'
  small?: boolean
  icon?: IconName
}

const classOf = ({ look = 'line', small }: Look, isIconOnly: boolean, extra?: string) =>
  [styles.button, styles[look], small && styles.small, isIconOnly && styles.square, extra]
    .filter(Boolean)
    .join(' ')

export const Button = ({
  look,
  small,
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<'button'>) => (
  <button
    type="button"
    className={classOf({ look, small } as Look, !children, className)}
    {...rest}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
)

export const ButtonLink = ({
  look,
  small,
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<'a'>) => (
  <a className={classOf({ look, small } as Look, !children, className)} {...rest}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)
