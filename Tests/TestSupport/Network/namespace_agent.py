"""Acts inside a network namespace for a test: servers, clients of any user, programs.

Started as `unshare --net --mount python3 namespace_agent.py`. Reads one JSON object a line and answers with one JSON
object a line. It ends when its input ends, and with it everything it started and the namespace itself, so that a test
that fails or is killed leaves nothing behind.
"""

import ctypes
import errno
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time

PATIENCE = 20  # seconds until a condition that never comes is an error
ANSWER = 3  # seconds until a connection without an answer counts as silent
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


def family_of(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def place(address):
    """An address and port as text, without the scope of an IPv6 address."""
    host, port = address[0].split("%")[0], address[1]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def serve(request):
    """Listens; whoever connects or sends is told which server it reached and as whom it was seen."""
    kind = socket.SOCK_STREAM if request["protocol"] == "tcp" else socket.SOCK_DGRAM
    server = socket.socket(family_of(request["address"]), kind)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if server.family == socket.AF_INET6:
        server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    server.bind((request["address"], request["port"]))
    work = serve_streams if kind == socket.SOCK_STREAM else serve_datagrams
    threading.Thread(target=work, args=(server, request["name"]), daemon=True).start()
    return {}


def serve_streams(server, name):
    server.listen(16)
    while True:
        connection, client = server.accept()
        with connection:
            reached = place(connection.getsockname())
            try:
                connection.sendall(f"{name} {reached} seen {client[0]}\n".encode())
            except OSError:
                pass


def serve_datagrams(server, name):
    while True:
        _, client = server.recvfrom(2048)
        server.sendto(f"{name} seen {client[0]}\n".encode(), client)


def connect(request):
    """Connects as a user and tells the answer, or the name of the error."""
    output, end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(output)
        os.write(end, json.dumps(attempt(request)).encode())
        os._exit(0)
    os.close(end)
    with os.fdopen(output) as pipe:
        answer = json.load(pipe)
    os.waitpid(child, 0)
    return answer


def become(user, group):
    os.setgroups([])
    os.setresgid(group, group, group)
    os.setresuid(user, user, user)


def attempt(request):
    kind = socket.SOCK_STREAM if request["protocol"] == "tcp" else socket.SOCK_DGRAM
    try:
        become(request["user"], request["group"])
        with socket.socket(family_of(request["address"]), kind) as client:
            client.settimeout(ANSWER)
            client.connect((request["address"], request["port"]))
            if kind == socket.SOCK_DGRAM:
                client.send(b"?")
            return {"answer": client.makefile().readline() if kind == socket.SOCK_STREAM else client.recv(2048).decode()}
    except socket.timeout:
        return {"refusal": "silence"}
    except OSError as error:
        return {"refusal": errno.errorcode.get(error.errno, str(error))}


def run(request):
    """Runs a program to its end."""
    finished = subprocess.run(
        request["arguments"], input=request.get("input", ""), capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    return {"status": finished.returncode, "output": finished.stdout, "errors": finished.stderr}


def start(request):
    """Starts a program that runs until this agent ends, and waits until an HTTP server of its says that it is ready."""

    def prepare():
        become(request["user"], request["group"])
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)

    with open(request["log"], "ab") as log:
        process = subprocess.Popen(request["arguments"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=prepare)
    deadline = time.monotonic() + PATIENCE
    while fetch(request["ready"]) is None:
        try:
            return {"failure": f"{request['arguments'][0]} ended with {process.wait(timeout=0.02)}"}
        except subprocess.TimeoutExpired:
            if time.monotonic() > deadline:
                return {"failure": f"{request['arguments'][0]} is not ready"}
    return {}


def fetch(request):
    """The body of what an HTTP server of this namespace answers; none while it does not answer with 200."""
    try:
        with socket.create_connection((request["address"], request["port"]), timeout=ANSWER) as client:
            client.sendall(f"GET {request['path']} HTTP/1.0\r\n\r\n".encode())
            head, _, body = client.makefile("rb").read().partition(b"\r\n\r\n")
            return body.decode() if head.split(b" ")[1:2] == [b"200"] else None
    except OSError:
        return None


def get(request):
    body = fetch(request)
    return {"failure": "no answer"} if body is None else {"output": body}


ACTIONS = {"serve": serve, "connect": connect, "run": run, "start": start, "get": get}


def main():
    print(json.dumps({"process": os.getpid()}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = ACTIONS[request["action"]](request)
        except (OSError, subprocess.SubprocessError) as error:
            answer = {"failure": f"{request['action']}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
