import ProxyConfig

/// What the simulation says that comes back for a request; what it leaves open is nil.
struct Prediction {
  var status: Int
  var route: String?
  var path: String?
  var host: String?
  var location: String?
  var origin: String?
  /// The workloads that may answer.
  var workloads: Set<String> = []

  init(_ explanation: Explanation) {
    switch explanation.outcome {
    case .refused: self.init(status: 400)
    case .unknownHost, .noRule: self.init(status: 404)
    case .unserved, .misspoken, .passedOn: self.init(status: 0)
    case .sentToTLS(let location): self.init(status: 301, location: location)
    case .taken(let route, let answer): self.init(explanation.request, route, answer)
    }
  }

  private init(status: Int, location: String? = nil) {
    self.status = status
    self.location = location
  }

  private init(_ request: RouteRequest, _ route: Route, _ answer: RouteAnswer) {
    if let abort = route.fault?.abort, abort.share.numerator > 0, case .http(let status) = abort.status {
      self.init(status: status)
      return
    }
    switch answer {
    case .preflight:
      self.init(status: 200)
      origin = "http://a.test"
      return
    case .answered(let response): self.init(status: response.status)
    case .redirected(let status, let location): self.init(status: status, location: location)
    case .forwarded(let forwarded):
      self.init(status: 200)
      path = forwarded.target
      host = forwarded.shares.first?.authority
      workloads = forwarded.shares.reduce(into: []) { $0.formUnion($1.destination.simulatedWorkloads) }
    }
    // The rule marks its answers itself; a HTTPRoute's has no name of its own.
    self.route = route.headers.responseAdditions.first { $0.name == "x-route" }?.value
  }

  /// What is not so in an answer whose parts are those of `GeneratedRoutes.shown`; empty when it is as predicted.
  func mistakes(in answer: [String]) -> [String] {
    let parts = answer + Array(repeating: "", count: max(0, 7 - answer.count))
    let wanted: [(String, String?, String)] = [
      ("status", String(status), parts[0]), ("rule", route, parts[1]), ("path", path, parts[2]),
      ("host", host, parts[3]),
      ("location", location ?? "", parts[5]), ("origin", origin, parts[6]),
    ]
    let mistakes = wanted.compactMap { name, wanted, found in
      wanted == nil || wanted == found ? nil : "\(name): predicted \(wanted ?? ""), found \(found)"
    }
    if workloads.isEmpty ? parts[4].isEmpty : workloads.contains(parts[4]) { return mistakes }
    return mistakes + ["workload: predicted one of \(workloads.sorted()), found \(parts[4])"]
  }
}
