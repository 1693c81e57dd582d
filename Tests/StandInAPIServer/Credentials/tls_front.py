"""Takes TLS connections and passes what they carry to a plain server, the client's certificate named in the first line.

usage: tls_front.py CERTIFICATE KEY CLIENT_CA PORT

It prints the port it listens on, and serves until it is killed.
"""

import asyncio
import ssl
import sys

SHORT_NAMES = {"commonName": "CN", "organizationName": "O"}


def subject(certificate):
    pairs = [pair for part in (certificate or {}).get("subject", ()) for pair in part]
    return ",".join(f"{SHORT_NAMES[key]}={value}" for key, value in pairs if key in SHORT_NAMES)


async def carry(reader, writer):
    """Copies until the end; true when it came in order."""
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        return True
    except OSError:
        return False


async def serve(reader, writer, port):
    try:
        below_reader, below_writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        writer.transport.abort()
        return
    name = subject(writer.get_extra_info("peercert"))
    below_writer.write(f"STAND-IN-CLIENT {name}\r\n".encode())
    up = asyncio.create_task(carry(reader, below_writer))
    down = asyncio.create_task(carry(below_reader, writer))
    try:
        done, _ = await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
        if down in done and not down.result():
            writer.transport.abort()
    finally:
        for task in (up, down):
            task.cancel()
        for end in (writer, below_writer):
            end.close()


async def main():
    certificate, key, client_ca, port = sys.argv[1:5]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.load_verify_locations(client_ca)
    context.verify_mode = ssl.CERT_OPTIONAL
    context.set_alpn_protocols(["http/1.1"])
    server = await asyncio.start_server(lambda r, w: serve(r, w, int(port)), "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
