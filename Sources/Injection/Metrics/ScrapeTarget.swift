import YAML

/// One metrics endpoint of the application: an item of `prometheus.istio.io/scrape-targets`.
struct ScrapeTarget: Equatable {
  let port: String
  let path: String

  /// The ports of the proxy and its agent (Istio, "Application Requirements", ports used by sidecars).
  private static let reservedPorts: Set<UInt16> = [
    15000, 15001, 15002, 15004, 15006, 15008, 15020, 15021, 15053, 15090,
  ]

  init(port: String, path: String) {
    self.port = port
    self.path = path
  }

  /// Reads `port:path`; nil when the text is neither.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let port = String(text[..<colon]).trimmed
    let path = String(text[text.index(after: colon)...]).trimmed
    guard AnnotationSyntax.problem(inPort: port) == nil, path.hasPrefix("/") else { return nil }
    self.init(port: port, path: path)
  }

  /// Reads a comma-separated list, leaving out what is no target.
  static func list(_ text: String) -> [ScrapeTarget] {
    text.split(separator: ",").compactMap { ScrapeTarget(String($0).trimmed) }
  }

  /// What is wrong with a list; nil when nothing is.
  static func problem(in text: String) -> String? {
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let target = ScrapeTarget(String(item).trimmed) else {
        return "use a list of port:path, such as 8080:/metrics"
      }
      guard let port = UInt16(target.port), !reservedPorts.contains(port) else {
        return "port \(target.port) is reserved for Istio"
      }
    }
    return nil
  }

  var value: Value { ["port": .string(port), "path": .string(path)] }
}
