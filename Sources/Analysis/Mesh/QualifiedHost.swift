/// A host as the whole mesh knows it: a short name is one of a service in the same namespace.
///
/// Source: Istio `pkg/config/analysis/analyzers/util/hosts.go`, `ConvertHostToFQDN`.
public struct QualifiedHost: Hashable, Sendable {
  /// `reviews.default.svc.cluster.local`, `*.example.com` or `*`.
  public let name: String

  /// Qualifies a host that is written in a namespace. O(bytes).
  public init(_ host: String, in namespace: String, domain: String) {
    let isShort = !host.isEmpty && !host.utf8.contains(UInt8(ascii: ".")) && !host.hasPrefix("*")
    self.name = isShort ? "\(host).\(namespace).svc.\(domain)" : host
  }

  /// The host of a service.
  public init(service: String, namespace: String, domain: String) {
    self.name = "\(service).\(namespace).svc.\(domain)"
  }

  /// A name that stands for itself, with or without dots.
  public init(whole name: String) { self.name = name }

  /// Whether the first label is `*`, or all of it.
  public var isWildcard: Bool { name.hasPrefix("*") }

  /// The suffixes that a wildcard could have to cover this host, the longest first: `.b.c`, `.c`, and the empty one
  /// of `*`.
  var suffixes: [Substring] {
    var rest = name[...]
    if rest.hasPrefix("*") { rest = rest.dropFirst() } else { rest = rest.drop { $0 != "." } }
    var suffixes: [Substring] = []
    while !rest.isEmpty {
      suffixes.append(rest)
      rest = rest.dropFirst().drop { $0 != "." }
    }
    return suffixes + [""]
  }

  /// Whether this host, which may be a wildcard, covers every name of the other.
  public func covers(_ other: QualifiedHost) -> Bool {
    guard isWildcard else { return name == other.name }
    return other.name.dropFirst(other.isWildcard ? 1 : 0).hasSuffix(name.dropFirst())
  }
}
