/**
 * What came of a scenario. Keys: `stress.<scenario>.story`, `stress.<outcome>`, `stress.away…`, and
 * `stress.prevented.<finding>` where there is nothing to play.
 */
export const stress = {
  'stress.steady.story': 'The peak rate goes on and on.',
  'stress.spike.story':
    'From {from} on the rate climbs to five times the peak; at {to} it is over.',
  'stress.server-lost.story': 'At {from} {one} is lost and does not come back.',
  'stress.server-lost.story.moved':
    'At {from} a node is lost; its pods have started on the others by {to}.',
  'stress.server-lost.story.no-room':
    'At {from} a node is lost; not all of its pods find room on the others.',
  'stress.worker-crash.story': 'At {from} {one} crashes; it is back at {to}.',
  'stress.rolling-restart.story': 'From {from} to {to} {each} is restarted in turn.',
  'stress.slow-dependency.story':
    'From {from} to {to} what requests wait for answers five times slower.',
  'stress.one.servers': 'a server',
  'stress.one.nodes': 'a node',
  'stress.one.instances': 'an instance',
  'stress.one.tasks': 'a task',
  'stress.one.workers': 'a worker',
  'stress.one.pods': 'a pod',
  'stress.each.instances': 'each instance',
  'stress.each.tasks': 'each task',
  'stress.each.workers': 'each worker',
  'stress.each.pods': 'each pod',
  'stress.holds':
    'The plan holds: 99 of 100 requests take {before} before and, in the worst {interval} s since, {worst}.',
  'stress.holds.steady':
    'The plan holds: 99 of 100 requests take {before} and, in the worst {interval} s, {worst}.',
  'stress.recovers':
    'For a while it does not hold: up to {worst} for 99 of 100, where {before} is usual. All is well again {recovery} s after the trouble ends.',
  'stress.recovers-at-once':
    'For a while it does not hold: up to {worst} for 99 of 100, where {before} is usual. All is well again as soon as the trouble ends.',
  'stress.breaks':
    'The plan does not hold: up to {worst} for 99 of 100 requests, where {before} is usual. It is not over at the end.',
  'stress.breaks.steady':
    'The plan does not hold: up to {worst} for 99 of 100 requests, and no end of it.',
  'stress.nothing': 'Nothing answers any more.',
  'stress.away':
    'Of the requests that arrive from {from} to {to}, {away%} are turned away or lost; at the worst moment {worstAway%}.',
  'stress.away.all': 'All requests that arrive from {from} to {to} are turned away or lost.',
  'stress.away.few':
    'Of the requests that arrive from {from} to {to}, fewer than 1 in 1,000 are turned away or lost.',
  'stress.away.none': 'No request is turned away or lost.',
  'stress.refused': 'The plan as a whole is refused nonetheless: {reason}',
  'stress.prevented':
    'Nothing is simulated, since it is not load that fails here. {outcome} {reason}',
  'stress.prevented.memory-exceeded':
    'Workers are killed for memory as they fill, start again, and are killed again.',
  'stress.prevented.node-too-small': 'Pods that fit on no node wait for ever and never start.',
  'stress.prevented.no-tier': 'No instance of this size can be rented, so none starts.',
  'stress.prevented.too-many-instances': 'The provider does not start so many instances.',
  'stress.prevented.instance-concurrency':
    'The provider refuses the setting, or turns requests away that the plan counts on.',
  'stress.prevented.startup-too-long':
    'Instances are stopped before they are ready, and started again.',
  'stress.prevented.database-exceeded':
    'The database refuses connections, and requests that need one fail.',
  'stress.prevented.thread-pool-exhausted':
    'Requests queue for a thread without end, which this simulation of cores does not show.',
} as const
