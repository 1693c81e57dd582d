import MeshStores
import Output
import YAML

extension ResourceView {
  static let peerAuthentications = ResourceView(
    columns: [Column("MODE"), Column("SELECTOR", minimumWidth: 8)]
  ) { resource in
    [Cell(resource.spec?.member("mtls")?.member("mode").scalarText ?? ""), selector(of: resource)]
  }

  static let requestAuthentications = ResourceView(
    columns: [Column("ISSUERS", minimumWidth: 12), Column("SELECTOR", minimumWidth: 8)]
  ) { resource in
    let issuers = resource.spec?.member("jwtRules").members.compactMap { $0.member("issuer").scalarText } ?? []
    return [Cell(issuers.joined(separator: ",")), selector(of: resource)]
  }

  static let authorizationPolicies = ResourceView(
    columns: [Column("ACTION"), Column("RULES", alignment: .trailing), Column("SELECTOR", minimumWidth: 8)]
  ) { resource in
    [
      // Without an action a policy allows (security.istio.io AuthorizationPolicy.action).
      Cell(resource.spec?.member("action").scalarText ?? "ALLOW"),
      Cell(String(resource.spec?.member("rules").members.count ?? 0)), selector(of: resource),
    ]
  }

  private static func selector(of resource: StoredResource) -> Cell {
    Cell(resource.spec?.member("selector")?.member("matchLabels").joinedPairs ?? "")
  }
}
