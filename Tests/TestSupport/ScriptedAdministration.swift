import Foundation

/// Stands for the administration of a proxy whose statistics change: the first question for them gets the first text, the
/// second one the second, and every later one the last.
public final class ScriptedAdministration: Sendable {
  /// Where it listens, on 127.0.0.1.
  public let port: UInt16
  private let server: ServerProcess

  /// Starts it.
  ///
  /// - Parameters:
  ///   - statistics: what `/stats` answers, time by time; a text that begins with a number of three digits is answered
  ///     with that status.
  ///   - exposition: what `/stats/prometheus` answers, time by time; none is 404.
  public init(statistics: [String], exposition: [String] = []) throws {
    let script = """
      import http.server, json, sys
      texts = {"/stats": json.loads(sys.argv[1]), "/stats/prometheus": json.loads(sys.argv[2])}
      class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def do_GET(self):
          left = texts.get(self.path.split("?")[0], [])
          text = left.pop(0) if len(left) > 1 else left[0] if left else "404"
          status = int(text[:3]) if text[:3].isdigit() else 200
          body = text.encode()
          self.send_response(status)
          self.send_header("Content-Length", str(len(body)))
          self.end_headers()
          self.wfile.write(body)
        def log_message(self, *arguments): pass
      server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
      print("port", server.server_port, flush=True)
      server.serve_forever()
      """
    let python = RealComponent.python.path ?? "python3"
    let texts = try [statistics, exposition].map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    server = try ServerProcess([python, "-c", script] + texts) { $0.hasPrefix("port ") }
    port = server.lines.last.flatMap { UInt16($0.dropFirst(5)) } ?? 0
  }

  deinit { server.stop() }
}
