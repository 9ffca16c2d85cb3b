import type { CSSProperties } from 'react'
import styles from './slider.module.css'

type Props = {
  label: string
  stops: readonly string[]
  /** Index of the stop nearest to the value: the middle of a range, and its ends. */
  at: number
  from?: number
  to?: number
  /** What a screen reader says of the value. */
  valueText: string
  onStop: (text: string) => void
}

/** A slider over written stops: each position is a value that a person would choose. */
export const Slider = ({ label, stops, at, from = at, to = at, valueText, onStop }: Props) => (
  <input
    type="range"
    className={styles.slider}
    min={0}
    max={stops.length - 1}
    step={1}
    value={at}
    aria-label={label}
    aria-valuetext={valueText}
    data-range={from < to || undefined}
    style={
      {
        '--from': from / (stops.length - 1),
        '--to': to / (stops.length - 1),
      } as CSSProperties
    }
    onChange={(event) => {
      const stop = stops[Number(event.currentTarget.value)]
      if (stop !== undefined) onStop(stop)
    }}
  />
)
