type Start = {
  /** Where the certificate comes to be. */
  certificate: string
  /** The site's configuration, and the one that serves the challenge alone. */
  site: string
  bootstrap: string
  /** The file that the proxy reads. */
  running: string
  /** Lines that check and take a changed configuration. */
  reload: readonly string[]
  /** The proxy. */
  run: string
}

/**
 * Runs a proxy that can't serve a site before its certificate is there, and that has to be told of
 * a renewed one.
 */
export const startScript = ({ certificate, site, bootstrap, running, reload, run }: Start) =>
  `#!/bin/sh
# Serves the challenge over plain HTTP until there is a certificate, then the site, and takes a
# renewed certificate within a minute.
set -eu

certificate=${certificate}

state() { if [ -s "$certificate" ]; then cksum < "$certificate"; else echo none; fi; }

choose() {
  if [ -s "$certificate" ]; then
    cp ${site} ${running}
  else
    cp ${bootstrap} ${running}
  fi
}

choose
(
  seen=$(state)
  while sleep 60; do
    now=$(state)
    if [ "$now" != "$seen" ]; then
      seen=$now
      choose
${reload.map((line) => `      ${line}`).join('\n')}
    fi
  done
) &

exec ${run}`
