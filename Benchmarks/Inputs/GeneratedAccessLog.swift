import Foundation

/// Lines of an access log as the proxies of a busy mesh write them, in Istio's format.
enum GeneratedAccessLog {
  /// How lines are written.
  enum Form: String, CaseIterable {
    case text
    case json
  }

  private static let linesAtOnce = 10_000

  /// Writes a file piece by piece, so that this process does not grow.
  static func write(lines count: Int, as form: Form, to file: URL) throws {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    for first in stride(from: 0, to: count, by: linesAtOnce) {
      try handle.write(contentsOf: lines(first..<min(first + linesAtOnce, count), as: form))
    }
  }

  /// Some lines of an endless log, each with its line feed; the same from the same first one on.
  static func lines(_ range: Range<Int>, as form: Form) -> [UInt8] {
    var numbers = SeededNumbers(seed: 1, stream: UInt64(range.lowerBound))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * (form == .text ? 400 : 1000))
    for number in range {
      let line = Line(number, &numbers)
      bytes.append(contentsOf: (form == .text ? line.text : line.json).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private struct Line {
    let time: String
    let path: String
    let status: Int
    let flag: String
    let details: String
    let sent: Int
    let duration: Int
    let agent: String
    let id: String
    let service: String
    let host: Int
    let subset: String
    let client: Int

    private static let paths = [
      "/productpage", "/reviews/", "/ratings/", "/api/v1/products/", "/details/", "/health?q=",
    ]
    private static let services = ["reviews", "ratings", "details", "productpage", "payments", "basket"]
    private static let agents = [
      "curl/8.5.0", "Go-http-client/2.0", "python-requests/2.31.0", "okhttp/4.12.0",
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
    ]

    init(_ number: Int, _ numbers: inout SeededNumbers) {
      let milliseconds = number / 3
      time =
        "2026-11-21T14:\(Self.two(milliseconds / 60_000 % 60)):\(Self.two(milliseconds / 1000 % 60))."
        + "\(String(milliseconds % 1000 + 1000).dropFirst())Z"
      path = numbers.pick(Self.paths) + String(numbers.below(100_000))
      let fails = numbers.oneIn(50)
      status = fails ? 503 : numbers.oneIn(20) ? 404 : 200
      flag = fails ? numbers.pick(["UH", "UF", "URX", "UO"]) : "-"
      details = fails ? "upstream_reset_before_response_started{connection_failure}" : "via_upstream"
      sent = numbers.below(20_000)
      duration = numbers.oneIn(30) ? numbers.below(3000) : 1 + numbers.below(40)
      agent = numbers.pick(Self.agents)
      id = Self.identifier(numbers.next(), numbers.next())
      service = numbers.pick(Self.services)
      host = numbers.below(250)
      subset = numbers.pick(["v1", "v2", "v3"])
      client = 30_000 + numbers.below(30_000)
    }

    var text: String {
      """
      [\(time)] "GET \(path) HTTP/1.1" \(status) \(flag) \(details) - "-" 0 \(sent) \(duration) \(max(0, duration - 1)) \
      "-" "\(agent)" "\(id)" "\(service):9080" "10.44.1.\(host):9080" \
      outbound|9080|\(subset)|\(service).default.svc.cluster.local 10.44.1.23:\(client) 10.0.45.184:9080 \
      10.44.1.23:\(client + 1) - default
      """
    }

    var json: String {
      """
      {"authority":"\(service):9080","bytes_received":0,"bytes_sent":\(sent),"connection_termination_details":null,\
      "downstream_local_address":"10.0.45.184:9080","downstream_remote_address":"10.44.1.23:\(client + 1)",\
      "duration":\(duration),"method":"GET","path":"\(path)","protocol":"HTTP/1.1","request_id":"\(id)",\
      "requested_server_name":null,"response_code":\(status),"response_code_details":"\(details)",\
      "response_flags":"\(flag)","route_name":"default","start_time":"\(time)",\
      "upstream_cluster":"outbound|9080|\(subset)|\(service).default.svc.cluster.local",\
      "upstream_host":"10.44.1.\(host):9080","upstream_local_address":"10.44.1.23:\(client)",\
      "upstream_service_time":"\(max(0, duration - 1))","upstream_transport_failure_reason":null,\
      "user_agent":"\(agent)","x_forwarded_for":null}
      """
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func identifier(_ high: UInt64, _ low: UInt64) -> String {
      let digits = (String(high, radix: 16), String(low, radix: 16))
      let text =
        String(repeating: "0", count: 16 - digits.0.count) + digits.0
        + String(repeating: "0", count: 16 - digits.1.count) + digits.1
      let characters = Array(text)
      return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(characters[$0]) }.joined(separator: "-")
    }
  }
}
