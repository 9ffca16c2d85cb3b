/** Name of each runtime, target and proxy, and what speaks for and against it. */
export const variants = {
  'variant.uvicorn.name': 'Uvicorn',
  'variant.uvicorn.note':
    'Its own manager replaces workers that die. Every timeout and cap can be set.',
  'variant.fastapi.name': 'fastapi run',
  'variant.fastapi.note':
    'The shortest command. It lacks some of Uvicorn’s flags, so the proxy caps connections.',
  'variant.gunicorn.name': 'Gunicorn',
  'variant.gunicorn.note':
    'Can load the app once and fork: large arrays then stay shared. One more package.',
  'variant.node.name': 'Node',
  'variant.node.note': 'For an app in JavaScript. One event loop a process, as in Python.',
  'variant.systemd.name': 'systemd',
  'variant.systemd.note':
    'On any Linux server, nothing to install. Limits, sandbox and sockets come with it.',
  'variant.compose.name': 'Docker Compose',
  'variant.compose.note':
    'One server, everything in images. Proxy and previous steps in the same file.',
  'variant.kubernetes.name': 'Kubernetes',
  'variant.kubernetes.note':
    'Several nodes, rolling updates, autoscaling. Worth it if a cluster is there already.',
  'variant.caddy.name': 'Caddy',
  'variant.caddy.note': 'Gets and renews certificates by itself. The shortest configuration.',
  'variant.nginx.name': 'nginx with Certbot',
  'variant.nginx.note': 'Everybody knows it. Certbot renews on a timer and reloads nginx.',
  'variant.gateway.name': 'Gateway API with cert-manager',
  'variant.gateway.note': 'The successor of Ingress: routes and timeouts are part of the standard.',
  'variant.ingress.name': 'Ingress with cert-manager',
  'variant.ingress.note':
    'In nearly every cluster. What goes beyond routes is up to the controller.',
  'variant.granian.name': 'Granian',
  'variant.granian.note':
    'A server in Rust with a manager. Forwarded headers need one line in the app.',
  'variant.generic.name': 'Any command',
  'variant.generic.note':
    'One process in any language. Go, the JVM and .NET use all cores of their container: a worker is one container with its cores.',
  'variant.cloudrun.name': 'Cloud Run',
  'variant.cloudrun.note':
    'Instances by demand, HTTPS and restarts by Google. Ten seconds to finish at the end.',
  'variant.ecs.name': 'ECS on Fargate',
  'variant.ecs.note':
    'Containers without servers on AWS, behind a load balancer that picks the least busy.',
  'variant.containerapps.name': 'Azure Container Apps',
  'variant.containerapps.note': 'Instances by CPU, HTTPS and restarts by Azure.',
  'variant.fly.name': 'Fly.io',
  'variant.fly.note': 'Machines close to people, started and stopped by requests.',
  'variant.render.name': 'Render',
  'variant.render.note': 'Deploys from the repository. Instances in fixed sizes.',
  'variant.provider.name': 'The provider',
  'variant.provider.note': 'HTTPS, certificates and balancing are part of what one pays for.',
  'variant.docker.name': 'Docker',
  'variant.docker.note': 'One server, `docker run` in a script. Nothing beside Docker to install.',
  'variant.swarm.name': 'Docker Swarm',
  'variant.swarm.note':
    'Several nodes with what Docker brings. Rolling updates and rollback, no autoscaling.',
  'variant.supervisor.name': 'Supervisor',
  'variant.supervisor.note':
    'Where it is in use already. Limits and boot come from a systemd unit around it.',
  'variant.traefik.name': 'Traefik',
  'variant.traefik.note':
    'Gets and renews certificates by itself, and finds the tasks of a swarm. TCP only to the app.',
  'variant.haproxy.name': 'HAProxy with Certbot',
  'variant.haproxy.note':
    'Queues precisely: requests that only compute get one queue for all workers. Certbot renews.',
  'variant.none.name': 'No proxy',
  'variant.none.note':
    'The app answers plain HTTP on this machine. For something that stands in front already.',
} as const
