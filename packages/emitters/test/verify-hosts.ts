import type { Stub } from './stubs.ts'
import { curl, domain, type Host, id, openssl, steps, systemctl, unless } from './verify-stubs.ts'

const dockerOf = (more: Stub): Stub => ({
  ...more,
  'top *':
    'echo "PID PPID COMMAND"; while read -r pid; do echo "$pid 1 multiprocessing.spawn"; done < "$DIR/cgroup.procs"',
  '*memory.stat*': unless('memory', 'echo "anon 1000"', 'echo "anon 99999999999"'),
  'exec * sh -c kill*': 'kill -KILL "$7"',
  '*Health*': unless('health', 'echo healthy', 'echo unhealthy'),
  '*OOMKilled*': 'echo false',
  '*RestartPolicy*': 'echo unless-stopped',
  '*RestartCount*': unless('steps', 'echo exited 0 0', 'echo exited 1 0'),
  'exec *certbot true': unless('renewal', 'exit 0', 'exit 1'),
  '*': 'exit 0',
})

/** Servers, whose workers are processes that the machine itself can count and kill. */
export const hosts: Record<string, Host> = {
  systemd: {
    query: `proxy=nginx&${domain}&${steps}`,
    stubs: { systemctl, curl, openssl, id },
    worker: 'multiprocessing.spawn',
    needsRoot: true,
    bad: {
      site: /HTTPS answers/,
      certificate: /certificate is renewed in time/,
      renewal: /the timer that renews is on/,
      boot: /starts at boot/,
      memory: /memory of api.service/,
      steps: /steps before the start did not fail/,
    },
  },
  supervisor: {
    query: `proxy=caddy&${domain}`,
    stubs: {
      systemctl,
      curl,
      openssl,
      id,
      supervisorctl: { '*status': unless('state', 'echo "api RUNNING pid 1"', 'echo "api FATAL"') },
    },
    worker: 'multiprocessing.spawn',
    needsRoot: true,
    bad: {
      site: /HTTPS answers/,
      memory: /memory of all processes/,
      state: /running in Supervisor/,
    },
  },
  docker: {
    query: `proxy=haproxy&${domain}&${steps}`,
    stubs: { systemctl, curl, openssl, docker: dockerOf({}) },
    worker: 'multiprocessing.spawn',
    bad: {
      site: /HTTPS answers/,
      health: /api-app is healthy/,
      memory: /memory of api-app/,
      steps: /steps before the app ran once/,
      renewal: /certbot, which renews, runs/,
    },
  },
  compose: {
    query: `proxy=caddy&${domain}&${steps}`,
    stubs: { systemctl, curl, openssl, docker: dockerOf({ 'compose ps*': 'echo app' }) },
    worker: 'multiprocessing.spawn',
    bad: { health: /app is healthy/, memory: /memory of app/, steps: /ran once and ended well/ },
  },
}
