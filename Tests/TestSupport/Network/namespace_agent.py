"""Acts inside a network namespace for a test: servers, clients of any user, programs.

Started as `unshare --net --mount python3 namespace_agent.py`. Reads one JSON object a line and answers with one JSON
object a line. It ends when its input ends, and with it everything it started and the namespace itself, so that a test
that fails or is killed leaves nothing behind.
"""

import ctypes
import errno
import http.client
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time

PATIENCE = 20  # seconds until a condition that never comes is an error
ANSWER = 3  # seconds until a connection without an answer counts as silent
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


def family_of(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def kind_of(request):
    return socket.SOCK_STREAM if request["protocol"] == "tcp" else socket.SOCK_DGRAM


def place(address):
    """An address and port as text, without the scope of an IPv6 address."""
    host, port = address[0].split("%")[0], address[1]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def serve(request):
    """Listens as a user; whoever connects or sends is told which server it reached and as whom it was seen."""

    def listen(tell):
        become(request["user"], request["group"])
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        # A socket belongs to the user who makes it, whoever uses it.
        with bound_socket(request) as server:
            tell({})
            if request["protocol"] == "tcp":
                serve_streams(server, request["name"])
            else:
                serve_datagrams(server, request["name"])

    return in_child(listen)[0]


def bound_socket(request):
    server = socket.socket(family_of(request["address"]), kind_of(request))
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if server.family == socket.AF_INET6:
        server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    server.bind((request["address"], request["port"]))
    if request["protocol"] == "tcp":
        server.listen(16)
    return server


def serve_streams(server, name):
    while True:
        connection, client = server.accept()
        with connection:
            try:
                connection.sendall(f"{name} {place(connection.getsockname())} seen {client[0]}\n".encode())
            except OSError:
                pass


def serve_datagrams(server, name):
    while True:
        _, client = server.recvfrom(2048)
        server.sendto(f"{name} seen {client[0]}\n".encode(), client)


def connect(request):
    """Connects as a user and tells the answer, or the name of the error."""
    answer, child = in_child(lambda tell: tell(attempt(request)))
    os.waitpid(child, 0)
    return answer


def in_child(work):
    """Does work in a process of its own; the first thing that it tells, and the process."""
    output, end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(lambda answer: os.write(end, json.dumps(answer).encode() + b"\n"))
        except OSError as error:
            os.write(end, json.dumps({"failure": str(error)}).encode() + b"\n")
        finally:
            os._exit(0)
    os.close(end)
    with os.fdopen(output) as pipe:
        return json.loads(pipe.readline()), child


def become(user, group):
    os.setgroups([])
    os.setresgid(group, group, group)
    os.setresuid(user, user, user)


def attempt(request):
    try:
        become(request["user"], request["group"])
        with socket.socket(family_of(request["address"]), kind_of(request)) as client:
            client.settimeout(request.get("patience", ANSWER))
            if request.get("source"):
                client.bind((request["source"], 0))
            client.connect((request["address"], request["port"]))
            if request["protocol"] == "tcp":
                return {"answer": client.makefile().readline()}
            client.send(b"?")
            return {"answer": client.recv(2048).decode()}
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
        # A change of user takes the signal back.
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
    connection = http.client.HTTPConnection(request["address"], request["port"], timeout=ANSWER)
    try:
        connection.request("GET", request["path"])
        response = connection.getresponse()
        return response.read().decode() if response.status == 200 else None
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


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
