/* Sentences of the README for Docker, Swarm, Supervisor, Traefik, HAProxy and no proxy: Markdown. */
export const systems = {
  'none.certificates':
    'There is no proxy and no certificate here: the app answers plain HTTP on `127.0.0.1:{port#}`. What stands in front on this machine ends TLS, replaces `X-Forwarded-For` and `X-Forwarded-Proto` with what it saw, limits the size of a body, and keeps an idle connection for less long than the app does.',

  'traefik.install':
    'Traefik {version} or later goes to `/usr/local/bin/traefik`, from the project’s releases: distributions have no package. `install.sh` adds its account and its unit, and keeps a configuration that was there before as `/etc/traefik/traefik.yaml.before-{name}`; a server that has other sites needs them in `/etc/traefik/dynamic`.',
  'traefik.acme':
    'Traefik gets the certificate for `{domain}` by itself and renews it in time: there is nothing to run. The name must lead to this server, and ports 80 and 443 must be open to everyone.',
  'traefik.private':
    '`{domain}` is a name that no public authority signs, so Traefik makes a certificate of its own each time it starts. Clients can not trust it: this is for a trial.',
  'traefik.edge':
    'The edge in front holds the certificate; Traefik serves plain HTTP behind it. The edge has to replace `X-Forwarded-For` rather than add to it. Any private address is taken for the edge, since the plan does not know its own: put that in the place of the `trustedIPs` in `traefik/traefik.yaml`.',
  'traefik.none':
    'There is no domain, so there is no certificate: Traefik serves plain HTTP on `localhost:8080`, for a trial. Plan with `domain=` before anyone else uses it.',

  'haproxy.install':
    'HAProxy 2.4 or later comes from the distribution’s package. `install.sh` keeps a configuration that was there before as `/etc/haproxy/haproxy.cfg.before-{name}`; a server that has other sites needs them merged by hand.',
  'haproxy.acme':
    'HAProxy does not renew certificates; Certbot does, answering the challenge itself on a port of this machine that HAProxy hands it to. The first certificate needs a start without TLS: `install.sh` serves the challenge over plain HTTP (`haproxy/bootstrap.cfg`), asks for the certificate, then puts the real site in its place. The name `{domain}` must lead to this server, and ports 80 and 443 must be open to everyone. HAProxy reads `/etc/haproxy/certs/{name}.pem`, chain and key in one file.',
  'haproxy.acme.renew':
    'The packaged timer renews well before the end, whatever the lifetime is, and the deploy hook joins chain and key and reloads HAProxy. Look at the timer, and try a renewal without changing anything:',
  'haproxy.private':
    '`{domain}` is a name that no public authority signs, so `install.sh` makes a certificate that signs itself, valid for a year, in `{path}`. Delete it and install again to renew it; clients have to trust it.',
  'haproxy.edge':
    'The edge in front holds the certificate; HAProxy serves plain HTTP behind it. Any private address is taken for the edge, since the plan does not know its own: put that in the place of the networks at `acl from_edge` in `haproxy/haproxy.cfg`.',
  'haproxy.none':
    'There is no domain, so there is no certificate: HAProxy serves plain HTTP on `localhost:8080`, for a trial. Plan with `domain=` before anyone else uses it.',
  'haproxy.container.acme':
    'HAProxy serves the challenge over plain HTTP until the first certificate for `{domain}` is there, then the site, and takes a renewed one within a minute. The container `certbot` answers the challenge, asks for the certificate and renews it when the authority says that it is time. The name must lead to this server, and ports 80 and 443 must be open to everyone.',
  'haproxy.container.private':
    '`{domain}` is a name that no public authority signs, so the container `certbot` makes a certificate that signs itself and replaces it every year. Clients have to trust it.',

  'docker.needs':
    'The server needs Docker Engine 24 or later. Docker starts at boot and brings up what ran before.',
  'docker.deploy':
    'Deploy. The steps before the app run first, then the app, and the proxy as soon as the app is healthy; a step that fails stops the script, and what ran before goes on.',
  'docker.rollOut.manager':
    'Deploy again. The old container finishes its requests and stops before the new one starts.',
  'docker.rollOut.instances':
    'Deploy again. The containers are replaced one by one: the others answer meanwhile, and the first that does not become healthy ends it.',
  'docker.rollBack':
    'Bring the image of before back under its name, and deploy. The steps run again, and data that a step changed stays changed.',
  'docker.change':
    'Unpack the new bundle over this one; your secrets stay. The proxy is replaced only where its options or files changed.',

  'swarm.needs':
    'The nodes need Docker Engine 24 or later and belong to one swarm; a single node is one too. Docker starts at boot on each of them.',
  'swarm.secrets':
    'Write the secrets into `{path}`, one `NAME=value` a line, without quotes. The deployment reads the file on the manager, and the values become part of the service: whoever may ask the managers may read them. The file never belongs into the repository or into an image.',
  'swarm.push': 'Build the image and push it to a registry that every node may pull from.',
  'swarm.deploy':
    'Deploy, on a manager. The script runs the steps before the app as a job and waits for its end, then deploys the stack and waits for {replicas} {replicas|task|tasks}: Swarm has no autoscaler, so there are as many as the peak needs. Clients reach the node where it first ran, on which Traefik and the certificates stay; another gets the label by `docker node update`.',
  'swarm.rollOut':
    'Build and push what that bundle names, and deploy. A new task must be healthy before an old one stops, and an update that does not stay up is taken back by itself.',
  'swarm.rollBack':
    'Back to the tasks of before; what a step changed stays changed. Deploy the bundle of before as well, so that files and swarm agree.',
  'swarm.change':
    'Deploy the new bundle. The steps before the app run again, as with each deployment.',
  'swarm.watch': 'State and log of the tasks:',
  'swarm.backoff':
    'Swarm replaces a task that ends after a few seconds and does not give up: a release that dies at once shows as a row of failed tasks, and an update to it is rolled back.',

  'supervisor.needs':
    'The server needs systemd, `curl`, the package `supervisor` 4.2 or later, and the proxy. The lock file belongs to the release. The app gets a Supervisor of its own, beside any that the package runs: it has no limits of its own, so a systemd unit starts it at boot, holds its memory and shuts it in.',
  'supervisor.install':
    'Install. The program adds the account, the dependencies, Supervisor’s file, its unit and the proxy’s configuration, runs the steps before the start, and starts everything. It can be run again at any time.',
  'supervisor.rollOut.instances':
    'Where neither plan nor unit changed the processes restart one after another, each once the one before answers, and the proxy sends requests to the others meanwhile. A changed plan restarts them all together.',
  'supervisor.backoff':
    'After five starts in a row that did not last, Supervisor leaves a process alone and calls it `FATAL`, so that a broken release does not spin. When the reason is mended:',
} as const
