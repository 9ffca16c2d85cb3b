"""Prints the argv of the first process of each supervisord.conf given, as Supervisor starts it."""

import json
import shlex
import sys

from supervisor.options import ServerOptions

found = []
for path in sys.argv[1:]:
    options = ServerOptions()
    options.realize(["-c", path, "-n"])
    process = options.process_group_configs[0].process_configs[0]
    # as in supervisor.process, Subprocess.get_execv_args
    found.append(shlex.split(process.command))
print(json.dumps(found))
