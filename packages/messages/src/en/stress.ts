/** What came of a scenario. Keys: `stress.<scenario>.story` and `stress.<verdict>`. */
export const stress = {
  'stress.steady.story': 'The peak rate goes on and on.',
  'stress.spike.story': 'Within a minute five times the peak arrives, then it is over.',
  'stress.server-lost.story': 'A server is lost at the peak.',
  'stress.worker-crash.story': 'One worker crashes at the peak and starts again.',
  'stress.rolling-restart.story': 'Each worker is restarted in turn at the peak.',
  'stress.slow-dependency.story': 'What requests wait for answers five times slower for a minute.',
  'stress.holds':
    'The plan holds: 99 of 100 requests take {before} ms before and at worst {worst} ms, and {turnedAway%} are turned away.',
  'stress.recovers':
    'For a while it does not hold: up to {worst} ms for 99 of 100, where {before} ms are usual, and {turnedAway%} are turned away. All is well again {recovery} s after the trouble ends.',
  'stress.recovers-at-once':
    'For a while it does not hold: up to {worst} ms for 99 of 100, where {before} ms are usual, and {turnedAway%} are turned away. All is well again as soon as the trouble ends.',
  'stress.breaks':
    'The plan does not hold: up to {worst} ms for 99 of 100 requests, and {turnedAway%} are turned away. It is not over at the end.',
  'stress.nothing': 'Nothing answers any more.',
} as const
