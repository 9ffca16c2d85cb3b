import type { Deployment } from '@plimsoll/schemas/deployment'
import { certbotArguments, isForName } from '../certificate.ts'
import { shellLine } from '../format/shell.ts'

/*
 * What the container beside the proxy runs for as long as there is a certificate to keep. `setUp`
 * stands before its loop, `done` are the lines once a certificate has come.
 */
type Keeping = { setUp?: string; done?: readonly string[] }

const block = (lines: readonly string[]) => lines.map((line) => `    ${line}\n`).join('')
const before = (setUp: string | undefined) => (setUp === undefined ? '' : `${setUp}\n\n`)

/** Has a public authority sign, in one of Certbot's ways. */
export const authorityScript = (
  deployment: Deployment,
  way: readonly string[],
  { setUp, done = [] }: Keeping = {},
): string => `#!/bin/sh
# Asks for the certificate, and renews it when the authority says that it is time.
set -eu

${before(setUp)}while :; do
  if ${shellLine(certbotArguments(deployment, way))}; then
${block(done)}    pause=43200
  else
    # four tries an hour: the authority allows five that fail
    pause=900
  fi
  sleep "$pause" &
  wait $!
done`

/**
 * Signs by itself, where `certificate` (a word of the shell) is missing, for another name, or soon
 * over.
 */
export const selfSignedScript = (
  deployment: Deployment,
  certificate: string,
  make: readonly string[],
  { setUp, done = [] }: Keeping = {},
): string => `#!/bin/sh
# A certificate that signs itself, for a name that no public authority signs; a new one each year.
set -eu

${before(setUp)}while :; do
  if ! openssl x509 -noout -checkend 2592000 -in ${certificate} 2> /dev/null \\
    || ! ${isForName(deployment, certificate)}; then
${block([...make, ...done])}  fi
  sleep 86400 &
  wait $!
done`
