/* Texts of the bundle's README: Markdown, with values in backticks where they are typed or read. */
export const bundle = {
  'readme.title': '{name}: how it runs',
  'readme.intro':
    'Everything that brings `{name}` up on {servers} {servers|server|servers} and keeps it up, made from one plan. To change a number, change the plan and download again: editing one file leaves the others as they were.',
  'readme.forced': 'This plan does not hold, and was made all the same:',
  'readme.numbers': 'The numbers',
  'readme.number': 'What',
  'readme.value': 'Value',
  'readme.why': 'Why',
  'readme.servers': 'Servers',
  'readme.servers.why':
    'they have to carry {rate} requests a second at the peak, with {survive} of them lost',
  'readme.workers': 'Workers a server',
  'readme.workers.why':
    'a worker computes on one core at a time; each holds its own memory, so there are no more than help',
  'readme.replicas': 'Pods, at least and at most',
  'readme.replicas.why': 'the least carry the mean rate, the most carry the peak with headroom',
  'readme.target': 'Target utilisation',
  'readme.target.why': 'the highest at which the wait for a core stays acceptable',
  'readme.peak': 'Utilisation at the peak',
  'readme.peak.why': 'what is left is room for a spike',
  'readme.p99': '99 of 100 requests are answered within',
  'readme.p99.why': 'at the peak rate, from a model of how requests reach the workers',
  'readme.safe': 'Safe up to',
  'readme.safe.why': 'the Plimsoll line: beyond it this plan no longer keeps its promises',
  'readme.memory': 'Memory of one unit: budget and limit',
  'readme.memory.why':
    'workers, their models and the requests in flight, added up; beyond the limit the kernel ends a process rather than the server swapping',
  'readme.limit': 'Requests a worker holds at once',
  'readme.limit.why': 'four deviations above the mean at the peak, so that memory has a worst case',
  'readme.rate': '{rate} requests/s',
  'readme.plan':
    '`plan.json` holds every step of the derivation with formula, inputs and source, and the path after `Plan:` at the head of each file opens the plan on the site that made it.',
  'readme.files': 'What is where',
  'readme.concept': 'Concept',
  'readme.paths': 'Files',
  'readme.concept.https': 'Security: HTTPS',
  'readme.concept.startup': 'Run on startup',
  'readme.concept.restarts': 'Restarts',
  'readme.concept.replication': 'Replication',
  'readme.concept.memory': 'Memory',
  'readme.concept.previous-steps': 'Previous steps',
  'readme.concept.utilisation': 'Utilisation',
  'readme.install': 'From nothing to running',
  'readme.install.verify':
    'Check the files with the tools that are here, then what runs. Each check that can not be made says so.',
  'readme.install.kill':
    'Once, before people rely on it: kill a worker and see it replaced, whose requests are lost. `verify.sh` exits with 0 where no check failed, 1 where one did, 2 where it was called wrongly, 3 where nothing could be checked.',
  'readme.install.checkFiles': 'Check the files first; nothing is changed by it.',
  'readme.certificates': 'Certificates',
  'readme.rollOut': 'A new version',
  'readme.rollBack': 'Back to the version before',
  'readme.change': 'A changed plan',
  'readme.watch': 'What to watch',
  'readme.watch.alerts':
    '`monitoring/alerts.yml` holds rules for Prometheus. The first fires at the safe line: above {rate} requests a second the plan no longer holds, so plan again before it does.',
  'readme.watch.alerts.uncounted':
    'Nothing here counts requests for Prometheus, so no rule can watch the safe line: let what stands in front, or the provider, alert above {rate} requests a second, and plan again before. What else can be watched is in `monitoring/alerts.yml`.',
  'readme.watch.scrape':
    'Its series are there for this server alone. Prometheus on it, or its agent, reads them by this job:',
  'readme.watch.scrape.network':
    'Its series are there in the stack’s network `{network}` alone, where the app takes the word of any service for a client’s address: let nothing else but Prometheus join, as a service with `{network}` among its external networks and this job:',
  'readme.watch.scrape.servers':
    'Each server counts its own requests, and the rule adds them up: let the agents of all servers write to one Prometheus (`remote_write`), and load the rules there.',
  'readme.watch.exporter':
    'nginx itself counts for no Prometheus, so this exporter stands between them. It sees all requests of this nginx, those for other sites, redirects and checks among them, so the rule fires early rather than late; it sees neither their status nor how long they took, so watch those in nginx’s log or in the app.',
  'readme.watch.signals':
    'Watch the request rate against the safe line, the 99th percentile of the response time, memory against the limit, answers with status 502 and 503, and restarts.',
  'readme.edge': 'Several servers',
  'readme.edge.none':
    'Nothing spreads requests over the {servers} servers yet. Put a load balancer in front, and plan again with `edge=haproxy` or `edge=provider`.',
  'readme.edge.dns':
    'DNS spreads requests: one address record a server, with a short lifetime, taken out by hand or by a health check when a server fails. A challenge of the certificate authority may arrive at any of the servers: let the proxy use the DNS challenge, or copy the certificate from one server to the others.',
  'readme.edge.balancer':
    'The load balancer in front ends TLS and holds the certificate. The proxies on the servers take its word for scheme and client address, from private addresses only: let nothing else reach port 80 of the servers.',
  'readme.edge.leader':
    'The steps before a start run on one server, the leader. Deploy the leader first: the others start as soon as they are told to, and rely on it.',
  'readme.unsized': 'What is not sized',
  'readme.unsized.sockets':
    '**WebSockets and server-sent events** hold a connection for as long as they last: add them to the requests in flight, and give them memory.',
  'readme.unsized.uploads':
    '**Uploads** are limited to 10 MiB by the proxy where it can; each may be held in memory while it is read.',
  'readme.unsized.background':
    '**Background tasks** compute on the workers’ cores: move what takes long to a queue with workers of its own.',
  'readme.unsized.gpu':
    '**GPUs** are not counted: one process a GPU is the usual start, and the sandbox hides devices.',
  'readme.unsized.cpu':
    '**Virtual cores** are often half a real one, and burstable machines slow down when their credit is spent: measure the CPU time of a request on the machine that will run it.',

  'systemd.source':
    'Put the release into a directory of its own and let `{next}` point to it. `install.sh` makes it what runs, `{path}`, once its dependencies are there and the steps before the start are done. Root owns it; the app may read it and write only below `/var/lib/{name}`.',
  'systemd.source.command': '# your way of bringing it: git, rsync, an archive',
  'systemd.needs.uv':
    'The server needs systemd {version} or later, `curl`, `uv`, and the proxy. The lock file `uv.lock` belongs to the release.',
  'systemd.needs.pip':
    'The server needs systemd {version} or later, `curl`, Python {python} with `venv`, and the proxy. `requirements.txt` holds hashes, as `pip-compile --generate-hashes` or `uv export` writes them.',
  'systemd.needs.node':
    'The server needs systemd {version} or later, `curl`, Node.js 24 or later with npm, and the proxy. `package-lock.json` belongs to the release. The app has to listen on `HOST` and `PORT` from its environment.',
  'systemd.secrets':
    'The first run stops and asks for the secrets: fill in `{file}`. Root alone can read it; systemd hands the values to the app.',
  'systemd.install':
    'Install. The program adds the account, the dependencies, the units and the proxy’s configuration, runs the steps before the start, and starts everything. It can be run again at any time.',
  'systemd.onLeader': 'on one of the servers, and there first: it runs the steps before the start',
  'systemd.onOthers': 'on the others',
  'systemd.rollOut':
    'Put the new release beside the old one, let `{next}` point to it, and install again. Until its dependencies are there and the steps before the start are done, and if one of them fails, `{path}` is the old release: it goes on, also after a restart. The steps run while it still answers, so they have to suit both versions.',
  'systemd.rollOut.socket':
    'systemd holds the socket open while the app restarts: requests wait in its queue, none is refused. One that a stopping worker had just accepted is asked again by the proxy where that is safe, as for GET. A request in flight has {graceful} s to finish.',
  'systemd.rollOut.instances':
    'The instances restart one after another, each once the one before answers, and the proxy sends requests to the others meanwhile. A request in flight has {graceful} s to finish.',
  'rollOut.port.waits':
    'The app itself opens its port, which is closed until the new version has started. The proxy holds requests meanwhile, for up to {startup} s, so none is refused; a request in flight has {graceful} s to finish.',
  'rollOut.port.refuses':
    'The app itself opens its port, which is closed until the new version has started: requests that come meanwhile are refused. Plan with `replication=instances`, or with `proxy=caddy` or `proxy=haproxy`, which hold them, and none is.',
  'rollOut.port.front':
    'The app itself opens its port, which is closed until the new version has started: what stands in front has to hold requests meanwhile, or try again for up to {startup} s. A request in flight has {graceful} s to finish.',
  'systemd.rollBack':
    'Let `{next}` point to the release before, and install again. The steps before the start are those of that release: undoing a migration is up to you.',
  'systemd.change':
    'Unpack the new bundle over this directory and install again. What the plan before had and this one has not is stopped and taken away once the steps are done; files of that plan that stay in this directory do nothing.',
  'systemd.watch.state': 'State, restarts and memory against the limit:',
  'systemd.watch.log': 'The log, live:',
  'systemd.watch.failed':
    'After five failed starts in a row systemd gives up, so that a broken release does not spin. When the reason is mended:',

  'caddy.install':
    'Caddy comes from the distribution’s package or from the project’s own, 2.6 or later. `install.sh` keeps a Caddyfile that was there before as `/etc/caddy/Caddyfile.before-{name}`; a server that has other sites needs them merged by hand.',
  'caddy.acme':
    'Caddy gets the certificate for `{domain}` by itself and renews it in time: there is nothing to run. The name must lead to this server, and ports 80 and 443 must be open to everyone.',
  'caddy.private':
    '`{domain}` is a name that no public authority signs, so Caddy makes a certificate of its own authority and renews it. Clients have to trust that authority’s root:',
  'caddy.edge':
    'The edge in front holds the certificate; Caddy serves plain HTTP behind it. Any private address is taken for the edge, since the plan does not know its own: put that in the place of `private_ranges` in `caddy/Caddyfile`.',
  'caddy.none':
    'There is no domain, so there is no certificate: Caddy serves plain HTTP on `localhost:8080`, for a trial. Plan with `domain=` before anyone else uses it.',

  'nginx.install':
    'nginx {version} or later comes from the distribution’s package. `install.sh` writes `/etc/nginx/conf.d/{name}.conf` and leaves other sites alone; where `worker_connections` in `/etc/nginx/nginx.conf` is below {connections}, it raises it.',
  'nginx.acme':
    'nginx does not renew certificates; Certbot does. The first certificate needs a start without TLS: `install.sh` serves the challenge over plain HTTP (`nginx/{name}-bootstrap.conf`), asks for the certificate, then puts the real site in its place. The name `{domain}` must lead to this server, and ports 80 and 443 must be open to everyone.',
  'nginx.acme.renew':
    'The packaged timer renews well before the end, whatever the lifetime is, and the deploy hook reloads nginx. Look at the timer, and try a renewal without changing anything:',
  'nginx.private':
    '`{domain}` is a name that no public authority signs, so `install.sh` makes a certificate that signs itself, valid for a year, in `/etc/ssl/{name}`. Delete it and install again to renew it; clients have to trust it.',
  'nginx.edge':
    'The edge in front holds the certificate; nginx serves plain HTTP behind it. Any private address is taken for the edge, since the plan does not know its own: put that in the place of the networks in `nginx/{name}.conf`, at `set_real_ip_from` and at `geo`.',
  'nginx.none':
    'There is no domain, so there is no certificate: nginx serves plain HTTP on `localhost:8080`, for a trial. Plan with `domain=` before anyone else uses it.',
  'nginx.container.acme':
    'nginx serves the challenge over plain HTTP until the first certificate for `{domain}` is there, then the site, and takes a renewed one within a minute. The container `certbot` asks for the certificate and renews it when the authority says that it is time. The name must lead to this server, and ports 80 and 443 must be open to everyone.',
  'nginx.container.private':
    '`{domain}` is a name that no public authority signs, so the container `certbot` makes a certificate that signs itself and replaces it every year. Clients have to trust it.',
  'readme.tier': 'Size of one instance',
  'readme.tier.value': '{name}: {cores} {cores|core|cores}, {memory} MiB',
  'readme.tier.why':
    'the smallest for rent that holds the limit; cores and RAM of the query play no part',
  'systemd.needs.other':
    'The server needs systemd {version} or later, and the built program with what it runs on.',
} as const
