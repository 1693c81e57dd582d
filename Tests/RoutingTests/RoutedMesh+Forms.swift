import Routing
import Testing

extension RoutedMesh {
  /// The parts, by the names of Services, and the changes of a split of the only HTTPRoute for a service, a line each.
  func backends(_ service: String, _ shares: String...) throws -> [String] {
    let owner = try #require(mesh.httpRoutes(for: host(service), seenFrom: "default").first)
    let rule = try RuleChoice.standard.rule(of: owner)
    let backends = { service in
      BackendServices(of: service, in: rule, mesh: mesh, namespace: "default", label: "version")
    }
    let targets = try SplitTargets(
      try shares.map(SplitShare.init),
      ofServices: { backends($0 ?? host(service)) },
      in: mesh,
      namespace: "default"
    )
    let plan = try SplitPlan(targets.shares, in: rule, normalizes: false, backends: backends(host(service)))
    return plan.parts.map { $0.line.replacing(".default.svc.cluster.local", with: "") } + plan.edits.compactMap(\.line)
  }

  /// The RouteRule, the parts and the changes of a split of a service's RouteRules, a line each.
  func versions(_ service: String, _ shares: String..., choice: RuleChoice = .standard) throws -> [String] {
    let owner = try #require(mesh.routeRules(for: host(service), versionLabel: "version"))
    let rule = try choice.rule(of: owner)
    let targets = SplitTargets(
      try shares.map(SplitShare.init),
      ofVersions: host(service),
      in: mesh,
      namespace: "default",
      label: "version"
    )
    let plan = try SplitPlan(targets.shares, in: rule, normalizes: false)
    return [rule.label] + plan.parts.map(\.line) + plan.edits.compactMap(\.line)
  }
}
