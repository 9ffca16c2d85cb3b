/** What a finding says, and what to do about it. Keys: `finding.<code>`. */
export const findings = {
  'finding.memory-exceeded':
    '{workers} {workers|worker needs|workers need} more than the server has: {neededMiB@}, with {freeMiB@} of {ramMiB@} free for the app. Processes share nothing, so each loads its own copy. Take more RAM, fewer workers, preload the model before the fork where the runtime can, or move the model to a server of its own.',
  'finding.cpu-overloaded':
    'At the peak the workers would have to be busy {percent%} of the time. The queue grows without end. Add servers or cores, or make requests cheaper.',
  'finding.target-exceeded':
    'Peak utilisation of {percent%} is above the safe line of {target%}. Requests would wait longer for a core than they compute. Add workers, cores or a server.',
  'finding.slo-missed':
    'At {percent%} utilisation 1 request in 100 would take longer than {p99} ms; the objective is {slo} ms. It holds up to {target%}. Add workers or a server, or spread requests over the least busy worker.',
  'finding.slo-below-unloaded':
    'The objective of {slo} ms is shorter than an idle server needs for 99 of 100 requests ({unloaded} ms). No number of servers mends that: make the request itself faster, or vary less.',
  'finding.no-server-left':
    'With {servers} {servers|server|servers} and {survive} allowed to fail, none is left. Take at least one server more than may fail.',
  'finding.thread-pool-exhausted':
    'Sync handlers run in a pool of {threads} threads per worker, and at the peak all of them are taken. Add workers or make the handler async.',
  'finding.database-exceeded':
    '{workers} {workers|worker|workers} with {pool} connections each may open {connections} connections, updates included; the database allows {limit}. Lower the pool or put a connection pooler in front.',
  'finding.node-too-small':
    'A node would have to hold {pods} {pods|copy|copies} of the app{spare| and have room for one more while an update runs|}, each of {podMiB@} and {podCores} {podCores|core|cores}, and it has room for {capacity}. Take larger nodes, more of them, or make a copy smaller.',
  'finding.target-below-band':
    'The safe line is at {target%}, below the {floor%} you asked for. That is what the latency rule allows with this many workers; more workers behind one queue carry more.',
  'finding.no-edge':
    '{servers} servers, and nothing in front that spreads requests over them. Set the edge: DNS, HAProxy or your provider’s load balancer.',
  'finding.no-domain':
    'Without a domain the files serve plain HTTP on localhost. Give the public host name to get HTTPS.',
  'finding.no-proxy':
    'No proxy: the app answers plain HTTP on port {port#}, to this machine alone. What stands in front has to end TLS, set the forwarded headers and limit what a client may send.',
  'finding.no-email':
    'Without an email address the certificate authority cannot write to you about your account or a revoked certificate. It is no watch over expiry: Let’s Encrypt has sent no warnings since June 2025. Run verify.sh by a timer; it fails when the certificate has only days left.',
  'finding.private-name':
    'No public authority signs for {domain}: it is an address, a single label or a name of a private network. The certificate is one of your own, which each client has to be told to trust. Give a public host name for one that all trust.',
  'finding.single-worker':
    'One worker is one point of failure: while it restarts, nobody is served.',
  'finding.single-server':
    'One server: when it is down, so is the API. Set how many servers may fail to plan for that.',
  'finding.idle-capacity':
    'At the peak only {percent%} of the cores you pay for are busy. Smaller servers would do.',
  'finding.preload-unsupported':
    'This runtime starts its workers afresh and can’t share a model that was loaded before. Each worker loads its own; gunicorn with preload can share.',
  'finding.preload-costs':
    'Preloading with nothing shared costs one model more ({modelMiB@} in the parent). It pays only where pages stay shared, as with NumPy arrays; enter the share in “Share of the model that stays shared”.',
  'finding.burst-underestimated':
    'At {percent%} utilisation a request that computes before and after it waits meets the queue twice. Expect longer times than shown; the model is good up to 80%.',
  'finding.policy-changed':
    'This link was made with the constants of {from}; the numbers shown use those of {to}.',
  'finding.uncertain':
    'With the ranges given the plan holds in {percent%} of what is possible. Most of the doubt comes from “{param}”; the choices under “How sure it is” tell what holds more surely.',
  'finding.thread-pool-waits':
    'Of {threads} threads per worker, {busy} are busy at the peak, and {percent%} of requests wait for one. More workers or an async handler would help.',
  'finding.other-dispatch':
    'The same servers would carry {times} times as much with one process a port behind {dispatch}: up to {rate} requests a second.',
  'finding.servers-saved':
    '{enough} of {servers} servers {enough|does|do}: the peak utilisation goes from {now%} to {after%}, and {saved} {saved|server is|servers are} saved.',
  'finding.cost-saved': 'That saves {cost} a month.',
  'finding.worker-time-slicing':
    '{workers} workers share {cores} {cores|core|cores}. They wait on I/O most of the time, so they take turns; CPU-bound requests gain nothing from it.',
  'finding.hsts-later':
    'Once HTTPS has worked for some weeks, turn HSTS on: browsers then refuse plain HTTP for two years, so it can’t be taken back quickly.',
  'finding.egress-open':
    'The network policy lets the app call anything. List what it calls under “Outgoing connection” to close the rest.',
  'finding.steps-repeat':
    'The {steps|previous step runs|previous steps run} with every start, several at a time. That is right only while repeating them does no harm.',
  'finding.parameter-unused':
    '“{param}” is given and does nothing here: {because} has no use for it.',
  'finding.parameter-alone': '“{param}” is given and does nothing as long as “{needed}” is not.',
  'finding.vcpu-hyperthread':
    'A vCPU is often half a physical core, and on burstable machines only yours while credits last. Measure CPU time on the machine that you will run.',
  'finding.measure-next':
    'The input that would change this plan most is “{param}”. Measure it next.',
  'finding.no-tier':
    'One instance needs {cores} {cores|core|cores} and {limitMiB@}, and the largest size for rent has {largestCores} and {largestMiB@}. Make the instance smaller, move the model to a server of its own, or take another platform.',
  'finding.too-many-instances':
    'This takes {instances} instances, and the provider runs {mostInstances} of one service at most.',
  'finding.instance-concurrency':
    'An instance would have to hold {limit} requests at once; the provider lets in {mostConcurrency} at most. More instances share them.',
  'finding.startup-too-long':
    'The app takes {startup} s to start; the provider gives up after {most} s. Load the model later, or make it smaller.',
  'finding.grace-short':
    'A stopping instance has {graceful} s to finish its requests, since the provider ends it {kill} s after the signal. Requests that take longer, up to {slowest} s here, would be cut.',
  'finding.keep-alive-short':
    'The provider keeps an idle connection for {idle} s, the app closes it after {keepAlive} s: now and then a request meets a closed connection and gets a 502. Set the app’s own keep-alive above {idle} s.',
  'finding.hsts-by-app':
    'The provider does not send HSTS. Let the app add the header Strict-Transport-Security.',
  'finding.forwarded-by-app':
    'This server leaves forwarded headers to the app. Without that, links say http and the client’s address is the proxy’s. Let the app read X-Forwarded-Proto and -For, from the proxy alone; for Granian that is wrap_asgi_with_proxy_headers of granian.utils.proxies.',
  'finding.provider-tier':
    'An instance is {name}: the smallest size with {cores} {cores|core|cores} and {memoryMiB@} that holds it.',
  'finding.provider-name':
    'Without a domain the API is reached under a name of the provider’s, over HTTPS.',
} as const
