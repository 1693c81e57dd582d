"""Drives a program in a terminal: terminal.py STEPS PROGRAM [ARGUMENT...]

STEPS is JSON, [[AWAITED, TYPED], ...]: each text is typed once the one before it has appeared on the terminal. Prints
what appeared and ends with 0 when the last one did, else with 1.
"""

import json
import os
import pty
import re
import select
import sys
import time

DEADLINE = 60  # seconds, which only a failure waits for
CONTROL = re.compile(r"\x1b\[[0-9;?<>=]*[a-zA-Z]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b[()][0-9A-B]|\x1b[=>78]|[\x00-\x09\x0b-\x1f]")


def main():
    steps = json.loads(sys.argv[1])
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(sys.argv[2], sys.argv[2:])
    shown, position, end = b"", 0, time.monotonic() + DEADLINE
    for awaited, typed in steps:
        while True:
            text = CONTROL.sub("", shown.decode("utf-8", "replace"))
            found = text.find(awaited, position)
            if found >= 0:
                break
            readable, _, _ = select.select([terminal], [], [], max(0, end - time.monotonic()))
            try:
                more = os.read(terminal, 65536) if readable else b""
            except OSError:  # Linux: the program has closed its side.
                more = b""
            if not more:
                print(text)
                print(f"never seen: {awaited!r}")
                return 1
            shown += more
        position = found + len(awaited)
        os.write(terminal, typed.encode())
    print(text)
    os.close(terminal)
    os.waitpid(child, 0)
    return 0


sys.exit(main())
