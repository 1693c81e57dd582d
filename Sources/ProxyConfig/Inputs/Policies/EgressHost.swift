/// Hosts that a sidecar may send to: `prod/*`, `./reviews.prod.svc.cluster.local`, `~/*`.
struct EgressHost {
  /// A namespace, or `*` for all of them, or `~` for none.
  let namespace: String
  let host: String

  /// Reads a host; `.` is the namespace of the Sidecar.
  init(_ text: String, home: String) {
    let slash = text.firstIndex(of: "/")
    let place = slash.map { String(text[..<$0]) } ?? "*"
    namespace = place == "." ? home : place
    host = slash.map { String(text[text.index(after: $0)...]) } ?? text
  }

  /// Whether a service of a namespace is meant.
  func includes(service: String, of namespace: String) -> Bool {
    self.namespace != "~" && (self.namespace == "*" || self.namespace == namespace)
      && HostName.covers(host, service)
  }

  /// Whether rules of a namespace for a host are meant.
  func includes(rulesFor host: String, of namespace: String) -> Bool {
    self.namespace != "~" && (self.namespace == "*" || self.namespace == namespace)
      && HostName.common(self.host, host) != nil
  }
}
