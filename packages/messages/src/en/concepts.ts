/** Why each concept is decided as it is. Keys as in the planner's decisions. */
export const concepts = {
  'concept.https.local':
    'There is no domain yet, so the proxy answers plain HTTP on localhost. With a domain it ends TLS and gets certificates by itself.',
  'concept.https.plain':
    'There is no domain yet, so the cluster’s entry answers plain HTTP on port 80, whatever the name. With a domain it ends TLS, and cert-manager gets the certificate.',
  'concept.https.caddy':
    'Caddy ends TLS for {domain}, gets the certificate by itself and renews it in time. Nothing else has to run.',
  'concept.https.nginx':
    'nginx ends TLS for {domain}. Certbot gets the certificate and renews it by a timer; a hook makes nginx load the new one.',
  'concept.https.gateway':
    'The cluster’s Gateway ends TLS for {domain}; cert-manager gets the certificate and renews it.',
  'concept.https.ingress':
    'The Ingress controller ends TLS for {domain}; cert-manager gets the certificate and renews it.',
  'concept.startup.systemd':
    'systemd starts the app at boot, with nobody logged in, and opens its socket before, so that no connection is refused while it starts.',
  'concept.startup.compose':
    'The Docker service starts at boot and starts again what ran before; Compose says what that is.',
  'concept.startup.kubernetes':
    'The kubelet of each node starts the pods that the Deployment asks for, also after a node comes back.',
  'concept.restarts.systemd':
    'systemd starts the app again whenever it ends, and gives up when it dies at once several times in a row. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.restarts.compose':
    'Docker starts the container again whenever it ends, waiting longer each time. A start may take {startup} s before it counts as unhealthy; requests in flight get {graceful} s to finish.',
  'concept.restarts.kubernetes':
    'The kubelet restarts a container that ends or stops accepting connections, waiting longer each time. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.https.traefik':
    'Traefik ends TLS for {domain}, gets the certificate by itself and renews it in time. Nothing else has to run.',
  'concept.https.haproxy':
    'HAProxy ends TLS for {domain}. Certbot gets the certificate and renews it; a hook joins chain and key and makes HAProxy load them.',
  'concept.https.none':
    'No proxy: the app answers plain HTTP, and to this machine alone. Whatever stands in front ends TLS.',
  'concept.startup.docker':
    'The Docker service starts at boot and starts again what ran before; a script says what that is.',
  'concept.startup.swarm':
    'Docker starts at boot on each node, and the managers start the tasks that the stack asks for, also when a node comes back.',
  'concept.startup.supervisor':
    'systemd starts Supervisor at boot, with nobody logged in, and Supervisor starts the app.',
  'concept.restarts.docker':
    'Docker starts the container again whenever it ends, waiting longer each time. A start may take {startup} s before it counts as unhealthy; requests in flight get {graceful} s to finish.',
  'concept.restarts.swarm':
    'Swarm replaces a task that ends or is unhealthy, and takes an update back that does not stay up. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.restarts.supervisor':
    'Supervisor starts the app again whenever it ends, and gives up when it does not stay up for {startup} s several times in a row. Requests in flight get {graceful} s to finish.',
  'concept.replication.manager.default':
    'One manager process opens the socket and {perServer} {perServer|worker accepts|workers accept} from it: the simplest way that carries the load ({servers} {servers|server|servers}).',
  'concept.replication.manager.asked':
    'As asked: one manager process opens the socket and {perServer} {perServer|worker accepts|workers accept} from it.',
  'concept.replication.manager.only':
    'This system runs one unit whose manager starts {perServer} {perServer|worker|workers}.',
  'concept.replication.manager.saves-servers':
    'One manager with {perServer} workers carries the load on fewer servers ({servers}) than single processes.',
  'concept.replication.manager.meets-objective':
    'One manager with {perServer} workers meets the objective; single processes would not.',
  'concept.replication.instances.default':
    'One process each, {workers} in all, and the platform replicates them: each can be limited, restarted and moved alone.',
  'concept.replication.instances.asked':
    'As asked: {workers} single processes, with requests spread by {dispatch}.',
  'concept.replication.instances.only':
    'Single processes, {workers} in all: this combination knows no manager of its own.',
  'concept.replication.instances.saves-servers':
    'Single processes behind {dispatch}: it sees how busy each is and so carries the load on {servers} {servers|server|servers}, fewer than a manager needs.',
  'concept.replication.instances.meets-objective':
    'Single processes behind {dispatch}: it sees how busy each is, and so the objective is met, which a manager would miss.',
  'concept.memory.fits':
    'Each of {workers} {workers|worker|workers} may grow to {worker@}, with {requests} requests in flight. In all that is {server@} of {ram@}, and a limit of {limit@} a unit enforces it.',
  'concept.memory.exceeds':
    '{workers} {workers|worker|workers} of {worker@} each make {server@} with what the system keeps, and the server has {ram@}. Sooner or later the kernel would kill a process.',
  'concept.previous-steps.none': 'Nothing has to run before the app starts.',
  'concept.previous-steps.once.systemd':
    'A unit of its own runs {steps} {steps|step|steps} once, on one server, before any worker; when it fails, the app does not start.',
  'concept.previous-steps.once.compose':
    'A service of its own runs {steps} {steps|step|steps} once and ends; the app starts only if it succeeded.',
  'concept.previous-steps.once.kubernetes':
    'A Job runs {steps} {steps|step|steps} once for each release; the deploy script waits for it and only then brings up the pods.',
  'concept.previous-steps.repeat.systemd':
    'Before each start {steps} {steps|step runs|steps run} on each server; you said that repeating is harmless.',
  'concept.previous-steps.repeat.compose':
    'Each start of the stack runs {steps} {steps|step|steps} again; you said that repeating is harmless.',
  'concept.previous-steps.repeat.kubernetes':
    'An init container runs {steps} {steps|step|steps} in every pod; you said that repeating is harmless.',
  'concept.previous-steps.once.docker':
    'The deploy script runs {steps} {steps|step|steps} once in a container of its own, before any worker; when it fails, the script stops and what ran before goes on.',
  'concept.previous-steps.once.swarm':
    'A job runs {steps} {steps|step|steps} once for a deployment; the deploy script waits for its end and only then deploys the stack.',
  'concept.previous-steps.once.supervisor':
    'A unit of its own runs {steps} {steps|step|steps} once, on one server, before Supervisor starts any worker; when it fails, the app does not start.',
  'concept.previous-steps.repeat.docker':
    'Each deployment runs {steps} {steps|step|steps} again on each server; you said that repeating is harmless.',
  'concept.previous-steps.repeat.swarm':
    'Each deployment runs {steps} {steps|step|steps} again as a job; you said that repeating is harmless.',
  'concept.previous-steps.repeat.supervisor':
    'Before each start {steps} {steps|step runs|steps run} on each server; you said that repeating is harmless.',
  'concept.utilisation.wait':
    'You set no latency objective, so the line is where a request waits for a core as long as it computes: {target%}. At the peak the cores in use are {peak%} busy.',
  'concept.utilisation.objective':
    'The line is where 99 of 100 requests still end within {slo} ms: {target%}. At the peak the cores in use are {peak%} busy.',
  'dispatch.central': 'one queue in the proxy',
  'dispatch.least-connections': 'a proxy that picks the least busy process',
  'dispatch.power-of-two': 'a proxy that picks the less busy of two',
  'dispatch.round-robin': 'a proxy that takes them in turn',
  'dispatch.random': 'a random choice',
  'dispatch.shared-socket': 'one shared socket',
  'dispatch.sticky': 'kept-alive connections',
  'concept.https.provider':
    'The provider ends TLS for {domain}, gets the certificate and renews it; no file here has to.',
  'concept.startup.cloudrun':
    'Cloud Run starts instances when requests come and keeps the least of them running.',
  'concept.restarts.cloudrun':
    'Google replaces an instance that ends or does not answer its probe. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.previous-steps.once.cloudrun':
    'A job runs {steps} {steps|step|steps} once; the deploy script waits for it and only then replaces the service.',
  'concept.previous-steps.repeat.cloudrun':
    'A job runs {steps} {steps|step|steps} once; the deploy script waits for it and only then replaces the service. You said that repeating is harmless; here it is not needed.',
  'concept.startup.ecs':
    'ECS starts as many tasks as the service asks for, on machines that nobody has to look after.',
  'concept.restarts.ecs':
    'ECS replaces a task that ends or fails the load balancer’s check, and a rollout that fails again and again goes back by itself. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.previous-steps.once.ecs':
    'A task of its own runs {steps} {steps|step|steps} once; the deploy script waits for its exit code and only then updates the service.',
  'concept.previous-steps.repeat.ecs':
    'A task of its own runs {steps} {steps|step|steps} once; the deploy script waits for its exit code and only then updates the service. You said that repeating is harmless; here it is not needed.',
  'concept.startup.containerapps':
    'Container Apps starts as many replicas as its scale rule asks for and keeps the least of them running.',
  'concept.restarts.containerapps':
    'Azure restarts a replica that ends or does not accept connections. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.previous-steps.once.containerapps':
    'A job runs {steps} {steps|step|steps} once; the deploy script waits for it and only then updates the app.',
  'concept.previous-steps.repeat.containerapps':
    'A job runs {steps} {steps|step|steps} once; the deploy script waits for it and only then updates the app. You said that repeating is harmless; here it is not needed.',
  'concept.startup.fly':
    'Fly.io starts machines when requests come and keeps the least of them running.',
  'concept.restarts.fly':
    'Fly.io restarts a machine whose program ends, and sends no requests to one that fails its check. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.previous-steps.once.fly':
    'The release command runs {steps} {steps|step|steps} once in a machine of its own, before any machine is replaced.',
  'concept.previous-steps.repeat.fly':
    'The release command runs {steps} {steps|step|steps} once in a machine of its own, before any machine is replaced. You said that repeating is harmless; here it is not needed.',
  'concept.startup.render': 'Render starts the instances and keeps the least of them running.',
  'concept.restarts.render':
    'Render restarts an instance that ends or fails its check. A start may take {startup} s; requests in flight get {graceful} s to finish.',
  'concept.previous-steps.once.render':
    'The pre-deploy command runs {steps} {steps|step|steps} once, before any instance is replaced.',
  'concept.previous-steps.repeat.render':
    'The pre-deploy command runs {steps} {steps|step|steps} once, before any instance is replaced. You said that repeating is harmless; here it is not needed.',
} as const
