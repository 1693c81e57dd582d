import YAML

/// The ids that the proxy runs with.
struct UserID: Equatable {
  static let standard: Int64 = 1337

  var user = Self.standard
  var group = Self.standard

  /// The ids of a proxy that nobody gave others.
  init() {}

  /// The last ids of the ranges that OpenShift gave a namespace, far from those that applications get
  /// (inject.go GetProxyIDs).
  init(openShiftNamespace annotations: [String: String]) {
    let range = annotations["openshift.io/sa.scc.uid-range"]
    user = range.flatMap(Self.last) ?? user
    group = (annotations["openshift.io/sa.scc.supplemental-groups"] ?? range).flatMap(Self.lastOfFirst) ?? group
  }

  /// The last id of the first of several ranges.
  private static func lastOfFirst(_ ranges: String) -> Int64? {
    ranges.split(separator: ",").first.flatMap { last(of: String($0)) }
  }

  /// The last id of `first/count` or `first-last`.
  private static func last(of range: String) -> Int64? {
    let parts = range.split { $0 == "/" || $0 == "-" }.map { UInt32($0.trimmingSpaces) }
    guard parts.count == 2, let first = parts[0], let second = parts[1] else { return nil }
    // Go computes with 32 bits, which wrap around.
    return Int64(range.contains("/") ? first &+ second &- 1 : second)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(self).trimmed }
}
