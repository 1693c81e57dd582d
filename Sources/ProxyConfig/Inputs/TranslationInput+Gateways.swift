extension TranslationInput {
  /// The gateways that a name means, each as `namespace/name`: that of the namespace goes before those of others. A
  /// Gateway of the Gateway API is one for each of its listeners. O(gateways).
  public func gateways(named name: String, in namespace: String) -> [String] {
    let full = name.contains("/") ? name : "\(namespace)/\(name)"
    let own = gateways.filter { $0.reference == full || $0.objectName == full }
    if !own.isEmpty || name.contains("/") { return own.map(\.reference) }
    return gateways.filter { $0.name == name || $0.objectName.hasSuffix("/\(name)") }.map(\.reference)
  }

  /// The names of the gateways, as `namespace/name`, each once and in order. O(gateways · log).
  public var gatewayNames: [String] { Set(gateways.map(\.objectName)).sorted() }
}

extension GatewayRule {
  /// `namespace/name` of the object that it was written in.
  fileprivate var objectName: String { origin.object.split(separator: " ").last.map(String.init) ?? reference }
}
