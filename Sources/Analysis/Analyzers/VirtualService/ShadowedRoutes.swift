import Resources
import YAML

/// Routes that can never match, since earlier routes take every request that each of their matches takes.
///
/// What is shown is proven by the matches' texts; patterns count only when they are the same or `.*`. Exact copies and
/// routes behind one without a match are told by Istio's own codes.
struct ShadowedRoutes: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for object in mesh.objects(of: .virtualService) {
      let routes = object.httpRoutes
      if routes.count > 1 { check(routes, of: object, into: &report) }
    }
  }

  private func check(_ routes: [Node], of object: MeshObject, into report: inout FindingReport) {
    let gateways = object.gatewayNames
    var earlier = EarlierMatches()
    var catchAll: HTTPMatch?
    for (place, route) in routes.enumerated() {
      let matches = route.elements("match").map { HTTPMatch($0, route: place, gateways: gateways) }
      let hides = route.member("delegate") == nil
      let covers = catchAll.map { Self.covers(of: matches, by: $0) } ?? Self.covers(of: matches, among: earlier)
      if !covers.isEmpty { reportShadowed(route, place, by: covers, in: routes, of: object, into: &report) }
      guard hides else { continue }
      if matches.isEmpty { return }
      catchAll = catchAll ?? matches.first(where: \.isCatchAll)
      for match in matches { earlier.add(match) }
    }
  }

  /// A match for each that takes its requests; none when one has requests of its own, or when all are copies.
  private static func covers(of matches: [HTTPMatch], among earlier: EarlierMatches) -> [HTTPMatch] {
    var covers: [HTTPMatch] = []
    for match in matches {
      guard let cover = earlier.cover(of: match) else { return [] }
      covers.append(cover)
    }
    return areCopies(matches, covers) ? [] : covers
  }

  /// The match that takes everything, unless the others are copies of it.
  private static func covers(of matches: [HTTPMatch], by catchAll: HTTPMatch) -> [HTTPMatch] {
    !matches.isEmpty && areCopies(matches, matches.map { _ in catchAll }) ? [] : [catchAll]
  }

  private static func areCopies(_ matches: [HTTPMatch], _ covers: [HTTPMatch]) -> Bool {
    zip(matches, covers).allSatisfy { match, cover in
      CanonicalText.of(match.node, without: "name") == CanonicalText.of(cover.node, without: "name")
    }
  }

  private func reportShadowed(
    _ route: Node,
    _ place: Int,
    by covers: [HTTPMatch],
    in routes: [Node],
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    let places = Set(covers.map(\.route)).sorted()
    let names = places.prefix(3).map { RouteName.of(routes[$0], "http", $0) }.joined(separator: ", ")
    report.add(
      .shadowedRoute,
      "the route \(RouteName.of(route, "http", place)) can never match: \(names) before it"
        + " \(places.count == 1 ? "takes" : "take") all its requests; move it up",
      at: route,
      of: object,
      notes: covers.prefix(3).map { Finding.Note("this match takes its requests", at: $0.node) }
    )
  }
}
