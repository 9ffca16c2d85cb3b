/** How measured values became parameters, and what is missing to say more. */
export const calibration = {
  'calibration.how.cpu-scrapes':
    'The process computed for {cpuSeconds} s between the scrapes and answered {requests} requests: {serviceTimeMs} ms each, of which the framework takes about {overheadMs} ms, which the plan adds by itself.',
  'calibration.how.cpu-one-scrape':
    'The process has computed for {cpuSeconds} s and answered {requests} requests. That counts its start as work too, so a request takes at most {serviceTimeMs} ms.',
  'calibration.how.cpu-process-times':
    'Between the two lists {workers} {workers|worker|workers} computed for {cpuSeconds} s and {requests} requests were sent: {serviceTimeMs} ms each, of which the framework takes about {overheadMs} ms, which the plan adds by itself.',
  'calibration.how.cpu-queueing':
    '{inFlight} requests in flight took {meanMs} ms, one at a time {lightMs} ms: the rest is queueing, so the {workers} {workers|worker|workers} never idled. At {throughputRps} requests/s each keeps a worker busy for {serviceTimeMs} ms, of which the framework takes about {overheadMs} ms.',
  'calibration.how.cpu-same-throughput':
    'More requests in flight got no more of them done, so the {workers} {workers|worker|workers} never idled. At {throughputRps} requests/s each keeps a worker busy for {serviceTimeMs} ms, of which the framework takes about {overheadMs} ms.',
  'calibration.how.cpu-some-queueing':
    '{inFlight} requests in flight took {meanMs} ms, one at a time {lightMs} ms: something queued, but the {workers} {workers|worker|workers} may have idled at times. If they did not, a request takes {serviceTimeMs} ms; it cannot take more.',
  'calibration.how.cpu-crowded':
    'With {inFlight} requests in flight the {workers} {workers|worker|workers} were probably always busy. If so, a request takes {serviceTimeMs} ms at {throughputRps} requests/s; it cannot take more.',
  'calibration.how.cpu-containers':
    'If the list was taken while the load ran, {cores} cores were busy with {throughputRps} requests/s: {serviceTimeMs} ms each.',
  'calibration.how.cpu-known-io':
    'One request at a time took {responseMs} ms, of which {ioMs} ms are waiting, as you say; about {overheadMs} ms of the rest are the framework’s.',
  'calibration.how.io-light-run':
    'One request at a time took {responseMs} ms. It queues for nothing, so what the {serviceMs} ms of work leave is waiting, the network to the client included.',
  'calibration.how.io-scrapes':
    'The mean response time is {responseMs} ms with the process {busyPercent%} busy, so hardly anything queued: what the {serviceMs} ms of work leave is waiting.',
  'calibration.how.io-scrapes-if-idle':
    'The mean response time is {responseMs} ms. If the process was mostly idle, what the {serviceMs} ms of work leave is waiting.',
  'calibration.how.io-given': 'As you say.',
  'calibration.how.cv-quantiles':
    'Half of the requests took {medianMs} ms or less and {percent%} took {upperMs} ms or less, nearly all of it work. Times that follow a gamma distribution have that ratio at this cv.',
  'calibration.how.iocv-quantiles':
    'Half of the requests took {medianMs} ms or less and {percent%} took {upperMs} ms or less, nearly all of it waiting. Times that follow a gamma distribution have that ratio at this cv.',
  'calibration.how.cv-split':
    'The times as a whole vary with a cv of {total}. Taken that work and waiting vary alike and independently, each has this one.',
  'calibration.how.iocv-split':
    'The times as a whole vary with a cv of {total}. Taken that work and waiting vary alike and independently, each has this one.',
  'calibration.how.base-uss':
    'Private memory (USS) of {workers} {workers|worker|workers}, {workerMiB} MiB on average, less {modelMiB} MiB of model: what one more worker adds.',
  'calibration.how.base-pss':
    'Proportional memory (PSS) of {workers} {workers|worker|workers}, {workerMiB} MiB on average, less {modelMiB} MiB of model. It counts a share of what workers have in common, so one more adds a little less.',
  'calibration.how.base-rss':
    'Resident memory (RSS) of {workers} {workers|worker|workers}, {workerMiB} MiB on average, less {modelMiB} MiB of model. It counts shared libraries for each, so one more adds up to about 17 MiB less.',
  'calibration.how.base-containers':
    'The containers use {memoryMiB} MiB; less {managerMiB} MiB for managers, shared by {workers} {workers|worker|workers}, less {modelMiB} MiB of model each.',
  'calibration.how.model-difference':
    'A worker has {withMiB} MiB with the model and {withoutMiB} MiB without.',
  'calibration.how.model-given': 'As you say.',
  'calibration.how.rate-scrapes': '{requests} requests in {seconds} s.',
  'calibration.how.rate-scrapes-share':
    '{requests} requests in {seconds} s at one of {workers} workers, taken that the others got as many.',
  'calibration.how.hold-difference':
    'With {more} more {more|request|requests} in flight the workers have {grewMiB} MiB more.',

  'calibration.missing.workers':
    'How many workers answered? Enter it with output {sample} (“workers” in the API): throughput alone does not tell how long one of them takes.',
  'calibration.missing.light-run':
    'A run with one connection would show the response time without queueing, and with it the I/O wait: wrk -t1 -c1 --latency, for one.',
  'calibration.missing.saturating-run':
    'The run did not keep the {workers} {workers|worker|workers} busy, which shows only that a request computes for at most {boundMs} ms. Raise the connections until the throughput stops growing.',
  'calibration.missing.cpu-or-io':
    'One request at a time takes {responseMs} ms, work and waiting together. To part them add the output of a run with many connections, or enter the I/O wait if you know it (“io” in the API); CPU seconds from before and after (ps, /metrics) would do as well.',
  'calibration.missing.errors':
    '{percent%} of the requests of output {sample} failed: its times are partly those of errors.',
  'calibration.missing.quantiles':
    'How much the times vary needs their median and a percentile above it (with enough requests, in buckets fine enough): wrk --latency, or k6 with p(99).',
  'calibration.missing.variation-split':
    'Only work and waiting together were seen to vary. A run against a path without I/O would show the variation of the work alone.',
  'calibration.missing.uss':
    'Memory that is the worker’s own (USS) would be exact: ps -o pid,ppid,rss,pss,uss,args, or Private_Clean + Private_Dirty of /proc/PID/smaps_rollup.',
  'calibration.missing.parents':
    'Output {sample} does not show which process is the manager: list the parents too, with ps -o pid,ppid,rss,pss,uss,args.',
  'calibration.missing.no-server-process':
    'Output {sample} lists no process known to serve (uvicorn, gunicorn, fastapi, granian, hypercorn, node, python).',
  'calibration.missing.memory-columns':
    'Output {sample} has no memory column (RSS, PSS, USS) for each worker.',
  'calibration.missing.model':
    'A worker has {workerMiB} MiB, which looks like a model: enter what a worker loads (“model” in the API), or add a list taken without the model and say so (“withoutModel”).',
  'calibration.missing.same-processes':
    'Outputs {before} and {after} do not show the same workers with their CPU time, so the time in between cannot be counted.',
  'calibration.missing.longer-run':
    'The workers computed for {seconds} s in between, and ps counts whole seconds: let the load run until it is {wanted} s or more.',
  'calibration.missing.second-scrape':
    'A second scrape, some minutes later, would leave out what the process did to start.',
  'calibration.missing.same-process':
    'Outputs {first} and {last} are of different processes, or it was restarted: where several workers answer /metrics, scrape one of them twice.',
  'calibration.missing.scrape-times':
    'When was each page scraped? With the seconds of date +%s on a line before the page (or “at” in the API) the arrival rate and the utilisation follow.',
  'calibration.missing.busy-scrapes':
    'The process was {busyPercent%} busy, so the response times hold queueing too: scrape at a quieter time.',
  'calibration.missing.one-app':
    'Output {sample} lists containers of several apps: give only those of this one.',

  'calibration.error.unknown-format':
    'Output {sample} is in no known format. Line {line#} reads “{got}”. Known are wrk, hey, k6 and oha (as text; k6 and oha as JSON too), ps, docker stats (both), smaps_rollup and a Prometheus page.',
  'calibration.error.unreadable-line':
    'Output {sample} was read as {tried}, and line {line#} could not be: “{got}”. Expected: {expected}.',
  'calibration.error.missing-line':
    'Output {sample} was read as {tried}, which needs what it lacks to its last line, {line#}: {expected}.',
  'calibration.error.unreadable-hint':
    'What is entered with output {sample} cannot be read: “{got}”. Write it as in {expected}.',

  'calibration.format.wrk': 'wrk',
  'calibration.format.hey': 'hey',
  'calibration.format.k6': 'k6',
  'calibration.format.k6-json': 'k6 (JSON)',
  'calibration.format.oha': 'oha',
  'calibration.format.oha-json': 'oha (JSON)',
  'calibration.format.ps': 'ps',
  'calibration.format.docker-stats': 'docker stats',
  'calibration.format.docker-stats-json': 'docker stats (JSON)',
  'calibration.format.smaps-rollup': 'smaps_rollup',
  'calibration.format.prometheus': 'a Prometheus page',

  'problem.unreadable-samples.title': 'The measurements cannot be read',
  'problem.unreadable-samples.detail':
    'The samples list says of each which format was tried, on which line it failed and what was expected there.',
  'doc.postCalibrate.summary': 'Parameters that measurements imply',
  'doc.postCalibrate.description':
    'Takes what wrk, hey, k6, oha, ps, docker stats, smaps_rollup or a Prometheus page say, one sample or several in the order taken, and answers a plan query with how each value was got and what is missing to say more.',
} as const
