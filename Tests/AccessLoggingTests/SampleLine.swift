import AccessLogging

/// Lines of requests in a small mesh.
enum SampleLine {
  /// The line with these fields, and `-` for the others but the time and the numbers.
  static func text(_ fields: [AccessLogField: String], as form: WrittenLine.Form = .istio) -> String {
    let standard: [AccessLogField: String] = [
      .startTime: "2026-11-21T15:00:00.000Z", .responseCode: "0", .bytesReceived: "0", .bytesSent: "0", .duration: "0",
    ]
    return WrittenLine(texts: standard.merging(fields) { $1 }.filter { $0.value != "-" }).text(as: form)
  }

  /// A request from productpage to version 3 of reviews, as productpage's proxy writes it.
  static let outbound: [AccessLogField: String] = [
    .method: "GET", .path: "/reviews/7?lang=en", .protocolName: "HTTP/1.1", .responseCode: "200",
    .responseCodeDetails: "via_upstream", .bytesReceived: "0", .bytesSent: "12345", .duration: "250",
    .upstreamServiceTime: "248", .userAgent: "curl/8", .requestID: "11-22", .authority: "reviews:9080",
    .upstreamHost: "10.0.0.3:9080", .upstreamCluster: "outbound|9080|v3|reviews.prod.svc.cluster.local",
    .upstreamLocalAddress: "10.0.0.1:40001", .downstreamLocalAddress: "10.96.0.9:9080",
    .downstreamRemoteAddress: "10.0.0.1:39999", .routeName: "canary",
  ]

  /// The same as the proxy of reviews writes it.
  static let inbound = outbound.merging([
    .upstreamHost: "10.0.0.3:9080", .upstreamCluster: "inbound|9080||", .upstreamLocalAddress: "127.0.0.6:50001",
    .downstreamLocalAddress: "10.0.0.3:9080", .downstreamRemoteAddress: "10.0.0.1:40001", .routeName: "default",
  ]) { $1 }
}
