import Analysis
import MeshStores
import Resources
import Routing
import YAML

extension RouteScene {
  /// What decides on the split of the service: a VirtualService; where there is none an HTTPRoute; else RouteRules. Nil
  /// when there is nothing of them.
  ///
  /// Where a VirtualService names a host, Istio follows it, and since 0.8 it has not read RouteRules beside it.
  func splitOwner(_ options: RouteSetOptions) throws(CommandError) -> RouteOwner? {
    if let name = options.httpRoute {
      guard let route = mesh.httpRoute(called: name, in: namespace) else {
        throw .notFound("httproute \"\(name)\" not found in namespace \(namespace)", next: nil)
      }
      return route
    }
    if let owner = try owner(called: options.virtualService) { return owner }
    let routes = mesh.httpRoutes(for: service, seenFrom: namespace)
    return try one(of: routes, next: "choose one with --http-route NAME")
      ?? mesh.routeRules(for: service, versionLabel: options.subsets.label)
  }

  /// The split of a rule as proxies are to have it; nil for a RouteRule, whose versions are no subsets for them.
  func split(_ parts: [SplitPlan.Part], of rule: RouteRule) -> RouteSplit? {
    split(parts.map { (target: $0.target, weight: $0.after) }, of: rule)
  }

  /// The split of a rule into shares as proxies are to have it.
  func split(_ shares: [(target: RouteTarget, weight: Weight)], of rule: RouteRule) -> RouteSplit? {
    switch rule.form {
    case .routeRule: return nil
    // Istio gives the rules of an HTTPRoute names of its own.
    case .httpRoute:
      return RouteSplit(shares, by: rule.hasConditions ? .conditional : .standard, of: [service.name])
    case .virtualService:
      let hosts = rule.object.spec?.elements("hosts") ?? []
      return RouteSplit(
        shares,
        by: rule,
        of: Set(hosts.map { mesh.qualified($0.text, in: rule.object.namespace).name })
      )
    }
  }

  /// What the shares mean for a rule, or for the one that is to be created.
  func targets(
    of options: RouteSetOptions,
    for rule: RouteRule?,
    _ backends: BackendServices?
  ) throws(CommandError) -> SplitTargets {
    let label = options.subsets.label
    switch rule?.form {
    case .routeRule:
      return SplitTargets(options.shares, ofVersions: service, in: mesh, namespace: namespace, label: label)
    case .httpRoute:
      guard let rule, let backends else { break }
      do throws(BackendServices.Problem) {
        return try SplitTargets(
          options.shares,
          ofServices: { $0.map { self.backends(of: $0, for: rule, options) } ?? backends },
          in: mesh,
          namespace: namespace
        )
      } catch {
        throw Self.refusal(error)
      }
    case .virtualService, nil: break
    }
    return SplitTargets(options.shares, to: service, in: mesh, namespace: namespace, label: label)
  }

  /// The Services that are versions of one, for a rule that sends requests to such.
  func backends(of service: QualifiedHost, for rule: RouteRule, _ options: RouteSetOptions) -> BackendServices {
    BackendServices(of: service, in: rule, mesh: mesh, namespace: namespace, label: options.subsets.label)
  }

  private static func refusal(_ problem: BackendServices.Problem) -> CommandError {
    switch problem {
    case .ambiguous(let word, let hosts):
      .input("\"\(word)\" can be \(hosts.joined(separator: " or "))", next: "name the service itself")
    }
  }
}
