/** What the API says besides plans: problems, field errors, social cards, its reference. */
export const api = {
  'start.ready': 'Plimsoll is ready at {address}',
  'start.bad-setting': '{name} is "{got}"; allowed is {expected}.',
  'start.cannot-listen': 'Plimsoll cannot listen on {host} port {port#}: {reason}',

  'problem.invalid-fields.title': 'Some fields cannot be used',
  'problem.invalid-fields.detail':
    'The errors list names each field with what was read and what is allowed.',
  'problem.malformed-url.title': 'The URL cannot be read',
  'problem.malformed-url.detail':
    'Its percent-encoding is broken or is not UTF-8. Encode each value once.',
  'problem.malformed-json.title': 'The body is not a JSON object',
  'problem.malformed-json.detail':
    'Send one JSON object with the names of the plan query, or with the fields of a normalised request.',
  'problem.malformed-request.title': 'The request is not valid HTTP',
  'problem.malformed-request.detail': 'The server could not read it as an HTTP request.',
  'problem.not-found.title': 'There is nothing at this address',
  'problem.not-found.detail': 'The reference at /api/docs lists every address of the API.',
  'problem.no-such-file.title': 'The bundle has no such file',
  'problem.no-such-file.detail': 'The errors list names the files that this plan has.',
  'problem.method-not-allowed.title': 'This address does not take this method',
  'problem.method-not-allowed.detail': 'The Allow header names the methods that it takes.',
  'problem.request-timeout.title': 'The request took too long to arrive',
  'problem.request-timeout.detail': 'The server stopped waiting for the rest of it. Try again.',
  'problem.body-too-large.title': 'The body is too large',
  'problem.body-too-large.detail':
    'A body may have 256 KiB, which is more than a request with every list full.',
  'problem.url-too-long.title': 'The URL is too long',
  'problem.url-too-long.detail':
    'A URL may have 16,384 characters. Send a longer request as a JSON body to POST /api/v1/plan.',
  'problem.unsupported-media-type.title': 'The body has a type that is not read here',
  'problem.unsupported-media-type.detail': 'Send JSON, with Content-Type: application/json.',
  'problem.infeasible.title': 'The plan does not hold, so there are no files for it',
  'problem.infeasible.detail':
    'The findings say why. With force=yes the files are made all the same, with the reasons at the head of each.',
  'problem.too-many-requests.title': 'Too many requests',
  'problem.too-many-requests.detail':
    'Wait as many seconds as the Retry-After header says, then try again.',
  'problem.headers-too-large.title': 'The request headers are too large',
  'problem.headers-too-large.detail': 'URL and headers together may have 32 KiB.',
  'problem.internal-error.title': 'Something went wrong in the server',
  'problem.internal-error.detail':
    'This is a fault of ours and not of the request. Quote the X-Request-Id header when you report it.',
  'problem.page-not-built.title': 'The page has not been built',
  'problem.page-not-built.detail':
    'The API works. Run npm start from the project’s root, which builds the page first.',

  'card.peak-rate': 'Requests at peak',
  'card.memory': 'Memory',
  'card.memory.of': '{used} of {ram}',
  'card.alt': '{name}: the plan as a hull in the water, with its safe line',

  'meta.title': 'Plimsoll: how much your API may safely carry',
  'meta.description':
    'Describe a web API and see how many workers on how many servers, the memory budget and the target utilisation, the reason for every number, and the config files to run it.',
  'meta.plan-description':
    '{peakPercent%} busy at peak, {used} of {ram} of memory a server, safe up to {safe} requests a second. With the reason for every number and the config files to run it.',

  'doc.title': 'Plimsoll API reference',
  'doc.description':
    'Plans the deployment of a web API: workers, servers, memory, target utilisation, and the config files to run it. Everything follows from the query; no account, no state.',
  'doc.contents': 'Contents',
  'doc.this-language': 'In English',
  'doc.parameters': 'The plan query',
  'doc.parameters-intro':
    'The same query works on the page, the plan and the bundle. Sizes read 512MiB, 1.5GiB or 1GB; durations 8ms, 2s or 1m; rates 50/s or 3000/min; shares 70%. A bare number is read as MiB, ms, a second, or per cent. What people type is read as well: 1,5 GB, 10 000/s, 1k rps, 2M/day, 100000 per day. A single point is the decimal sign, and so is a single comma but before exactly three digits: 1.000 is one, 1,000 a thousand.',
  'doc.takes-plan-query': 'Takes the plan query.',
  'doc.answers': 'Answers:',
  'doc.problems': 'Problems',
  'doc.problems-intro':
    'Errors are application/problem+json as RFC 9457 describes it. The type of a problem is its address on this page.',
  'doc.schemas': 'Schemas',
  'doc.column.name': 'Name',
  'doc.column.default': 'Default',
  'doc.column.example': 'Values or example',
  'doc.column.meaning': 'Meaning',
  'doc.tag.plan': 'What a plan says.',
  'doc.tag.files': 'The files to run it.',
  'doc.tag.reference': 'What can be asked for.',
  'doc.tag.health': 'Whether the server is well.',
  'doc.param.v': 'Version of the query.',
  'doc.param.bounds': 'From {min} to {max}.',
  'doc.param.force':
    'Make the files of a plan that does not hold, with the reasons at the head of each.',
  'doc.param.format': 'Archive, or a JSON list of the files with where each line comes from.',
  'doc.param.path': 'Path of a file inside the bundle.',
  'doc.response.ok': 'What was asked for.',
  'doc.response.bad-body': 'The body is too large or is not JSON.',
  'doc.response.not-modified': 'The copy with the ETag in If-None-Match is still right.',
  'doc.getPlan.summary': 'Plan of a query',
  'doc.getPlan.description':
    'A plan that does not hold is an answer too: its verdict is infeasible and its findings say why.',
  'doc.postPlan.summary': 'Plan of a JSON body',
  'doc.postPlan.description':
    'Takes the names of the query, the fields of the normalised request that a plan holds, or both.',
  'doc.getBundle.summary': 'The files of a plan',
  'doc.getBundle.description': 'The same query gives the same bytes, on any machine.',
  'doc.getBundleFile.summary': 'One file of a plan',
  'doc.getBundleFile.description': 'As plain text.',
  'doc.getCard.summary': 'A plan as a picture',
  'doc.getCard.description':
    'What stands where a link to the plan is shared: its numbers and the hull with its safe line.',
  'doc.getCatalog.summary': 'What goes with what',
  'doc.getCatalog.description':
    'Targets with their proxies, runtimes, and every parameter with default, bounds, meaning and how to measure it.',
  'doc.getOpenApi.summary': 'This API as an OpenAPI 3.1 document',
  'doc.getOpenApi.description': 'Made from the schemas that check requests and answers.',
  'doc.getHealth.summary': 'Alive',
  'doc.getHealth.description': 'Answers as long as the process does.',
  'doc.getReadiness.summary': 'Ready for new work',
  'doc.getReadiness.description': 'Answers 503 from the moment the server is told to stop.',
  'problem.too-busy.title': 'Too many simulations are waiting',
  'problem.too-busy.detail': 'Simulations run one after the other. Try again in some seconds.',
  'doc.getSimulation.summary': 'What a scenario does to a plan',
  'doc.getSimulation.description':
    'Plays a scenario on the plan of the query by discrete-event simulation: rate, utilisation, queue, p99 and refused requests over time, and a verdict. Bounded in work; ends when the client goes.',
  'doc.param.scenario':
    'What happens: a steady peak, five times the traffic within a minute, a server or a worker lost at the peak, a rolling restart, or a dependency that answers five times slower for a minute.',
} as const
