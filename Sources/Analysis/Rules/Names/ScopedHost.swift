import Resources

/// A host with the namespace it is taken from, `prod/*.example.com`, as servers of gateways and egress listeners of
/// sidecars write it.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateNamespaceSlashWildcardHostname`.
struct ScopedHost {
  /// What is before the slash; nil when there is no slash.
  let namespace: String?
  /// What is after the slash, or all of it.
  let host: String

  /// Splits a text at its first slash.
  init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    self.namespace = parts.count == 2 ? String(parts[0]) : nil
    self.host = parts.count == 2 ? String(parts[1]) : text
  }

  /// What is wrong with it, to follow the text; nil when it is good.
  ///
  /// A gateway may leave the namespace out and serve an address; a sidecar must name a namespace, or `~` for none.
  func flaw(forGateway isGateway: Bool) -> String? {
    if namespace == nil, !isGateway { return "has no namespace; write namespace/host, such as ./* or prod/*" }
    if namespace?.isEmpty == true || host.isEmpty { return "needs a namespace and a host around its '/'" }
    if let namespace, !isPlace(namespace, isGateway) {
      return "names no namespace before its '/'; write '.', '*'\(isGateway ? "" : ", '~'") or a namespace"
    }
    if host != "*", !host.contains("."), !(isGateway && IPAddressText.isAddress(host)) {
      return "is a short name; write it in full, such as \(host).default.svc.cluster.local"
    }
    if let flaw = DomainName.flaw(inWildcard: host), !(isGateway && IPAddressText.isAddress(host)) { return flaw }
    return DomainName.hasPartialWildcard(host) ? "has a wildcard for a part of a name; write '*.' and a domain" : nil
  }

  private func isPlace(_ namespace: String, _ isGateway: Bool) -> Bool {
    namespace == "*" || namespace == "." || (namespace == "~" && !isGateway) || DomainName.isLabel(namespace[...])
  }
}
