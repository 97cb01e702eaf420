"""`python -m myconnections`."""

import sys

from myconnections.main import run

sys.exit(run())
