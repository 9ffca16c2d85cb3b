import { curl, domain, type Host, openssl, steps, systemctl, unless } from './verify-stubs.ts'

type Platform = Pick<Host, 'query' | 'stubs' | 'bad'> & { kill: 'can' | 'can-not' }

const counted = (bad: string, count: number, line: string) =>
  unless(bad, `for i in $(seq ${count}); do echo "${line}"; done`, `echo "${line}"`)

/** Where the platform replicates: its own program ends a pod, a task or an instance. */
export const platforms: Record<string, Platform> = {
  kubernetes: {
    query: `${domain}&${steps}`,
    kill: 'can',
    stubs: {
      curl,
      openssl,
      kubectl: {
        '*get pods*metadata.name*': 'echo pod-1',
        '*get pods*': unless('killed', 'exit 0', 'echo OOMKilled'),
        '*delete pod*': ': > "$DIR/deleted"',
        '*get pod pod-1': unless('heal', '[ ! -e "$DIR/deleted" ]', 'exit 0'),
        '*readyReplicas*': unless('ready', 'echo 20', 'echo 1'),
        '*top pods*': unless('memory', 'echo "pod-1 5m 60Mi"', 'echo "pod-1 5m 99999Mi"'),
        '*get job*': unless('steps', 'echo "1 "', 'echo "1 1"'),
        '*renewalTime*': unless('renewal', 'echo 2026-12-24', 'exit 0'),
        '*': 'exit 0',
      },
    },
    bad: {
      site: /HTTPS answers/,
      ready: /at least 2 pods are ready/,
      killed: /killed for its memory/,
      memory: /memory of each pod/,
      steps: /ran once/,
      renewal: /says when it renews/,
    },
  },
  swarm: {
    query: `${domain}&${steps}`,
    kill: 'can',
    stubs: {
      curl,
      openssl,
      systemctl,
      seq: { '*': 'i=0; while [ $i -lt "$1" ]; do echo $i; i=$((i + 1)); done' },
      docker: {
        'service ps api-steps_run*': unless('steps', 'echo "Complete 1 minute ago"', 'echo Failed'),
        'service ps api_traefik*': unless('renewal', 'echo Running', 'echo Failed'),
        'service ps api_app --no-trunc --quiet*': unless(
          'heal',
          'if [ -e "$DIR/deleted" ]; then echo t2; else echo t1; fi',
          'echo t1',
        ),
        'service ps api_app*': counted('tasks', 3, 'Running 1 minute ago'),
        'ps --quiet*': 'echo c1',
        'kill *': ': > "$DIR/deleted"; echo c1',
        'inspect *swarm.task.id*': 'echo t1',
        '*memory.stat*': unless(
          'memory',
          unless('unread', 'echo "anon 1000"', 'exit 1'),
          'echo "anon 99999999999"',
        ),
        '*': 'exit 0',
      },
    },
    bad: {
      tasks: /tasks with a worker each/,
      memory: /memory of c1/,
      unread: /memory of c1/,
      steps: /ran once/,
      renewal: /the proxy, which renews, runs/,
    },
  },
  ecs: {
    query: `${domain}&${steps}`,
    kill: 'can',
    stubs: {
      curl,
      openssl,
      aws: {
        '*runningCount*': unless('tasks', 'echo 20', 'echo 0'),
        '*rolloutState*': unless('rollout', 'echo COMPLETED', 'echo FAILED'),
        '*describe-certificate*': unless('renewal', 'echo ELIGIBLE', 'echo INELIGIBLE'),
        '*list-tasks*': 'echo arn:task',
        '*stop-task*': ': > "$DIR/deleted"',
        '*lastStatus*': unless('heal', 'echo STOPPED', 'echo RUNNING'),
        '*': 'exit 0',
      },
    },
    bad: { tasks: /tasks run/, rollout: /rollout is done/, renewal: /AWS renews/ },
  },
  cloudrun: {
    query: `${domain}&${steps}`,
    kill: 'can-not',
    stubs: {
      curl,
      openssl,
      gcloud: {
        '*executions list*': unless('steps', 'echo 1', 'echo 0'),
        '*latestReady*': unless('revision', 'echo api-2', 'echo api-1'),
        '*latestCreated*': 'echo api-2',
        '*': 'exit 0',
      },
    },
    bad: { site: /HTTPS answers/, steps: /ran once/, revision: /the last revision serves/ },
  },
  containerapps: {
    query: `${domain}&${steps}`,
    kill: 'can-not',
    stubs: {
      curl,
      openssl,
      az: {
        '*execution list*': unless('steps', 'echo Succeeded', 'echo Failed'),
        '*runningStatus*': unless('app', 'echo Running', 'echo Stopped'),
        '*': 'exit 0',
      },
    },
    bad: { certificate: /renewed in time/, steps: /ran once/, app: /the app runs/ },
  },
  fly: {
    query: domain,
    kill: 'can-not',
    stubs: { curl, openssl, fly: { '*': unless('machine', 'exit 0', 'exit 1') } },
    bad: { site: /HTTPS answers/, machine: /no check of a machine fails/ },
  },
  render: {
    query: domain,
    kill: 'can-not',
    stubs: { curl, openssl },
    bad: { site: /HTTPS answers/, certificate: /renewed in time/ },
  },
}
