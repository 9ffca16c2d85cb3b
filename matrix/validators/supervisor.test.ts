import { file, prove } from './proof.ts'
import { supervisor } from './supervisor.ts'

const of = 'supervisor/supervisord.conf'
const good = file(
  of,
  `[supervisord]
nodaemon = true
pidfile = /run/api/supervisord.pid

[unix_http_server]
file = /run/api/supervisor.sock
chmod = 0700

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

[program:api]
command = /opt/api/.venv/bin/uvicorn app.main:app --port %(process_num)d
process_name = %(program_name)s-%(process_num)d
numprocs = 2
numprocs_start = 8000
stopwaitsecs = 25
stdout_logfile = /var/log/api/%(program_name)s.log
`,
)

prove(
  supervisor,
  [good],
  [
    { of, from: 'stopwaitsecs', to: 'stopwaitsec', says: /unknown keys: program:api: stopwaitsec/ },
    { of, from: '--port %(', to: '--port 100% %(', says: /unsupported format character|format/ },
    { of, from: 'numprocs = 2', to: 'numprocs = two', says: /numprocs|invalid literal/ },
    { of, from: '%(program_name)s-%(process_num)d', to: 'api', says: /process_num/ },
    { of, from: 'command = ', to: '# command = ', says: /does not specify a command/ },
  ],
)
