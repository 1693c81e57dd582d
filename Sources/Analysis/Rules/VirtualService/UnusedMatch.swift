import Resources
import YAML

/// Routes behind one that takes everything, and matches that an earlier match repeats or begins.
///
/// Source: Istio `pkg/config/validation/validation.go`, `analyzeUnreachableHTTPRules`. That takes a match without a
/// method for one of GET and compares all pairs; here a match is told only when the earlier one truly takes all its
/// requests. A route that delegates lets pass what the delegate does not match, so it hides nothing.
struct UnusedMatch: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let protocols: [(StaticString, [Node])] = [
      ("http", object.httpRoutes), ("tls", object.tlsRoutes), ("tcp", object.tcpRoutes),
    ]
    for (protocolName, routes) in protocols {
      guard routes.count > 1 || routes.contains(where: { $0.member("match").map { $0.count > 1 } ?? false }) else {
        continue
      }
      checkOrder(of: routes, protocolName, of: object, into: &report)
      if protocolName.description == "http" { checkPrefixes(of: routes, of: object, into: &report) }
    }
  }

  private func checkOrder(
    of routes: [Node],
    _ protocolName: StaticString,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    var first: [String: Int] = [:]
    var catchAll: Int?
    for (place, route) in routes.enumerated() where route.kind == .mapping {
      let hides = route.member("delegate") == nil
      let matches = route.elements("match")
      if let catchAll {
        let reason = "\(RouteName.of(routes[catchAll], protocolName, catchAll)) has no match and takes everything"
        reportUnused(routes, place, protocolName, "\(reason); move it to the end", catchAll, of: object, into: &report)
        continue
      }
      if matches.isEmpty, hides { catchAll = place }
      var repeated = 0
      for match in matches {
        let text = CanonicalText.of(match, without: "name")
        guard let earlier = first[text] else {
          if hides { first[text] = place }
          continue
        }
        repeated += 1
        let name = RouteName.of(routes[earlier], protocolName, earlier)
        let message = "the match is the same as one of \(name), which comes first; remove it"
        report.add(.virtualServiceIneffectiveMatch, message, at: match, of: object)
      }
      if !matches.isEmpty, repeated == matches.count {
        let reason = "earlier routes have all its matches; remove it or change them"
        reportUnused(routes, place, protocolName, reason, nil, of: object, into: &report)
      }
    }
  }

  private func reportUnused(
    _ routes: [Node],
    _ place: Int,
    _ protocolName: StaticString,
    _ reason: String,
    _ earlier: Int?,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    let name = RouteName.of(routes[place], protocolName, place)
    report.add(
      .virtualServiceUnreachableRule,
      "the route \(name) is never used: \(reason)",
      at: routes[place],
      of: object,
      notes: earlier.map { [Finding.Note("this route comes first", at: routes[$0])] } ?? []
    )
  }

  private func checkPrefixes(of routes: [Node], of object: MeshObject, into report: inout FindingReport) {
    let gateways = object.gatewayNames
    var earlier = EarlierMatches()
    for (place, route) in routes.enumerated() {
      let hides = route.member("delegate") == nil
      let matches = route.elements("match")
      if matches.isEmpty, hides { return }
      for node in matches where node.member("uri")?.member("prefix") != nil {
        let match = HTTPMatch(node, route: place, gateways: gateways)
        if let cover = earlier.prefixCover(of: match) {
          let name = RouteName.of(routes[cover.route], "http", cover.route)
          let prefix = cover.node.member("uri")?.memberText("prefix") ?? ""
          let message = "the match is never used: the prefix \(prefix) of \(name) comes first and takes its requests"
          report.add(
            .virtualServiceIneffectiveMatch,
            message,
            at: node,
            of: object,
            notes: [Finding.Note("the shorter prefix is here", at: cover.node)]
          )
        }
        if hides { earlier.add(match) }
      }
    }
  }
}
