/// Values by host, found by the most specific of the hosts that cover a name.
///
/// A look-up is O(labels of the name).
struct HostTable<Value> {
  private var values: [String: Value] = [:]
  private var hasWildcards = false

  /// The value of exactly this host.
  subscript(host: String) -> Value? {
    get { values[host] }
    set {
      values[host] = newValue
      if HostName.isWildcard(host) { hasWildcards = true }
    }
  }

  /// The value of the host itself, or else of the longest wildcard that covers it.
  func mostSpecific(for host: String) -> Value? {
    if let value = values[host] { return value }
    guard hasWildcards else { return nil }
    for wildcard in HostName.wildcards(covering: host) {
      if let value = values[wildcard] { return value }
    }
    return nil
  }
}

extension HostTable where Value == Void {
  /// A table that only tells which hosts there are.
  init(_ hosts: [String]) {
    for host in hosts { self[host] = () }
  }
}
