import Foundation
import TestSupport

/// Answers every request of a proxy's administration alike, on a port of this machine, and writes down what was asked.
final class FakeAdministration: Sendable {
  let port: UInt16
  private let server: ServerProcess
  private let log: URL

  init(answering body: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let answer = folder.appendingPathComponent("answer")
    try Data(body).write(to: answer)
    log = folder.appendingPathComponent("log")
    let script = """
      import http.server, sys
      body = open(sys.argv[1], "rb").read()
      log = open(sys.argv[2], "w", buffering=1)
      class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
          log.write(self.command + " " + self.path + "\\n")
          self.send_response(200)
          self.send_header("Content-Length", str(len(body)))
          self.end_headers()
          self.wfile.write(body)
        do_GET = do_POST = answer
        def log_message(self, *arguments): pass
      server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
      print("port", server.server_port, flush=True)
      server.serve_forever()
      """
    let python = RealComponent.python.path ?? "python3"
    server = try ServerProcess([python, "-c", script, answer.path, log.path]) { $0.hasPrefix("port ") }
    port = server.lines.last.flatMap { UInt16($0.dropFirst(5)) } ?? 0
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(at: log.deletingLastPathComponent())
  }

  /// What was asked so far, as `METHOD /path?query`.
  var requests: [String] {
    ((try? String(contentsOf: log, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }
}
