"""
Draws figures with matplotlib for Styx: imports it once, then runs each script in a fork of its own.

A line of JSON on stdin is a figure to draw, a line on stdout what became of it. It ends, and all
that it has begun, when stdin does: then Styx is gone, whatever happened to it.
"""

import sys

if not getattr(sys.flags, 'safe_path', False):
    # Neighbours of this file may be called like modules.
    sys.path.pop(0)

import gc
import json
import os
import runpy
import selectors
import signal
import tempfile
import time
import traceback
import warnings

# What a script says at its end tells most; the rest of a flood is dropped.
KEPT_BYTES = 16384
OLDEST = (3, 6)


def main():
    answers = os.fdopen(os.dup(1), 'w', encoding='ascii')
    # What modules print is no answer.
    os.dup2(2, 1)
    # Whatever was printed there before is a line of its own.
    print(file=answers)
    answer(answers, {'python': sys.executable})
    answer(answers, prepare())
    gc.freeze()
    children = {}
    try:
        serve(children, answers)
    finally:
        for child in children.values():
            kill(child['pid'])


def prepare():
    """Imports what the scripts do, so that no fork has to."""
    if not hasattr(os, 'fork'):
        return {'lacks': 'it cannot fork, which only Unix can'}
    try:
        import matplotlib
    except ImportError as error:
        return {'lacks': str(error)}
    version = matplotlib.__version__
    if getattr(matplotlib, '__version_info__', (0, 0))[:2] < OLDEST:
        return {'lacks': 'its matplotlib is ' + version + ', and 3.6 is needed'}
    try:
        matplotlib.use('agg')
        import matplotlib.pyplot
        import matplotlib.backends.backend_pdf
        import matplotlib.backends.backend_pgf
        import matplotlib.backends.backend_svg
    except ImportError as error:
        return {'lacks': str(error)}
    return {'program': sys.executable, 'version': version}


def answer(answers, what):
    print(json.dumps(what), file=answers, flush=True)


def serve(children, answers):
    selector = selectors.DefaultSelector()
    selector.register(0, selectors.EVENT_READ)
    ended = wake_when_a_child_ends()
    selector.register(ended, selectors.EVENT_READ)
    jobs = b''
    while True:
        running = [child for child in children.values() if not child['late']]
        soonest = min((child['deadline'] for child in running), default=None)
        timeout = None if soonest is None else max(0, soonest - time.monotonic())
        for key, _ in selector.select(timeout):
            if key.fd in children:
                listen(children[key.fd], selector)
            elif key.fd == ended:
                os.read(ended, 4096)
            else:
                more = os.read(0, 65536)
                if not more:
                    return
                *lines, jobs = (jobs + more).split(b'\n')
                for line in lines:
                    child = start(json.loads(line), answers)
                    children[child['said_fd']] = child
                    selector.register(child['said_fd'], selectors.EVENT_READ)
        for child in list(children.values()):
            if not child['late'] and time.monotonic() >= child['deadline']:
                child['late'] = True
                kill(child['pid'])
            pid, status = os.waitpid(child['pid'], os.WNOHANG)
            if pid:
                del children[child['said_fd']]
                answer(answers, end(child, status, selector))


def wake_when_a_child_ends():
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    os.set_blocking(writer, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    for ending in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(ending, lambda *_: sys.exit(1))
    return reader


def start(job, answers):
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    with warnings.catch_warnings():
        # numpy's threads do nothing now.
        warnings.simplefilter('ignore')
        pid = os.fork()
    if pid == 0:
        os.close(reader)
        be_child(job, writer, answers)
    os.close(writer)
    try:
        # The child does so as well: who comes first is not known.
        os.setpgid(pid, pid)
    except OSError:
        pass
    deadline = time.monotonic() + job['seconds']
    return dict(
        id=job['id'], pid=pid, said_fd=reader, said=b'', deadline=deadline, late=False, quiet=False
    )


def listen(child, selector):
    """Reads what a script says; false when there is nothing more for now."""
    try:
        more = os.read(child['said_fd'], 65536)
    except BlockingIOError:
        return False
    if not more:
        if not child['quiet']:
            child['quiet'] = True
            selector.unregister(child['said_fd'])
        return False
    child['said'] = (child['said'] + more)[-KEPT_BYTES:]
    return True


def end(child, status, selector):
    # What the script has started and left behind.
    kill_group(child['pid'])
    while listen(child, selector):
        pass
    if not child['quiet']:
        selector.unregister(child['said_fd'])
    os.close(child['said_fd'])
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
    said = child['said'].decode('utf-8', 'replace')
    return {'id': child['id'], 'code': code, 'late': child['late'], 'said': said}


def kill(pid):
    """Kills a child that has not been waited for, and all that it has started."""
    kill_group(pid)
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass


def kill_group(pid):
    try:
        os.killpg(pid, signal.SIGKILL)
    except OSError:
        pass


def be_child(job, writer, answers):
    """Runs a script as `python3 script.py output` does, and never returns."""
    code = 1
    try:
        os.setpgid(0, 0)
        die_with_parent()
        signal.set_wakeup_fd(-1)
        for usual in (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP):
            signal.signal(usual, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for there, here in ((nothing, 0), (writer, 1), (writer, 2)):
            os.dup2(there, here)
        os.close(answers.fileno())
        os.close(writer)
        sys.stdout.reconfigure(line_buffering=True)
        os.chdir(job['folder'])
        os.environ['TMPDIR'] = job['folder']
        tempfile.tempdir = None
        code = run(job['script'], job['output'])
    except BaseException:
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)


def run(script, output):
    sys.argv = [script, output]
    if not getattr(sys.flags, 'safe_path', False):
        sys.path.insert(0, os.path.dirname(script))
    try:
        runpy.run_path(script, run_name='__main__')
    except SystemExit as ended:
        if ended.code is None or isinstance(ended.code, int):
            return (ended.code or 0) & 255
        print(ended.code, file=sys.stderr)
        return 1
    except BaseException as error:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename != script:
            trace = trace.tb_next
        traceback.print_exception(type(error), error, trace)
        return 1
    return 0


def die_with_parent():
    """Where the system can do so: on Linux. 1 is PR_SET_PDEATHSIG."""
    if prctl is not None:
        prctl(1, signal.SIGKILL)


def find_prctl():
    if not sys.platform.startswith('linux'):
        return None
    try:
        import ctypes

        return ctypes.CDLL(None).prctl
    except (ImportError, OSError, AttributeError):
        return None


prctl = find_prctl()

if __name__ == '__main__':
    main()
