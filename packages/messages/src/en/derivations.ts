/** Names of the steps of the working, `derivation.<id>`, and which rule decided, `derivation.rule.<rule>`. */
export const derivations = {
  'derivation.overhead': 'framework overhead',
  'derivation.service-time': 'service time',
  'derivation.mean-rate': 'mean arrival rate',
  'derivation.peak-rate': 'peak arrival rate',
  'derivation.server-rate': 'arrival rate of one server',
  'derivation.offered-load': 'offered load',
  'derivation.cores-in-use': 'cores in use',
  'derivation.parallel': 'requests that compute at once',
  'derivation.parallel-left': 'pods or instances left',
  'derivation.cores-left': 'cores in use that are left',
  'derivation.utilisation': 'utilisation',
  'derivation.mean-utilisation': 'utilisation on average',
  'derivation.degraded-utilisation': 'utilisation with servers lost',
  'derivation.target': 'target utilisation',
  'derivation.servers': 'servers',
  'derivation.servers.nodes': 'nodes',
  'derivation.servers.instances': 'instances',
  'derivation.workers': 'workers',
  'derivation.workers.pods': 'pods',
  'derivation.workers.instances': 'instances',
  'derivation.pods-per-node': 'pods that a node has room for',
  'derivation.cost': 'cost a month',
  'derivation.mean-wait': 'mean wait for a core',
  'derivation.mean-response': 'mean response time where it is busiest',
  'derivation.response-time': 'response time, 99th percentile',
  'derivation.in-flight': 'requests in flight per worker',
  'derivation.concurrency-limit': 'concurrency limit per worker',
  'derivation.app-limit': 'connection limit of the app server',
  'derivation.worker-memory': 'memory of one worker',
  'derivation.unit-memory': 'memory budget of one unit',
  'derivation.memory-limit': 'enforced memory limit',
  'derivation.server-memory': 'memory of one server',
  'derivation.safe-rate': 'safe arrival rate',
  'derivation.replicas-min': 'fewest replicas',
  'derivation.replicas-max': 'most replicas',
  'derivation.thread-pool': 'probability of waiting for a thread',
  'derivation.database-connections': 'database connections',
  'derivation.graceful-timeout': 'graceful shutdown',
  'derivation.kill-timeout': 'time until the platform kills',
  'derivation.keep-alive': 'keep-alive of the app',
  'derivation.read-timeout': 'read timeout of the proxy',
  'derivation.startup-time': 'time allowed for a start',
  'derivation.tier': 'memory of the rented size',

  /* Which rule decided a number. */
  'derivation.rule.given': 'Given in the query: judged, not sized.',
  'derivation.rule.servers-one': 'One is enough, and none has to be spared.',
  'derivation.rule.servers-survive': 'One more than may fail: what is left carries the peak.',
  'derivation.rule.servers-load':
    'The fewest that carry the peak. With one fewer it would be too busy.',
  'derivation.rule.servers-packing':
    'The fewest that have room for all pods and the one that an update adds.',
  'derivation.rule.servers-carrying':
    'No number makes the plan hold. Shown are as many as the load needs.',
  'derivation.rule.servers-none': 'No number makes the plan hold. Shown are the fewest.',
  'derivation.rule.workers-load':
    'The fewest that keep below the target at the peak. With one fewer it would be too busy.',
  'derivation.rule.workers-survive':
    'The fewest of which enough are left to carry the peak when servers are lost.',
  'derivation.rule.workers-minimum':
    'Fewer would carry the load; at least so many are kept, so that one crash is not an outage.',
  'derivation.rule.workers-memory': 'As many as memory has room for. One more would not fit.',
  'derivation.rule.workers-cores':
    'As many as the cores are good for. More would not carry the load either.',
  'derivation.rule.workers-none': 'Memory has no room even for one. Shown is one.',
  'derivation.rule.workers-busy':
    'No number makes the plan hold. Shown are as many as the load keeps busy up to the ceiling.',
  'derivation.rule.target-ceiling':
    'The ceiling of the band decides: the rule for waiting would allow more.',
  'derivation.rule.target-wait':
    'Without an objective: the highest at which the mean wait for a core is no longer than the service time.',
  'derivation.rule.target-objective': 'The highest at which 99 of 100 answers keep the objective.',
  'derivation.rule.target-threads': 'The pool of threads decides, before the cores do.',
  'derivation.rule.target-unloaded':
    'Even with no load the answer is too late: there is no target.',
  'derivation.rule.wait-exact':
    'One queue for all workers: the wait is exact, from the Erlang C formula.',
  'derivation.rule.wait-table':
    'The wait in service times is looked up in a table of simulated queues, for the way requests reach the workers here.',
  'derivation.rule.response-sum':
    'The 99th percentile of the sum of independent times with these means: their distributions are convolved, since percentiles do not add up.',
  'derivation.rule.response-refused':
    'What it would be if there were memory enough. There is not, so nobody gets this.',
  'derivation.rule.in-flight-cut':
    'Overloaded: the queue would grow without end, and is cut off where the limit turns requests away.',
  'derivation.rule.limit-generous': 'A tenth above the budget, so that a short peak does not kill.',
  'derivation.rule.limit-ram':
    'What the system keeps is not touched: RAM decides, and not the tenth above the budget.',
  'derivation.rule.tier-largest': 'No size for rent is large enough. Shown is the largest.',
  'derivation.rule.safe-line':
    'Where the busiest stands at its target, with the servers lost that may fail.',
  'derivation.rule.safe-in-flight':
    'Where the concurrency limit still has three deviations of room. It decides before the target does.',
  'derivation.rule.safe-peak':
    'The planned peak itself: the concurrency limit is made for it, and above it requests may be turned away.',
  'derivation.rule.safe-none':
    'No rate is safe: what the plan breaks on does not depend on the load, or leaves nothing to carry it.',
} as const
