import AccessLogging
import TestSupport

/// Lines of one request that several pods wrote.
struct TracedLines {
  /// One end of a request.
  struct Line {
    let pod: String
    let fields: [AccessLogField: String]
  }

  private(set) var lines: [Line] = []

  /// What a client's proxy writes; the pods' addresses are made of their names.
  mutating func client(
    _ pod: String,
    to target: String,
    at start: Int,
    took duration: Int,
    port: Int,
    _ changes: [AccessLogField: String] = [:]
  ) {
    let fields: [AccessLogField: String] = [
      .startTime: Self.time(start), .method: "GET", .path: "/\(target)", .protocolName: "HTTP/1.1",
      .responseCode: "200", .duration: "\(duration)", .requestID: "id-1", .authority: target,
      .upstreamCluster: "outbound|80||\(target).prod.svc.cluster.local", .upstreamHost: "\(target).ip:80",
      .upstreamLocalAddress: "\(pod).ip:\(port)", .downstreamLocalAddress: "\(target).vip:80",
      .downstreamRemoteAddress: "\(pod).ip:1",
    ]
    lines.append(Line(pod: pod, fields: fields.merging(changes) { $1 }))
  }

  /// What a server's proxy writes of a connection from a port of a pod.
  mutating func server(
    _ pod: String,
    from client: String,
    at start: Int,
    took duration: Int,
    port: Int,
    _ changes: [AccessLogField: String] = [:]
  ) {
    let fields: [AccessLogField: String] = [
      .startTime: Self.time(start), .method: "GET", .path: "/\(pod)", .protocolName: "HTTP/1.1",
      .responseCode: "200", .duration: "\(duration)", .requestID: "id-1", .authority: pod,
      .upstreamCluster: "inbound|80||", .upstreamHost: "\(pod).ip:80", .upstreamLocalAddress: "127.0.0.6:1",
      .downstreamLocalAddress: "\(pod).ip:80", .downstreamRemoteAddress: "\(client).ip:\(port)",
    ]
    lines.append(Line(pod: pod, fields: fields.merging(changes) { $1 }))
  }

  /// Milliseconds of one minute.
  private static func time(_ milliseconds: Int) -> String {
    let digits = { (number: Int, count: Int) in
      String(repeating: "0", count: max(0, count - "\(number)".count)) + "\(number)"
    }
    return "2026-11-21T15:00:\(digits(milliseconds / 1_000, 2)).\(digits(milliseconds % 1_000, 3))Z"
  }

  /// The way that the lines tell of, read in an order.
  func trace(limit: Int = 1_000, areOfOneFile: Bool = false, order: (inout [Line]) -> Void = { _ in }) -> RequestTrace {
    var lines = lines
    order(&lines)
    var collector = TraceCollector(requestID: "id-1", limit: limit)
    for line in lines {
      guard let read = ReadLine(SampleLine.text(line.fields)) else { continue }
      let writer = areOfOneFile ? LogWriter(pod: "-") : LogWriter(pod: line.pod, namespace: "prod")
      _ = collector.take(read.entry, in: read.bytes.span, from: writer)
    }
    return collector.trace()
  }
}

extension RequestTrace {
  /// The way as lines, indented: pod, direction and what else is worth telling.
  var outline: [String] { roots.flatMap { Self.outline(of: $0, "", start) } }

  private static func outline(of node: TraceNode, _ indent: String, _ start: Int64) -> [String] {
    let entry = node.entry
    let head = entry.direction == .outbound ? "\(entry.writerName) > \(entry.target ?? "?")" : entry.writerName
    let words = [
      "\(indent)\(head) @\((node.start - start) / 1_000_000)", node.attempt.map { "try \($0)" },
      node.clockShift == 0 ? nil : "shift \(node.clockShift / 1_000_000)", node.lacksServer ? "gap" : nil,
    ]
    return [words.compactMap(\.self).joined(separator: " ")]
      + node.children.flatMap { outline(of: $0, indent + "  ", start) }
  }
}
