import AccessLogging
import Testing

@Suite("Kinds of lines, and what kubectl writes before them")
struct LogLineKindTests {
  @Test(
    "a line is known by how it begins",
    arguments: [
      ("2026-11-21T14:02:11.123456Z\tinfo\tFLAG: --concurrency=\"0\"", .agent),
      ("2026-11-21T14:02:11.123456Z\twarn\tca\tca file is missing", .agent),
      (
        "2026-11-21T14:02:11.123456Z\twarning\tenvoy main external/envoy/source/server/server.cc:810\tx\tthread=1",
        .envoy
      ),
      ("[2026-11-21 14:02:11.123][17][warning][config] [source/a.cc:1] rejected", .envoy),
      (#"{"level":"info","time":"2026-11-21T14:02:11.123456Z","scope":"envoy main","msg":"x"}"#, .envoy),
      (#"{"level":"info","time":"2026-11-21T14:02:11.123456Z","scope":"sds","msg":"x"}"#, .agent),
      (#"{"level":"info","msg":"served"}"#, .application), ("[INFO] 2026-11-21 14:02:11 [main] started", .application),
      ("2026-11-21T14:02:11.123456Z INFO started by the application", .application), ("", .application),
      ("2026-11-21T14:02:11.123456Z\tHello\tthere", .application), ("GET /", .application),
    ] as [(String, LogLineKind)]
  )
  func kinds(_ line: String, _ expected: LogLineKind) {
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    #expect(parser.kind(of: Array(line.utf8).span, into: &entry) == expected)
  }

  @Test(
    "names and times that kubectl writes are told from the line",
    arguments: [
      ("[pod/reviews-v1-x/istio-proxy] hello", "reviews-v1-x", "istio-proxy", nil, "hello"),
      ("[pod/a/b] 2026-11-21T14:02:11.123456789Z hello", "a", "b", 1_795_269_731_123_456_789, "hello"),
      ("2026-11-21T15:02:11.12345678+01:00 hello", nil, nil, 1_795_269_731_123_456_780, "hello"),
      ("2026-11-21T14:02:11.123Z [2026", nil, nil, 1_795_269_731_123_000_000, "[2026"),
      ("2026-11-21T14:02:11.123Z INFO", nil, nil, nil, "2026-11-21T14:02:11.123Z INFO"),
      ("2026-11-21T14:02:11.123456Z\tinfo", nil, nil, nil, "2026-11-21T14:02:11.123456Z\tinfo"),
      ("2026-11-21T14:02:11.123456789Z ", nil, nil, 1_795_269_731_123_456_789, ""),
      ("[pod/a] b", nil, nil, nil, "[pod/a] b"), ("[pod/a/b/c] d", nil, nil, nil, "[pod/a/b/c] d"),
      ("[pod/a /b] d", nil, nil, nil, "[pod/a /b] d"), ("", nil, nil, nil, ""),
    ] as [(String, String?, String?, Int64?, String)]
  )
  func prefixes(_ line: String, _ pod: String?, _ container: String?, _ time: Int64?, _ rest: String) {
    let bytes = Array(line.utf8)
    let prefix = LogLinePrefix.read(bytes.span)
    #expect(prefix.pod.map { String(decoding: bytes[$0], as: UTF8.self) } == pod)
    #expect(prefix.container.map { String(decoding: bytes[$0], as: UTF8.self) } == container)
    #expect(prefix.time == time)
    #expect(String(decoding: bytes[prefix.rest...], as: UTF8.self) == rest)
  }
}
