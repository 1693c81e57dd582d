/// Names of hosts as they stand in rules.
enum HostName {
  /// A host in full: one without a dot is a service of the namespace that names it.
  ///
  /// Source: Istio `pkg/config/resource` and `pilot/pkg/model/config.go`, `ResolveShortnameToFQDN`.
  static func qualified(_ host: String, in namespace: String, domain: String) -> String {
    guard !host.isEmpty, !host.hasPrefix("*"), !host.utf8.contains(UInt8(ascii: ".")) else { return host }
    return "\(host).\(namespace).svc.\(domain)"
  }

  /// Whether a host begins with `*`.
  static func isWildcard(_ host: String) -> Bool { host.utf8.first == UInt8(ascii: "*") }

  /// Whether every name of the second host is one of the first, either of which may be a wildcard.
  static func covers(_ pattern: String, _ host: String) -> Bool {
    guard isWildcard(pattern) else { return pattern == host }
    let suffix = pattern.dropFirst()
    return isWildcard(host) ? host.dropFirst().hasSuffix(suffix) : host.hasSuffix(suffix) && host.count > suffix.count
  }

  /// The names that both hosts stand for; nil when there are none.
  static func common(_ one: String, _ other: String) -> String? {
    if covers(one, other) { return other }
    return covers(other, one) ? one : nil
  }

  /// The wildcards that cover a host, the longest first; its own first when it is one.
  static func wildcards(covering host: String) -> [String] {
    var rest = host[...]
    var wildcards: [String] = []
    if isWildcard(host) {
      wildcards.append(host)
      rest = rest.dropFirst()
      if rest.isEmpty { return wildcards }
      rest = rest.dropFirst()
    }
    while let dot = rest.firstIndex(of: ".") {
      wildcards.append("*" + rest[dot...])
      rest = rest[rest.index(after: dot)...]
    }
    return wildcards + ["*"]
  }
}
