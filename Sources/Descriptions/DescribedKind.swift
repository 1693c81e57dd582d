public import Resources

/// The kinds of objects that can be described.
public enum DescribedKind: String, CaseIterable, Sendable {
  /// A pod; in manifests also what makes pods.
  case pod
  /// A Service of Kubernetes.
  case service
  /// A Deployment.
  case deployment
  /// A VirtualService of Istio.
  case virtualService = "virtualservice"
  /// A Gateway of Istio.
  case gateway

  /// The kind of the API.
  public var kind: ResourceKind {
    switch self {
    case .pod: .pod
    case .service: .service
    case .deployment: .deployment
    case .virtualService: .virtualService
    case .gateway: .istioGateway
    }
  }

  /// The kind that a word of a person names, as kubectl and istioctl have them; nil for any other.
  public init?(word: String) {
    let word = word.lowercased()
    let found = Self.allCases.first { kind in
      let qualified = kind.kind.group.isEmpty ? [] : ["\(kind.kind.plural).\(kind.kind.group)"]
      return ([kind.rawValue, kind.kind.plural] + kind.kind.shortNames + qualified).contains(word)
    }
    guard let found else { return nil }
    self = found
  }

  /// What people type instead of the name: istioctl's and kubectl's short names, and the plural.
  public var aliases: [String] { kind.shortNames + [kind.plural] }
}
