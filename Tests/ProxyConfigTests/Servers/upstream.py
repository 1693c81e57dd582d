"""Servers behind the Envoy of a test. What they answer tells what reached them.

    upstream.py FOLDER

FOLDER holds the certificate and key that the encrypted servers show, `server.crt` and `server.key`, and that of the
authority, `ca.crt`; without them there are no encrypted servers. The one line that is printed tells their ports.

A server answers `NAME METHOD PATH host=HOST`, then the headers that begin with `t-`. A request may ask for more:
`ask-status: 503` for another status, `ask-failures: 2` for as many failures before the first success of its path,
`ask-pause: 30` for an answer that comes late, `ask-served: yes` for the number of requests of its connection,
`ask-end: silent` for an end of the connection instead of an answer, `head` for one in the middle of the first line,
`body` for one in the middle of the body, `noise` for an answer that is none.
The header `t-client` of an answer tells the address that the connection came from.
What comes through a tunnel (CONNECT, or the body of a POST in chunks) is answered here too, with how it was asked for.
"""

import collections
import json
import os
import socket
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # An answer in two writes would wait for the acknowledgement of the first.
    wbufsize = -1
    served = 0
    proxy = None
    tunnel = None

    def setup(self):
        if isinstance(self.request, ssl.SSLSocket):
            self.request.do_handshake()
        super().setup()
        if self.server.label == "behind-proxy":
            self.proxy = self.read_proxy()

    def read_proxy(self):
        """The header of the PROXY protocol: its version and the client's address."""
        start = self.rfile.read(6)
        if start == b"PROXY ":
            return "v1:" + self.rfile.readline().split()[0].decode()
        self.rfile.read(8)
        self.rfile.read(int.from_bytes(self.rfile.read(2), "big"))
        return "v2"

    def do_CONNECT(self):
        self.tunnel = f"CONNECT:{self.path}"
        self.send_response_only(200)
        self.end_headers()

    def answer_inside(self):
        """Answers the request in the first chunk of a body, by a chunk of the answer's body."""
        self.send_response_only(200)
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        # Nothing comes through before the tunnel is open.
        self.wfile.flush()
        chunk = self.rfile.read(int(self.rfile.readline(), 16))
        method, path, _ = chunk.split(b" ", 2)
        text = f"{self.server.label} {method.decode()} {path.decode()} tunnel=POST:{self.headers.get('host')}\n"
        answer = f"HTTP/1.1 200 OK\r\ncontent-length: {len(text)}\r\n\r\n{text}".encode()
        self.wfile.write(b"%x\r\n%s\r\n" % (len(answer), answer))
        self.close_connection = True

    def answer(self):
        if self.headers.get("transfer-encoding") == "chunked":
            return self.answer_inside()
        self.served += 1
        self.rfile.read(int(self.headers.get("content-length") or 0))
        if self.path == "/seen":
            return self.write(200, "\n".join(self.server.seen))
        line = f"{self.server.label} {self.command} {self.path} host={self.headers.get('host')}"
        self.server.seen.append(line)
        if pause := self.headers.get("ask-pause"):
            time.sleep(float(pause))
        words = [line] + [f"{n.lower()}={v}" for n, v in self.sorted_headers() if n.lower().startswith("t-")]
        if end := self.headers.get("ask-end"):
            return self.break_off(end)
        if self.headers.get("ask-served"):
            words.append(f"served={self.served}")
        if self.tunnel:
            words.append(f"tunnel={self.tunnel}")
        if self.proxy:
            words.append(f"proxy={self.proxy}")
        if isinstance(self.request, ssl.SSLSocket):
            words += [f"sni={self.request.context.names.get(self.request)}", f"client={self.client()}"]
        self.write(self.status(), " ".join(words))

    def break_off(self, end):
        """Ends the connection where an answer is due."""
        parts = {"silent": b"", "head": b"HTTP/1.1 20", "noise": b"noise\r\n\r\n"}
        self.wfile.write(parts.get(end, b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"))
        self.close_connection = True

    def sorted_headers(self):
        return sorted(self.headers.items(), key=lambda header: header[0].lower())

    def client(self):
        certificate = self.request.getpeercert() or {}
        return "".join(value for kind, value in certificate.get("subjectAltName", ()) if kind == "URI") or None

    def status(self):
        failures = int(self.headers.get("ask-failures") or 0)
        self.server.tries[self.path] += 1
        if self.server.tries[self.path] <= failures:
            return 503
        return int(self.headers.get("ask-status") or 200)

    def write(self, status, text):
        body = (text + "\n").encode()
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.send_header("t-upstream", self.server.label)
        self.send_header("t-client", "%s:%s" % self.client_address)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_OPTIONS = answer

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, label, address=("127.0.0.1", 0)):
        self.label = label
        self.seen = []
        self.tries = collections.Counter()
        super().__init__(address, Echo)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass


class SocketServer(Server):
    address_family = socket.AF_UNIX

    def server_bind(self):
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = "unix", 0

    def get_request(self):
        connection, _ = super().get_request()
        return connection, ("unix", 0)


def encrypted(label, folder):
    server = Server(label)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.names = {}
    context.sni_callback = lambda connection, name, _: context.names.__setitem__(connection, name)
    context.load_cert_chain(f"{folder}/server.crt", f"{folder}/server.key")
    context.load_verify_locations(f"{folder}/ca.crt")
    context.verify_mode = ssl.CERT_OPTIONAL
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    return server


folder = sys.argv[1]
servers = [Server(label) for label in ("a", "b", "c", "behind-proxy")]
if os.path.exists(f"{folder}/server.crt"):
    servers += [encrypted(label, folder) for label in ("secure-a", "secure-b")]
SocketServer("socket", f"{folder}/upstream.socket")
# A port that nothing listens on: connections to it are refused.
closed = socket.socket()
closed.bind(("127.0.0.1", 0))
# A port whose queue is full: whoever connects to it waits in vain.
full = socket.socket()
full.bind(("127.0.0.1", 0))
full.listen(0)
waiting = [socket.socket() for _ in range(8)]
for connection in waiting:
    connection.setblocking(False)
    connection.connect_ex(full.getsockname())
ports = {server.label: server.server_port for server in servers}
ports |= {"closed": closed.getsockname()[1], "full": full.getsockname()[1]}
print(json.dumps(ports), flush=True)
threading.Event().wait()
