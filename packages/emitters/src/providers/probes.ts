/** About thirty tries, between one and ten seconds apart, or longer where tries are few. */
export function startupTries(
  startupSeconds: number,
  mostTries = Number.POSITIVE_INFINITY,
): { periodSeconds: number; failureThreshold: number } {
  const comfortable = Math.min(10, Math.max(1, Math.ceil(startupSeconds / 30)))
  const periodSeconds = Math.max(comfortable, Math.ceil(startupSeconds / mostTries))
  return { periodSeconds, failureThreshold: Math.ceil(startupSeconds / periodSeconds) }
}
