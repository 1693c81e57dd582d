"""Servers that tests talk to: HTTP, TLS, proxies and web sockets, by Python's standard library alone.

Usage: server.py FOLDER, which holds ca.pem, server.pem, server.key, expired.pem and expired.key.
Writes one line `NAME PORT` for each server, then `ready`, and serves until it is killed.
"""

import base64, gzip, hashlib, http.server, os, socket, socketserver, ssl, struct, sys, threading

FOLDER = sys.argv[1]
PORTS = {}


def pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def tunnel(client, upstream):
    back = threading.Thread(target=pump, args=(upstream, client), daemon=True)
    back.start()
    pump(client, upstream)
    back.join()


def destination(host):
    """Names below .test exist for the proxies alone; all lead to the server with TLS."""
    if not host.endswith(".test"):
        raise OSError("unknown host")
    return ("127.0.0.1", PORTS["https"])


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, body=b"", **fields):
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        data = b""
        while size := int(self.rfile.readline(), 16):
            data += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return data

    def answer(self):
        body = self.body()
        if self.path == "/gzip":
            self.reply(200, gzip.compress(b"mesh " * 1000), Content_Encoding="gzip",
                       X_Accept_Encoding=self.headers.get("Accept-Encoding", "none"))
        elif self.path == "/redirect":
            self.reply(302, b"elsewhere", Location="/echo")
        elif self.path.startswith("/ws/"):
            WebSocket(self).serve(self.path[4:])
        else:
            certificate = self.connection.getpeercert() if isinstance(self.connection, ssl.SSLSocket) else None
            subject = certificate["subject"][0][0][1] if certificate else "none"
            names = ",".join(name for name, _ in self.headers.items())
            self.reply(200, body, X_Method=self.command, X_Path=self.path, X_Host=self.headers["Host"],
                       X_Subject=subject, X_Names=names, X_Port=str(self.client_address[1]),
                       X_Length=self.headers.get("Content-Length", "none"))

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def do_CONNECT(self):
        expected = "Basic " + base64.b64encode(b"user:word").decode()
        if self.headers.get("Proxy-Authorization") != expected:
            return self.reply(407)
        try:
            upstream = socket.create_connection(destination(self.path.rpartition(":")[0]))
        except OSError:
            return self.reply(502)
        self.wfile.write(b"HTTP/1.1 200 Connected\r\nX-Proxy: secret\r\n\r\n")
        self.wfile.flush()
        tunnel(self.connection, upstream)
        self.close_connection = True


class WebSocket:
    """The server's side of RFC 6455, written apart from the client that it tests."""

    def __init__(self, handler):
        self.handler = handler
        handler.close_connection = True

    def serve(self, kind):
        handler = self.handler
        if kind == "refuse":
            return handler.reply(403, b'{"kind":"Status"}', Content_Type="application/json")
        if kind == "refuse-chunked":
            handler.wfile.write(b"HTTP/1.1 503 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nnot\r\n4;x=y\r\n now\r\n0\r\n\r\n")
            return
        if kind == "refuse-until-close":
            handler.wfile.write(b"HTTP/1.1 500 No\r\n\r\n" + b"x" * 100000)
            return
        key = handler.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        if kind == "bad-accept":
            accept = accept[::-1]
        offered = handler.headers.get("Sec-WebSocket-Protocol", "").split(", ")
        chosen = "Sec-WebSocket-Protocol: %s\r\n" % offered[-1] if offered[-1] else ""
        # The first message comes in the same packet as the head.
        greeting = self.frame(1, handler.headers.get("X-Greeting", "").encode()) if "X-Greeting" in handler.headers else b""
        handler.wfile.write(
            f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n"
            f"Sec-WebSocket-Accept: {accept}\r\n{chosen}\r\n".encode() + greeting)
        handler.wfile.flush()
        getattr(self, kind.replace("-", "_"))()

    @staticmethod
    def frame(opcode, payload, final=True):
        first = bytes([opcode | (0x80 if final else 0)])
        if len(payload) < 126:
            return first + bytes([len(payload)]) + payload
        if len(payload) < 65536:
            return first + b"\x7e" + struct.pack(">H", len(payload)) + payload
        return first + b"\x7f" + struct.pack(">Q", len(payload)) + payload

    def send(self, opcode, payload, final=True):
        self.handler.wfile.write(self.frame(opcode, payload, final))

    def receive(self):
        read = self.handler.rfile.read
        first, second = read(2)
        assert second & 0x80, "a client masks"
        length = second & 0x7F
        if length == 126:
            length, = struct.unpack(">H", read(2))
        elif length == 127:
            length, = struct.unpack(">Q", read(8))
        mask = read(4)
        data = read(length)
        cycle = mask * (length // 4 + 1)
        unmasked = int.from_bytes(data, "big") ^ int.from_bytes(cycle[:length], "big")
        return first & 15, unmasked.to_bytes(length, "big")

    def echo(self):
        while True:
            opcode, payload = self.receive()
            self.send(opcode, payload)
            if opcode == 8:
                return

    def fragments(self):
        self.send(2, b"one ", final=False)
        self.send(9, b"there?")
        self.send(0, b"two ", final=False)
        assert self.receive() == (10, b"there?")
        self.send(0, b"three")
        self.bye(1000, b"done")

    def bye(self, code, reason):
        self.send(8, struct.pack(">H", code) + reason)
        opcode, payload = self.receive()
        assert opcode == 8 and payload == struct.pack(">H", code)

    def angry(self):
        self.bye(1011, "müde".encode())

    def empty_close(self):
        self.send(2, b"last")
        self.send(8, b"")
        assert self.receive() == (8, b"")

    def cut(self):
        self.send(1, b"first")
        self.handler.wfile.write(b"\x81\x05hal")

    def masked(self):
        self.handler.wfile.write(b"\x81\x81abcdx")
        opcode, payload = self.receive()
        assert (opcode, payload[:2]) == (8, struct.pack(">H", 1002))

    def flood(self):
        try:
            for number in range(200):
                self.send(2, struct.pack(">I", number) + bytes(65532))
            self.bye(1000, b"")
        except OSError:
            pass

    def silent(self):
        self.handler.rfile.read()

    def ping_then_close(self):
        assert self.receive() == (9, b"")
        self.send(10, b"")
        self.bye(1000, b"")


class Socks(socketserver.BaseRequestHandler):
    """SOCKS5 without authentication, for names (RFC 1928)."""

    def handle(self):
        stream = self.request.makefile("rb")
        _, count = stream.read(2)
        stream.read(count)
        self.request.sendall(b"\x05\x00")
        _, _, _, kind = stream.read(4)
        assert kind == 3, "names are resolved by the proxy"
        host = stream.read(stream.read(1)[0]).decode()
        stream.read(2)
        try:
            upstream = socket.create_connection(destination(host))
        except OSError:
            return self.request.sendall(b"\x05\x04\x00\x01" + bytes(6))
        self.request.sendall(b"\x05\x00\x00\x01" + bytes(6))
        tunnel(self.request, upstream)


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, handler, context=None):
        super().__init__(("127.0.0.1", 0), handler)
        self.context = context

    def finish_request(self, request, address):
        # On the connection's own thread, so that a client that does not like us holds nobody up.
        if self.context:
            request = self.context.wrap_socket(request, server_side=True)
        super().finish_request(request, address)
        request.close()

    def handle_error(self, request, address):
        kind = sys.exc_info()[0]
        if not issubclass(kind, (OSError, ValueError)):
            super().handle_error(request, address)


def context(name, wants_client=False):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(FOLDER, name + ".pem"), os.path.join(FOLDER, name + ".key"))
    if wants_client:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(os.path.join(FOLDER, "ca.pem"))
    return context


for name, handler, tls in [
    ("http", Handler, None),
    ("https", Handler, context("server")),
    ("mtls", Handler, context("server", wants_client=True)),
    ("expired", Handler, context("expired")),
    ("socks", Socks, None),
]:
    server = Server(handler, tls)
    PORTS[name] = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(name, PORTS[name])
print("ready", flush=True)
threading.Event().wait()
