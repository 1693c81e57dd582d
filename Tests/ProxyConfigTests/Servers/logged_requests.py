"""Sends requests through the Envoy of a test and prints, a line of JSON each, what its access logs must say of them.

    logged_requests.py PORTS FILE...

PORTS is an object of JSON with the ports of the listeners and of the servers behind them. The files are the logs: it
waits until all of them tell of every request. A line is known by the address of the client. `null` stands for what is
absent, `"?"` for what only the proxy knows, and `[LEAST, MOST]` for a number. Times are microseconds since 1970.
"""

import json
import os
import select
import socket
import ssl
import subprocess
import sys
import time

ports = json.loads(sys.argv[1])
MESH, ECHO, CLOSED = ports["mesh"], ports["a"], ports["closed"]
FIELDS = [
    "start_time", "method", "path", "protocol", "response_code", "response_flags", "response_code_details",
    "connection_termination_details", "upstream_transport_failure_reason", "bytes_received", "bytes_sent", "duration",
    "upstream_service_time", "x_forwarded_for", "user_agent", "request_id", "authority", "upstream_host",
    "upstream_cluster", "upstream_local_address", "downstream_local_address", "downstream_remote_address",
    "requested_server_name", "route_name",
]
RESET = "upstream_reset_before_response_started"
REFUSED = "delayed_connect_error:_Connection_refused"
clients = []


def now():
    return time.time_ns() // 1000


def told(began, fields):
    """Prints what is known of a request that has come to its end."""
    # The proxy may end a request later than its client sees the end.
    longest = (now() - began) // 1000 + 60000
    times = {"start_time": [began - 1000000, now()], "duration": [0, longest]}
    line = dict.fromkeys(FIELDS) | times | {"bytes_received": 0, "bytes_sent": 0} | fields
    clients.append(line["downstream_remote_address"])
    print(json.dumps(line), flush=True)


def connect(port=MESH):
    return socket.create_connection(("127.0.0.1", port), timeout=60)


def address(connection):
    return "%s:%s" % connection.getsockname()


def read_answer(connection, method):
    """The status, headers and body of an answer, as far as they come."""
    reader = connection.makefile("rb")
    status = int(reader.readline().split()[1])
    headers = {}
    while line := reader.readline().strip():
        name, value = line.split(b":", 1)
        headers[name.decode().lower()] = value.strip().decode()
    length = 0 if method == "HEAD" else int(headers.get("content-length") or 0)
    return status, headers, reader.read(length)


class Request:
    """One request of HTTP/1 over a connection of its own; fields given with it replace those that are usual."""

    def __init__(self, name, host="ok.test", path="/", method="GET", version="1.1", agent=None, headers=(), body=b"", **fields):
        self.method, self.fields, self.connection = method, fields, connect()
        lines = [f"{method} {path} HTTP/{version}".encode(), b"host: " + host.encode(), b"x-request-id: " + name.encode()]
        lines += [b"user-agent: " + agent] if agent is not None else []
        lines += [b"content-length: %d" % len(body)] if body else []
        self.usual = {
            "method": method, "path": path, "protocol": f"HTTP/{version}", "bytes_received": len(body), "request_id": name,
            "user_agent": agent.decode(errors="replace") if agent else None, "authority": host, "route_name": "default",
            "downstream_local_address": f"127.0.0.1:{MESH}", "downstream_remote_address": address(self.connection),
        }
        self.began = now()
        self.connection.sendall(b"\r\n".join([*lines, *headers, b"", b""]) + body)
        self.host = host

    def ended(self, status, text, **fields):
        """Tells of it."""
        told(self.began, self.usual | {"response_code": status, "bytes_sent": text} | fields | self.fields)
        self.connection.close()

    def answered(self):
        """Tells of it when the answer is there: that of the server, or of the proxy for an end of a known kind."""
        status, headers, body = read_answer(self.connection, self.method)
        if "t-client" in headers:
            self.ended(status, len(body), upstream_local_address=headers["t-client"], **self.upstream())
        else:
            self.ended(status, len(body))
        return status

    def upstream(self):
        return {
            "upstream_host": f"127.0.0.1:{ECHO}", "upstream_cluster": f"outbound|80||{self.host}",
            "upstream_service_time": [0, 600000], "response_code_details": "via_upstream",
        }


def failed(flags, details, host="ok.test", port=None, **fields):
    """The fields of a request that the proxy answers in the place of a server."""
    reached = {"upstream_host": f"127.0.0.1:{port}"} if port else {}
    cluster = {"upstream_cluster": f"outbound|80||{host}", "response_flags": flags, "response_code_details": details}
    return reached | cluster | fields


def ask(name, **fields):
    return Request(name, **fields).answered()


def plain():
    ask("plain", path="/plain?x=1&y=%20", agent=b"curl/8.0")
    ask("post", method="POST", path="/post", body=b"0123456789")
    ask("head", method="HEAD", path="/head")
    ask("old", version="1.0")
    ask("port", host="ok.test:80", upstream_cluster="outbound|80||ok.test")
    ask("rewrite", host="rules.test", path="/old/x", route_name="rewrite")
    ask("forwarded", headers=[b"x-forwarded-for: 1.2.3.4, 5.6.7.8"], x_forwarded_for="1.2.3.4, 5.6.7.8",
        downstream_remote_address="5.6.7.8:0")
    ask("redirect", host="rules.test", path="/away", route_name="redirect", response_code_details="direct_response")
    ask("direct", host="rules.test", path="/direct", route_name="direct", response_code_details="direct_response")


def hostile():
    ask("quotes", agent=b'a" "b" 200 - "c" "')
    ask("blanks", agent=b"HTTP/1.1\" 200 - via_upstream - \"-\" 0 1 2 3 \"-")
    ask("escapes", agent=b"a\tb\\c\\\"{}\\u0041")
    ask("letters", agent="ü🦀".encode())
    # Of bytes that are no text Envoy writes the numbers to JSON.
    ask("bytes", agent=b"a\xff\xfeb")
    ask("nothing", agent=b"")
    ask("quote\"id")
    # The path is written as Envoy sends it on.
    quoted = Request("quoted-path", path='/a"b')
    quoted.usual["path"] = "/a%22b"
    quoted.answered()


def refused_requests():
    """What is no request in the eyes of the proxy."""
    for line in [b"GET /a b HTTP/1.1", b"nonsense", "GET /ü HTTP/1.1".encode()]:
        began, connection = now(), connect()
        connection.sendall(line + b"\r\nhost: ok.test\r\n\r\n")
        status, _, body = read_answer(connection, "GET")
        told(began, {
            "protocol": "HTTP/1.1", "response_code": status, "response_flags": "DPE", "bytes_sent": len(body),
            "response_code_details": "http1.codec_error", "downstream_local_address": f"127.0.0.1:{MESH}",
            "downstream_remote_address": address(connection),
        })
        connection.close()


def failures():
    rules = {"host": "rules.test"}
    ask("NR", **rules, path="/nothing", response_flags="NR", response_code_details="route_not_found", route_name=None)
    ask("no-host", host="unknown.test", response_code_details="direct_response", route_name="block_all")
    ask("UH", host="none.test", **failed("UH", "no_healthy_upstream", "none.test"))
    ask("UF", host="closed.test", **failed(
        "UF", f"{RESET}{{remote_connection_failure|{REFUSED}}}", "closed.test", CLOSED,
        upstream_transport_failure_reason=REFUSED))
    ask("FI", **rules, path="/abort", route_name="abort", **failed("FI", "fault_filter_abort", "rules.test"))
    ask("DI", **rules, path="/delay", route_name="delay", response_flags="DI", duration=[50, 600000])
    ask("UT", **rules, path="/timeout", headers=[b"ask-pause: 30"], route_name="a route with blanks",
        duration=[50, 600000], upstream_local_address="?", **failed("UT", "response_timeout", "rules.test", ECHO))
    ask("retried", **rules, path="/retry-1", headers=[b"ask-failures: 1"], route_name="retry")
    ask("URX", **rules, path="/retry-9", headers=[b"ask-failures: 9"], route_name="retry", response_flags="URX")
    ask("UC", headers=[b"ask-end: silent"], upstream_local_address="?",
        **failed("UC", f"{RESET}{{connection_termination}}", port=ECHO))
    for end in ["head", "noise"]:
        ask(f"UPE-{end}", headers=[b"ask-end: " + end.encode()], upstream_local_address="?",
            **failed("UPE", f"{RESET}{{protocol_error}}", port=ECHO))
    half = Request("UPE-body", headers=[b"ask-end: body"])
    status, _, body = read_answer(half.connection, "GET")
    half.ended(status, len(body), upstream_local_address="?", **half.upstream() | {
        "response_flags": "UPE", "response_code_details": "upstream_reset_after_response_started{protocol_error}"})


def overflow():
    """One request holds the only connection until its client leaves, one waits, and one is too many."""
    path = f"/held-{os.getpid()}"
    held = Request("DC", host="narrow.test", path=path, headers=[b"ask-pause: 600"])
    while True:
        seen = connect(ECHO)
        seen.sendall(b"GET /seen HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        if path in read_answer(seen, "GET")[2].decode(errors="replace"):
            break
        time.sleep(0.02)
    names = ["waiting-1", "waiting-2"]
    waiting = {request.connection: request for request in (Request(name, host="narrow.test") for name in names)}
    first = select.select(list(waiting), [], [], 60)[0][0]
    full = waiting.pop(first)
    full.fields = failed("UO", f"{RESET}{{overflow}}", "narrow.test")
    assert full.answered() == 503
    details = {"response_flags": "DC", "response_code_details": "downstream_remote_disconnect", "upstream_service_time": None}
    held.ended(0, 0, upstream_local_address="?", **held.upstream() | details)
    for request in waiting.values():
        assert request.answered() == 200


def connections():
    """What is no HTTP to the proxy: its line is written when the connection ends."""
    asked = b"GET / HTTP/1.1\r\nhost: any\r\n\r\n"
    for host, port, fields in [
        ("tcp.test", ECHO, {"upstream_local_address": "?"}),
        ("tcp-closed.test", CLOSED, {"response_flags": "UF,URX", "upstream_transport_failure_reason": REFUSED}),
    ]:
        listener = ports[f"{host}:80"]
        began, connection, answer = now(), connect(listener), b""
        if port == ECHO:
            connection.sendall(asked)
            answer = connection.recv(65536)
            while b"\r\n\r\n" not in answer or not answer.endswith(b"\n"):
                answer += connection.recv(65536)
        client = address(connection)
        connection.shutdown(socket.SHUT_WR) if port == ECHO else None
        while more := connection.recv(65536):
            answer += more
        connection.close()
        told(began, {
            "response_code": 0, "bytes_received": len(asked) if answer else 0, "bytes_sent": len(answer),
            "upstream_host": f"127.0.0.1:{port}", "upstream_cluster": f"outbound|80||{host}",
            "downstream_local_address": f"127.0.0.1:{listener}", "downstream_remote_address": client,
        } | fields)


def encrypted():
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    listener = ports["tls.test:80"]
    reached = {
        "upstream_cluster": "outbound|80||tls.test", "upstream_host": f"127.0.0.1:{ports['secure-a']}",
        "upstream_local_address": "?", "bytes_received": [1, 10000], "bytes_sent": [1, 10000],
    }
    for name, fields in [
        ("tls.test", reached), ("unknown.test", {"upstream_cluster": "BlackHoleCluster", "response_flags": "UH"}),
    ]:
        began, connection = now(), connect(listener)
        client = address(connection)
        try:
            context.wrap_socket(connection, server_hostname=name).close()
        except OSError:
            pass
        connection.close()
        told(began, {
            "response_code": 0, "requested_server_name": name, "downstream_local_address": f"127.0.0.1:{listener}",
            "downstream_remote_address": client,
        } | fields)


def second_version():
    """HTTP/2 by curl, gRPC among it."""
    grpc = ["-H", "content-type: application/grpc", "-H", "te: trailers", "--data-binary", "hello"]
    cases = [
        ("h2", "ok.test", "/h2?a=b", [], {}), ("gRPC", "ok.test", "/a.B/C", grpc, {}),
        # The answer may be there, and the stream at its end, before curl has sent the body.
        ("gRPC-UH", "none.test", "/a.B/C", grpc, failed(
            "UH", "no_healthy_upstream", "none.test", response_code=200, bytes_sent=0, bytes_received=0)),
    ]
    for name, host, path, options, fields in cases:
        command = ["curl", "-si", "-m", "60", "--http2-prior-knowledge", "-A", "a b", "-H", f"host: {host}"]
        command += ["-H", f"x-request-id: {name}", "-w", "\r\n\r\n%{http_code} %{local_port} %{size_download}"]
        began = now()
        output = subprocess.run(command + options + [f"http://127.0.0.1:{MESH}{path}"], capture_output=True).stdout.decode()
        status, port, size = output.rpartition("\r\n\r\n")[2].split()
        headers = dict(line.split(": ", 1) for line in output.split("\r\n\r\n")[0].split("\r\n")[1:] if ": " in line)
        reached = {
            "upstream_host": f"127.0.0.1:{ECHO}", "upstream_local_address": headers.get("t-client"),
            "upstream_service_time": [0, 600000], "response_code_details": "via_upstream",
        } if "t-client" in headers else {}
        told(began, {
            "method": "POST" if options else "GET", "path": path, "protocol": "HTTP/2", "response_code": int(status),
            "bytes_received": 5 if options else 0, "bytes_sent": int(size), "user_agent": "a b", "request_id": name,
            "authority": host, "upstream_cluster": f"outbound|80||{host}", "route_name": "default",
            "downstream_local_address": f"127.0.0.1:{MESH}", "downstream_remote_address": f"127.0.0.1:{port}",
        } | reached | fields)


def wait_for_logs():
    until = time.monotonic() + 60
    for name in sys.argv[2:]:
        while True:
            with open(name, errors="replace") as file:
                text = file.read()
            missing = [client for client in clients if client not in text]
            if not missing and text.endswith("\n"):
                break
            if time.monotonic() > until:
                sys.exit(f"{name} never told of {missing}")
            time.sleep(0.05)


for part in [
    plain, hostile, refused_requests, failures, overflow, connections, encrypted, second_version, wait_for_logs,
]:
    part()
