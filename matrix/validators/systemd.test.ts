import { file, prove } from './proof.ts'
import { systemd, systemdNewer } from './systemd.ts'

const sandbox = `NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
DevicePolicy=closed
PrivateUsers=yes
PrivateMounts=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
ProtectProc=invisible
ProcSubset=pid
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RemoveIPC=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
CapabilityBoundingSet=
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
KeyringMode=private
UMask=0077
User=api
Slice=api.slice
`

const service = file(
  'systemd/api.service',
  `[Unit]
Description=api
Requires=api.socket api-before.service
After=api.socket api-before.service network-online.target
Wants=network-online.target
StartLimitIntervalSec=120
StartLimitBurst=5

[Service]
Type=exec
ExecStart=/opt/api/.venv/bin/uvicorn app.main:app --fd 3 --workers 2
ExecStartPost=/bin/sh -c 'sleep 1'
Restart=always
MemoryHigh=700M
${sandbox}
[Install]
WantedBy=multi-user.target
`,
)

const others = [
  file('systemd/api.socket', '[Socket]\nListenStream=/run/api/api.sock\nSocketMode=0660\n'),
  file('systemd/api.slice', '[Slice]\nMemoryMax=1G\n'),
  file(
    'systemd/api-before.service',
    `[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart="/opt/api dir/x" y\n${sandbox}`,
  ),
  file('systemd/worker@.service', `[Service]\nExecStart=/opt/api/bin/worker %i\n${sandbox}`),
]

const of = service.path
prove(
  systemd,
  [service, ...others],
  [
    { of, from: 'Restart=', to: 'Restarts=', says: /Unknown key 'Restarts'/ },
    { of, from: 'Type=exec', to: 'Type=notify-reload', says: /Failed to parse service type/ },
    { of, from: '700M', to: '700Mega', says: /Invalid memory limit/ },
    {
      of,
      from: 'Requires=api.socket',
      to: 'Requires=web.socket',
      says: /Unit web.socket not found/,
    },
    { of, from: '/bin/sh', to: '/bin/shh', says: /Command \/bin\/shh is not executable/ },
    { of, from: sandbox, to: 'User=api\n', says: /Overall exposure level for api.service: 9/ },
    { of, from: 'BoundingSet=\n', to: 'BoundingSet=~\n', says: /api.service: [2-9]/ },
  ],
)

const planFor = (version: number) => file('plan.json', `{"request":{"systemd":${version}}}`)
const stepped = {
  ...service,
  text: service.text.replace('Restart=', 'RestartSteps=4\nRestartMaxDelaySec=30\nRestart='),
}

prove(
  systemdNewer,
  [stepped, ...others, planFor(257)],
  [
    { of: 'plan.json', from: '257', to: '249', says: /RestartSteps is new in systemd 254/ },
    { of, from: 'RestartSteps=4', to: 'RestartStep=4', says: /Unknown key 'RestartStep'/ },
    {
      of,
      from: 'RestartSteps=4',
      to: 'RestartMode=direct',
      says: /RestartMode is not in the table of settings and versions/,
    },
  ],
)
