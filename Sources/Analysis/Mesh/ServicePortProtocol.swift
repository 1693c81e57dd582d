import Resources
import YAML

/// How Istio tells the protocol of a Service's port.
///
/// Source: Istio `pkg/config/kube/conversion.go`, `ConvertProtocol`, and `pkg/config/protocol/instance.go`.
enum ServicePortProtocol {
  /// The words that name a protocol, in small letters.
  static let names = [
    "http", "http2", "https", "grpc", "grpc-web", "tcp", "tls", "mongo", "mysql", "redis", "udp", "http_proxy", "hbone",
  ]

  private static let known = Set(names)
  private static let kubernetes: Set<String> = ["kubernetes.io/h2c", "kubernetes.io/ws", "kubernetes.io/wss"]

  /// Ports whose protocols speak first at the server, so that they count as TCP: SMTP, DNS, MySQL, MongoDB.
  private static let serverFirst: Set<Int64> = [25, 53, 3306, 27017]

  /// Whether the name or the `appProtocol` of a port names its protocol; otherwise the proxy guesses.
  static func isNamed(in port: Node) -> Bool {
    if port.memberText("protocol").lowercased() == "udp" { return true }
    if let application = port.member("appProtocol") {
      return kubernetes.contains(application.text) || isKnown(application.text)
    }
    return isKnown(port.memberText("name"))
  }

  /// Whether the port is one that counts as TCP without a name.
  static func isServerFirst(_ port: Node) -> Bool { port.member("port")?.integer.map(serverFirst.contains) ?? false }

  /// Whether a text is a protocol, or a protocol and more behind a hyphen.
  static func isKnown(_ text: String) -> Bool {
    let small = text.lowercased()
    return small.hasPrefix("grpc-web") || known.contains(String(small.prefix { $0 != "-" }))
  }
}
