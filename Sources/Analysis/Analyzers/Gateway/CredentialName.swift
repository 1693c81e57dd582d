/// The name of a Secret as gateways write it: `name`, `namespace/name`, or either after `kubernetes://`.
struct CredentialName {
  /// Where the Secret is.
  let namespace: String
  /// What it is called.
  let name: String

  /// Reads a name that is used in a namespace; nil when it names no Secret, such as `builtin://`.
  init?(_ text: String, in namespace: String) {
    let scheme = "kubernetes://"
    let rest = text.hasPrefix(scheme) ? text.dropFirst(scheme.count) : text[...]
    guard !rest.contains("://") else { return nil }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    self.namespace = parts.count == 2 ? String(parts[0]) : namespace
    self.name = String(parts.last ?? "")
  }
}
