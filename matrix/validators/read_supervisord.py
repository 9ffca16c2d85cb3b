"""Reads a supervisord.conf by Supervisor's own parser, and finds keys that nothing asked for.

Prints the processes as JSON. Supervisor itself would pass over a key that it does not know.
"""

import json
import sys

from supervisor.options import ServerOptions, UnhosedConfigParser

asked: set[tuple[str, str]] = set()
parsers: list[UnhosedConfigParser] = []
saneget = UnhosedConfigParser.saneget
init = UnhosedConfigParser.__init__


def recording_get(self, section, option, *args, **kwargs):
    asked.add((section, option))
    return saneget(self, section, option, *args, **kwargs)


def recording_init(self, *args, **kwargs):
    init(self, *args, **kwargs)
    parsers.append(self)


UnhosedConfigParser.saneget = recording_get
UnhosedConfigParser.__init__ = recording_init
options = ServerOptions()
options.realize(["-c", sys.argv[1], "-n"])
given = {
    (section, option)
    for section in parsers[-1].sections()
    # read by supervisorctl alone
    if section != "supervisorctl"
    for option in parsers[-1].options(section)
}
unknown = sorted(f"{section}: {key}" for section, key in given - asked)
if unknown:
    sys.exit(f"unknown keys: {', '.join(unknown)}")
processes = [
    {"name": process.name, "command": process.command, "environment": process.environment}
    for group in options.process_group_configs
    for process in group.process_configs
]
print(json.dumps(processes))
