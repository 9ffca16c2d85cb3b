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
} as const
