public import RegularExpressions

/// Which containers of a pod are read.
public enum ContainerChoice: Sendable {
  /// Those that serve: neither the mesh's proxy nor what runs before the others.
  case app
  /// The mesh's proxy.
  case proxy
  /// What runs to its end before the others begin.
  case initial
  /// All of them, also those for debugging.
  case all
  /// Those whose whole names match.
  case matching(RegularExpression)

  /// Reads `app`, `proxy`, `init`, `all`, or else an expression over names.
  public init(_ text: String) throws(RegularExpressionError) {
    switch text {
    case "app": self = .app
    case "proxy": self = .proxy
    case "init": self = .initial
    case "all": self = .all
    default: self = .matching(try RegularExpression(text))
    }
  }

  /// The name that Istio's injection gives to the proxy's container.
  private static let proxyName = "istio-proxy"

  /// The chosen ones of a pod's containers; a pod that has nothing but the proxy, such as a gateway, is its application.
  func chosen(of containers: [LoggedContainer]) -> [LoggedContainer] {
    let chosen = containers.filter(includes)
    guard case .app = self, chosen.isEmpty else { return chosen }
    return containers.filter { $0.kind == .serving }
  }

  private func includes(_ container: LoggedContainer) -> Bool {
    let serves = container.kind == .serving || container.kind == .sidecar
    return switch self {
    case .app: serves && container.name != Self.proxyName
    case .proxy: serves && container.name == Self.proxyName
    case .initial: container.kind == .initial
    case .all: true
    case .matching(let expression): expression.matchesWhole(container.name)
    }
  }
}
