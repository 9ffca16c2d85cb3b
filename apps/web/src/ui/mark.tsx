/** The Plimsoll mark: a circle, and the line through it that must stay above the water. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true">
    <circle cx="16" cy="16" r="9.25" stroke="currentColor" strokeWidth="2.5" />
    <path d="M1 16h30" stroke="var(--signal-fill)" strokeWidth="3" />
  </svg>
)
