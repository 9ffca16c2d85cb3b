import type { ToolId } from '../tools.ts'

/** What each tool is asked; in the order of the report's columns. */
export const toolTexts: Record<ToolId, string> = {
  systemd: '`systemd-analyze verify` and `security`, of units for at most this version',
  'systemd-257': 'the same, of all units',
  sysusers: '`systemd-sysusers --dry-run`',
  supervisor: "supervisord's own parser of its options",
  compose: '`docker compose config`',
  swarm: "the loader of Docker's `stack config`, and no key that a swarm passes over",
  kubeconform: "`-strict`, by the schemas of the plan's minor and of the custom resources",
  'kube-score': 'without a warning, but for a limit of CPU',
  'pod-security': "every pod is 'restricted', by the code of Kubernetes' own admission",
  'cfn-lint': 'CloudFormation without a remark',
  containerapps: "the types of Azure's client",
  documented: 'the fields that Fly.io, Render and Cloud Run document',
  nginx: '`nginx -t` without a warning, of sites for a version before 1.25.1',
  'nginx-mainline': 'the same, of sites for 1.25.1 and later and of containers',
  caddy: '`caddy validate` without a warning, on a server',
  'caddy-latest': 'the same, there and in containers',
  haproxy: '`haproxy -c` without a warning',
  traefik: 'a start, and a reload that went well',
  buildkit: "`docker build --check` without a remark, by BuildKit's own frontend",
  hadolint: 'Dockerfiles',
  shellcheck: 'shell scripts',
  yamllint: 'YAML',
  openssl: 'certificates for the checks and for the real deployment',
  curl: 'requests to the real deployment',
}
