public import YAML

/// The versions that a proxy tells in its bootstrap.
public struct ProxyVersions: Hashable, Sendable {
  /// Istio's; empty where it is none of Istio's.
  public let istio: String
  /// The revision of Istio's proxy.
  public let istioProxy: String
  /// Envoy's, with its build behind slashes.
  public let envoy: String

  /// Reads the bootstrap of a dump; nil when there is none.
  public init?(_ dump: ConfigDump) throws(JSONCursorError) {
    guard let part = dump.sections[.bootstrap]?.first else { return nil }
    var cursor = part.cursor(prefix: DumpSection.bootstrap.rawValue)
    var node: Node?
    try cursor.members { cursor throws(JSONCursorError) in
      guard cursor.isNamed("bootstrap") else { return }
      try cursor.members { cursor throws(JSONCursorError) in
        // Envoy names 500 extensions in it, which nobody needs here.
        if cursor.isNamed("node") { node = try cursor.node() }
      }
    }
    let metadata = node?.field("metadata")
    istio = metadata?.member("ISTIO_VERSION")?.scalarText ?? ""
    let revision = metadata?.member("ISTIO_PROXY_SHA")?.scalarText ?? ""
    let pieces = revision.split(separator: ":", omittingEmptySubsequences: false)
    istioProxy = pieces.count > 1 ? String(pieces[1]) : revision
    envoy = Self.envoy(node?.field("user_agent_build_version"))
  }

  private static func envoy(_ build: Node?) -> String {
    let version = build?.field("version")
    let numbers = [
      version?.integer("major_number"), version?.integer("minor_number"), version?.integer("patch"),
    ]
    let metadata = build?.field("metadata")
    let parts = ["revision.status", "build.type", "ssl.version"].compactMap { metadata?.value(forKey: $0) }
    let label = metadata?.value(forKey: "build.label").map { "-\($0.scalarText)" } ?? ""
    return numbers.map { "\($0 ?? 0)" }.joined(separator: ".") + label
      + parts.map { "/\($0.scalarText)" }.joined()
  }
}
