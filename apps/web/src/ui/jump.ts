/** Scrolls to a part of the page and moves the focus there; the address keeps the step. */
export function jumpTo(id: string): void {
  const part = document.getElementById(id)
  if (!part) return
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'start' })
}
