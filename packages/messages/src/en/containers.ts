/* Sentences of the README where the app runs in containers: Markdown. */
export const containers = {
  'containers.source':
    'Unpack the bundle into a folder called `deploy` in the project of the app: the image is built from the folder above it.',
  'containers.needs.uv':
    'The project has a `pyproject.toml` and a `uv.lock`, and the app server is among its dependencies.',
  'containers.needs.pip':
    'The project has a `requirements.txt` with hashes, as `uv export` or `pip-compile --generate-hashes` write it, and the app server is in it.',
  'containers.needs.node':
    'The project has a `package.json` and a `package-lock.json`; a `build` script runs if there is one.',
  'containers.registry':
    '`{image}` names no registry, and nobody may push to Docker Hub under that name: plan again with `image=` and a place of yours first, as in `registry.example.com/{name}:1.0.0`.',
  'containers.release':
    'Plan again with a new tag in `image=`, and unpack that bundle over this one; your secrets stay. Each release has a tag of its own: under one that runs already nothing may be replaced.',
  'containers.secrets':
    'Write the secrets into `{path}`, one `NAME=value` a line, without quotes. The file never belongs into the repository or into an image.',

  'compose.needs':
    'The server needs Docker Engine 24 or later with Compose 2.30 or later. Docker starts at boot and brings up what ran before.',
  'compose.build': 'Build the image.',
  'compose.up':
    'Start. The steps before the app run first, then the app, and the proxy as soon as the app is healthy; a step that fails stops the start.',
  'compose.leader': 'on the one server that runs the steps before the start, and there first',
  'compose.others': 'then on each of the others',
  'compose.rollOut.build':
    'Keep the image that runs under a second name, then build the new one as `{image}`.',
  'compose.rollOut.manager':
    'Replace the container. The old one finishes its requests and stops before the new one starts.',
  'compose.rollOut.instances':
    'Replace the containers one by one: the others answer meanwhile, and the first that does not become healthy ends it.',
  'compose.rollBack':
    'Bring the image of before back under its name. Data that a step changed stays changed.',
  'compose.change':
    'Unpack the new bundle over this one; your secrets stay. Compose replaces the containers whose numbers changed, and no others.',
  'compose.watch': 'State, log and memory of the containers:',
  'compose.backoff':
    'Docker restarts a container that ends, waits twice as long each time up to a minute, and does not give up: a release that dies at once shows as `Restarting` in the list.',

  'kubernetes.needs':
    'The cluster runs Kubernetes {version} or later. `kubectl` points to it, and you may create the namespace `{namespace}`.',
  'kubernetes.push': 'Build the image and push it to a registry that the cluster may pull from.',
  'kubernetes.secrets':
    'Create the Secret from that file. The files of this bundle name it and never hold it.',
  'kubernetes.deploy':
    'Deploy. The script runs the steps before the app as a Job and waits for its end, then applies the rest and waits until all pods are ready; a step that fails ends it, and what ran before goes on running.',
  'kubernetes.deploy.plain':
    'Deploy. The script applies the files and waits until all pods are ready.',
  'kubernetes.network':
    'The app trusts forwarded headers from private addresses, since pods have no fixed ones, and the NetworkPolicy lets in the gateway alone. This needs a network plugin that enforces policies. Where you know the range of the pods, narrow `--forwarded-allow-ips` to it.',
  'kubernetes.rollOut':
    'Build and push what that bundle names, and deploy. A new pod must be ready before an old one is taken away, and an old one leaves the service before it stops, so no request is dropped.',
  'kubernetes.rollBack':
    'Back to the pods of before; what a step changed stays changed. Deploy the bundle of before as well, so that files and cluster agree.',
  'kubernetes.change':
    'Deploy the new bundle. The steps before the app do not run again for the same image and the same commands while their Job is kept, which is seven days.',
  'kubernetes.watch': 'State, scaling, log and memory of the pods:',
  'kubernetes.backoff':
    'The kubelet restarts a container that ends, waits twice as long each time up to five minutes, and does not give up: a release that dies at once shows as `CrashLoopBackOff`, and the rollout stops at its deadline with the old pods still serving.',

  'gateway.install':
    'The cluster needs the Gateway API, version 1.2 or later, and a controller with the class `{class}`. Not every controller spreads requests alike: this plan counts on one that hands them out {dispatch}.',
  'gateway.acme':
    'cert-manager gets the certificate for `{domain}` by the annotation on the Gateway and renews it in time. It must run with `enableGatewayAPI: true`, and the name must lead to the Gateway’s address. For a first try, put the staging directory into `k8s/70-issuer.yaml`: the limits there are wider, and browsers do not trust its certificates.',
  'gateway.private':
    '`{domain}` is a name that no public authority signs: cert-manager makes a certificate that signs itself and renews it. Clients have to trust it.',
  'gateway.edge':
    'The edge in front holds the certificate; the Gateway serves plain HTTP behind it.',
  'gateway.none':
    'There is no domain, so there is no certificate: the Gateway serves plain HTTP, for a trial. Plan with `domain=` before anyone else uses it.',
  'ingress.install':
    'The cluster needs an Ingress controller with the class `{class}`. The project ingress-nginx ended in March 2026: use Traefik, HAProxy or F5 NGINX. What goes beyond routes is set by annotations of the controller; this plan counts on one that hands them out {dispatch}.',
  'ingress.acme':
    'cert-manager gets the certificate for `{domain}` by the annotation on the Ingress and renews it in time. The name must lead to the controller’s address. For a first try, put the staging directory into `k8s/70-issuer.yaml`: the limits there are wider, and browsers do not trust its certificates.',
  'ingress.private':
    '`{domain}` is a name that no public authority signs: cert-manager makes a certificate that signs itself and renews it. Clients have to trust it.',
  'ingress.edge':
    'The edge in front holds the certificate; the Ingress serves plain HTTP behind it.',
  'ingress.none':
    'There is no domain, so there is no certificate: the Ingress serves plain HTTP, for a trial. Plan with `domain=` before anyone else uses it.',
  'cluster.certificate': 'Whether the certificate is there, and what is missing where it is not:',
  'containers.needs.other':
    'The folder of the project holds the built program; the image of the `Dockerfile` has what it runs on.',
} as const
