"""A step to run once before the start, as a database migration would be: `python -m app.prepare`."""

import json
import os
import sys
import time

json.dump({"step": "prepare", "pid": os.getpid(), "at": time.time()}, sys.stdout)
print()
