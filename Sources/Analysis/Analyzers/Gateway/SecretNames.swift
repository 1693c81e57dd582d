import Resources

/// The Secrets that are given, by namespace and by name.
struct SecretNames {
  private var byNamespace: [String: [String]] = [:]
  private var byName: [String: [String]] = [:]

  /// Gathers the names. O(secrets).
  init(_ mesh: Mesh) {
    for secret in mesh.objects(of: .secret) where !secret.name.isEmpty {
      byNamespace[secret.namespace, default: []].append(secret.name)
      byName[secret.name, default: []].append(secret.namespace)
    }
  }

  /// The Secrets of a namespace.
  func names(in namespace: String) -> [String] { byNamespace[namespace] ?? [] }

  /// The namespaces that have a Secret of a name.
  func namespaces(of name: String) -> [String] { byName[name] ?? [] }
}
