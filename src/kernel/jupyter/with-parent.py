"""Runs a module as a program, and ends it when the program that started this is gone, however that one ended.

    python with-parent.py SECONDS MODULE [ARGUMENT…]

The other end of standard input is held by that program alone: it closes with it. The module is then asked to end, and
after SECONDS ended with all that it started in this group of processes; with 0 seconds it is ended at once.
"""

import os
import signal
import subprocess
import sys
import threading


def watch(program: subprocess.Popen, seconds: float, alone: threading.Event) -> None:
    try:
        while os.read(0, 1024):
            pass
    except OSError:
        pass  # Closed from the other side.
    alone.set()
    if seconds > 0:
        program.terminate()
        try:
            program.wait(seconds)
        except subprocess.TimeoutExpired:
            pass
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    program.kill()
    os._exit(1)


def main() -> None:
    _, seconds, module, *arguments = sys.argv
    program = subprocess.Popen([sys.executable, "-m", module, *arguments], stdin=subprocess.DEVNULL)
    signal.signal(signal.SIGTERM, lambda *_: program.terminate())
    alone = threading.Event()
    watcher = threading.Thread(target=watch, args=(program, float(seconds), alone), daemon=True)
    watcher.start()
    code = program.wait()
    if alone.is_set():
        watcher.join()
    # os._exit: the other thread still waits for input.
    os._exit(code if code >= 0 else 1)


if __name__ == "__main__":
    main()
