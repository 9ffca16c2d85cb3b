/**
 * Where the connections of a pool land that is opened at once on idle workers that share a socket:
 * each of them takes one, and the first to have done so takes all the rest. Connections by worker.
 */
export function landedConnections(workers: number, connections: number): Int32Array {
  const landed = new Int32Array(workers)
  const taken = Math.min(workers, connections)
  landed.fill(1, 0, taken)
  landed[0]! += connections - taken
  return landed
}

/** The workers' numbers, each as often as it has connections, as evenly mixed as can be. */
export function spreadEvenly(connections: Int32Array): Int32Array {
  const places: { worker: number; place: number }[] = []
  for (const [worker, count] of connections.entries()) {
    for (let k = 0; k < count; k++) places.push({ worker, place: (k + 0.5) / count })
  }
  places.sort((a, b) => a.place - b.place)
  return Int32Array.from(places, ({ worker }) => worker)
}
