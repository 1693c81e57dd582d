import ProxyConfig

/// A test and what came of it.
struct RouteTestResult {
  /// Something that is not as expected.
  struct Mismatch {
    /// The field of the expectation.
    let field: String
    let expected: String
    let found: String
  }

  /// What stands for nothing.
  static let none = "none"

  let test: RouteTestCase
  let told: CallExplanation
  let mismatches: [Mismatch]

  var hasPassed: Bool { mismatches.isEmpty }

  init(_ test: RouteTestCase, _ told: CallExplanation) {
    self.test = test
    self.told = told
    let expected = test.expectation
    let forwarded = told.forwarded
    let texts: [(String, String?, String?)] = [
      ("rule", expected.rule, told.explanation.route?.label),
      ("status", expected.status.map(String.init), told.ownStatus.map(String.init)),
      ("redirect", expected.redirect, told.location), ("path", expected.path, forwarded?.target),
      ("timeout", expected.timeout, forwarded.map { Self.timeout($0) }),
    ]
    var mismatches = texts.compactMap { field, expected, found in
      expected == nil || expected == found
        ? nil : Mismatch(field: field, expected: expected ?? "", found: found ?? Self.none)
    }
    if let shares = expected.shares, !Self.isSplit(told, as: shares) {
      let text = shares.map { "\($0.name) \(WeightedShare.percentage($0.percent / 100))" }.joined(separator: ", ")
      mismatches.insert(Mismatch(field: "to", expected: text, found: told.splitText), at: 0)
    }
    if let host = expected.host, forwarded?.shares.contains(where: { $0.authority != host }) ?? true {
      let found = forwarded.map { Set($0.shares.map(\.authority)).sorted().joined(separator: ", ") }
      mismatches.append(Mismatch(field: "host", expected: host, found: found ?? Self.none))
    }
    if let mirror = expected.mirror, forwarded?.mirrors.contains(where: { $0.destination.isCalled(mirror) }) != true {
      let found = forwarded?.mirrors.map { ExplanationFacts.name(of: $0.destination) } ?? []
      let text = found.isEmpty ? Self.none : found.joined(separator: ", ")
      mismatches.append(Mismatch(field: "mirror", expected: mirror, found: text))
    }
    self.mismatches = mismatches
  }

  private static func timeout(_ forwarded: ForwardedRequest) -> String {
    forwarded.action.timeout.nanoseconds == 0 ? none : forwarded.action.timeout.text
  }

  /// Whether each destination gets what is expected of it, and none anything that is not.
  private static func isSplit(_ told: CallExplanation, as shares: [RouteExpectation.Share]) -> Bool {
    let found = told.split
    let isNamed = found.allSatisfy { entry in shares.contains { entry.destination.isCalled($0.name) } }
    return isNamed && !found.isEmpty
      && shares.allSatisfy { share in
        let sum = found.filter { $0.destination.isCalled(share.name) }.reduce(0) { $0 + $1.fraction }
        // Weights are whole numbers of any sum: a twentieth of a percent is no difference.
        return abs(sum * 100 - share.percent) < 0.05
      }
  }
}

extension CallExplanation {
  /// What is sent on; nil for a request that the proxy answers itself.
  var forwarded: ForwardedRequest? {
    guard case .taken(_, .forwarded(let forwarded)) = explanation.outcome else { return nil }
    return forwarded
  }

  /// Where the client is sent; nil for a request that is not redirected.
  var location: String? {
    switch explanation.outcome {
    case .taken(_, .redirected(_, let location)), .sentToTLS(let location): location
    default: nil
    }
  }

  /// Who gets the request, or its connection.
  var split: [(destination: RouteDestination, fraction: Double)] {
    switch explanation.outcome {
    case .taken(_, .forwarded(let forwarded)): forwarded.shares.map { ($0.destination, $0.fraction) }
    case .passedOn(let shares): shares.map { ($0.destination, $0.fraction) }
    default: []
    }
  }

  /// `v1 90%, v2 10%`; what else becomes of the request where nobody gets it.
  var splitText: String {
    let parts = split.map { entry in
      let name = entry.destination.subset.isEmpty ? entry.destination.host : entry.destination.subset
      return "\(name) \(WeightedShare.percentage(entry.fraction))"
    }
    if !parts.isEmpty { return parts.joined(separator: ", ") }
    return ownStatus.map { "an answer \($0) by Envoy" } ?? "nobody"
  }
}

extension RouteDestination {
  /// Whether a test means it: by its subset, by its host in full or in short, or as `SUBSET@HOST`.
  fileprivate func isCalled(_ name: String) -> Bool {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    if parts.count == 2 { return subset == parts[0] && isHost(parts[1]) }
    return subset.isEmpty ? isHost(name) : subset == name
  }

  private func isHost(_ name: String) -> Bool { host == name || host.hasPrefix("\(name).") }
}
