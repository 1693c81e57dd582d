import Foundation
import TestSupport

/// Stands for a Prometheus: each expression that has a word in it is answered with a body, any other with no series.
final class ScriptedPrometheus: Sendable {
  let port: UInt16
  private let server: ServerProcess

  var url: String { "http://127.0.0.1:\(port)" }

  init(_ answers: [(word: String, body: String)]) throws {
    let script = """
      import http.server, json, sys, urllib.parse
      answers = json.loads(sys.argv[1])
      class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def do_GET(self):
          query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query).get("query", [""])[0]
          empty = '{"status":"success","data":{"resultType":"vector","result":[]}}'
          body = next((body for word, body in answers if word in query), empty).encode()
          self.send_response(400 if b'"error"' in body else 200)
          self.send_header("Content-Length", str(len(body)))
          self.end_headers()
          self.wfile.write(body)
        def log_message(self, *arguments): pass
      server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
      print("port", server.server_port, flush=True)
      server.serve_forever()
      """
    let python = RealComponent.python.path ?? "python3"
    let text = String(decoding: try JSONEncoder().encode(answers.map { [$0.word, $0.body] }), as: UTF8.self)
    server = try ServerProcess([python, "-c", script, text]) { $0.hasPrefix("port ") }
    port = server.lines.last.flatMap { UInt16($0.dropFirst(5)) } ?? 0
  }

  deinit { server.stop() }

  /// The answer with series of one moment or of several.
  static func series(_ series: [(labels: String, values: [Double])]) -> String {
    let items = series.map { series in
      let samples = series.values.enumerated().map { #"[\#(1_000 + $0 * 15),"\#($1)"]"# }.joined(separator: ",")
      return #"{"metric":{\#(series.labels)},"values":[\#(samples)]}"#
    }
    return #"{"status":"success","data":{"resultType":"matrix","result":[\#(items.joined(separator: ","))]}}"#
  }

  /// The answer with one value.
  static func value(_ number: String) -> String {
    #"{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"\#(number)"]}]}}"#
  }
}
