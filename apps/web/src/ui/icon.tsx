const paths = {
  arrow: 'M3 8h10M9 4l4 4-4 4',
  back: 'M13 8H3M7 4 3 8l4 4',
  check: 'm3 8.5 3.2 3L13 4.5',
  chevron: 'm4 6 4 4 4-4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  cross: 'm4 4 8 8M12 4l-8 8',
  down: 'M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11',
  info: 'M8 7.2v4M8 4.6v.2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  link: 'M6.5 9.5l3-3M7 4.5 8.5 3a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  minus: 'M3 8h10',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6Z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2v9.6L12.5 8Z',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  redo: 'm10 3 3.5 3.5L10 10M13.5 6.5H6.2a3.6 3.6 0 0 0 0 7.2h3.6',
  ruler: 'M1.5 5.5h13v5h-13zM4.5 5.5V8M7.5 5.5V8M10.5 5.5V8',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1',
  terminal: 'm3 4.5 3.5 3.5L3 11.5M8 12h5',
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5h7.3a3.6 3.6 0 0 1 0 7.2H6.2',
  up: 'M8 13V3M4 7l4-4 4 4',
  warning: 'M8 6.4v3.2M8 11.4v.2M8 2.2 14.2 13H1.8Z',
} as const

export type IconName = keyof typeof paths

/** A 16 px line drawing, decorative: what it stands beside says what it means. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    viewBox="0 0 16 16"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
