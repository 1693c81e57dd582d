import Diagnostics
import Output
import ProxyConfig

/// What becomes of a request in a mesh, ready to be told.
struct CallExplanation {
  let call: RouteCall
  let explanation: Explanation
  let translation: Translation
  /// The gateways that the request was sent to, as `namespace/name`; none for the sidecar of the caller.
  let gateways: [String]
  /// Whether the mesh is a cluster, whose objects have no lines.
  let isCluster: Bool

  /// The object of a place and, in manifests, its line.
  func text(of origin: Origin) -> String { isCluster ? origin.object : origin.description }

  /// The line of a place in manifests, the object in a cluster.
  func place(of origin: Origin) -> String {
    isCluster ? origin.object : "\(origin.source.name):\(origin.position.line)"
  }

  /// The status with which the proxy itself answers; nil where a destination does.
  var ownStatus: Int? {
    switch explanation.outcome {
    case .refused: 400
    case .unknownHost, .noRule: 404
    case .sentToTLS: 301
    case .taken(let route, let answer): Self.failure(by: route) ?? status(of: answer)
    case .unserved, .misspoken, .passedOn: nil
    }
  }

  /// With what a rule lets every request fail.
  private static func failure(by route: Route) -> Int? {
    guard let abort = route.fault?.abort, abort.share.fraction >= 1, case .http(let status) = abort.status else {
      return nil
    }
    return status
  }

  private func status(of answer: RouteAnswer) -> Int? {
    switch answer {
    case .redirected(let status, _): status
    case .answered(let response): response.status
    case .preflight: 200
    case .forwarded(let forwarded): status(of: forwarded)
    }
  }

  /// Where nobody can answer, the proxy does: it has no such cluster, or nobody in it.
  private func status(of forwarded: ForwardedRequest) -> Int? {
    let destinations = forwarded.shares.map(\.destination)
    if destinations.allSatisfy({ !$0.isKnown }) { return forwarded.action.failsWithoutCluster ? 500 : 503 }
    return destinations.allSatisfy { !$0.isOpenEnded && $0.endpoints.isEmpty } ? 503 : nil
  }

  /// The hosts that may have been meant, as requests name them, nearest first; all of them where none is near.
  var hosts: [String] {
    var known: [(name: String, port: String)] = []
    for host in tables.flatMap(\.virtualHosts) where !host.isLastResort {
      let port = host.name.split(separator: ":").last.flatMap { Int($0) }.map(String.init) ?? ""
      let names = host.domains.map { $0.hasSuffix(":\(port)") ? String($0.dropLast(port.count + 1)) : $0 }
      guard let shortest = names.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else { continue }
      known.append((shortest, port))
    }
    let wanted = String(call.url.host.prefix { $0 != "." })
    let near = NearestMatch.candidates(for: wanted, among: Array(Set(known.map(\.name))).sorted())
    let shown = known.filter { $0.name == wanted || near.contains($0.name) }
    let texts = (shown.isEmpty ? known : shown).map { $0.port.isEmpty ? $0.name : "\($0.name):\($0.port)" }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private var tables: [RouteConfiguration] {
    explanation.routes.map { gateways.isEmpty ? translation.routes : [$0] } ?? translation.routes
  }
}
