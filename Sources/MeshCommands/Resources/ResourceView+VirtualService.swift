import MeshStores
import Output
import YAML

extension ResourceView {
  static let virtualServices = ResourceView(
    columns: [
      Column("GATEWAYS", minimumWidth: 8), Column("HOSTS", minimumWidth: 12), Column("DESTINATIONS", minimumWidth: 16),
    ]
  ) { resource in
    let spec = resource.spec
    let gateways = spec?.member("gateways").joinedTexts ?? ""
    return [
      Cell(gateways.isEmpty ? "mesh" : gateways), Cell(spec?.member("hosts").joinedTexts ?? ""),
      Cell(RouteSummary(of: resource).text),
    ]
  }

  static let httpRoutes = ResourceView(
    columns: [
      Column("HOSTNAMES", minimumWidth: 12), Column("PARENTS", minimumWidth: 8),
      Column("DESTINATIONS", minimumWidth: 16),
    ]
  ) { resource in
    let spec = resource.spec
    let parents = spec?.member("parentRefs").members.compactMap { $0.member("name").scalarText } ?? []
    let backends = spec?.member("rules").members.last?.member("backendRefs").members ?? []
    let shares = WeightedShare.all(
      backends.map { ($0.member("name").scalarText ?? "", $0.member("weight")?.integer ?? 1) }
    )
    return [
      Cell(spec?.member("hostnames").joinedTexts ?? ""), Cell(parents.joined(separator: ",")),
      Cell(shares.map(\.text).joined(separator: " ")),
    ]
  }
}
