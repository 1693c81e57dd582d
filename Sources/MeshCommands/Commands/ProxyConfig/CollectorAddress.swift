import ArgumentParsing
import ProxyConfig

/// Where a collector of traces listens: `zipkin.tracing:9411`, `[::1]:9411`.
struct CollectorAddress: ArgumentValue, Hashable {
  let tracing: Bootstrap.Tracing

  init(argument: String) throws(InvalidValue) {
    guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]),
      (1...65_535).contains(port), let host = Self.host(argument[..<colon])
    else { throw .malformed(expected: "a host and a port, such as zipkin.istio-system:9411") }
    tracing = Bootstrap.Tracing(host: host, port: port)
  }

  private static func host(_ text: Substring) -> String? {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]") && text.count > 2
    let host = isBracketed ? text.dropFirst().dropLast() : text
    guard !host.isEmpty, isBracketed || !host.contains(":"), host.allSatisfy({ !$0.isWhitespace }) else { return nil }
    return String(host)
  }

  var argument: String {
    tracing.host.contains(":") ? "[\(tracing.host)]:\(tracing.port)" : "\(tracing.host):\(tracing.port)"
  }
}
