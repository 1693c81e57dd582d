import Resources
import YAML

/// The ring or table that consistent hashing needs.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateLoadBalancer`; Envoy `MaglevLbConfig`, whose table is a
/// prime of at most 5000011.
struct ConsistentHashing: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  private static let largestTable: Int64 = 5_000_011

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for site in object.trafficPolicies {
      guard let hash = site.policy.member("loadBalancer")?.member("consistentHash") else { continue }
      checkCookie(hash.member("httpCookie"), object, &report)
      if let ring = hash.member("minimumRingSize"), (ring.integer ?? 0) != 0, hash.has("maglev") || hash.has("ringHash")
      {
        report.refuse("minimumRingSize cannot be set with ringHash or maglev: leave it out", at: ring, of: object)
      }
      if let maglev = hash.member("maglev") { checkMaglev(maglev, object, &report) }
    }
  }

  private func checkCookie(_ cookie: Node?, _ object: MeshObject, _ report: inout FindingReport) {
    guard let cookie else { return }
    if let name = cookie.member("name"), name.text.isEmpty {
      report.refuse("the cookie to hash needs a name", at: name, of: object)
    }
    for attribute in cookie.member("attributes")?.items.map(\.resolved) ?? [] {
      guard let name = attribute.member("name"), name.text.isEmpty else { continue }
      report.refuse("an attribute of the cookie needs a name", at: name, of: object)
    }
  }

  private func checkMaglev(_ maglev: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let node = maglev.member("tableSize") ?? maglev
    let size = maglev.member("tableSize")?.integer ?? 0
    if size <= 0 {
      report.refuse("maglev needs the tableSize: write a prime such as 65537", at: node, of: object)
    } else if size >= Self.largestTable {
      report.refuse("tableSize \(size) is too large: write a prime below \(Self.largestTable)", at: node, of: object)
    } else if !Self.isPrime(size) {
      report.refuse("tableSize \(size) is no prime: write one such as \(Self.prime(from: size))", at: node, of: object)
    }
  }

  /// Whether a number is prime. O(√number), which the table's bound keeps small.
  static func isPrime(_ number: Int64) -> Bool {
    guard number > 3 else { return number > 0 }
    guard !number.isMultiple(of: 2) else { return false }
    var factor: Int64 = 3
    while factor * factor <= number {
      if number.isMultiple(of: factor) { return false }
      factor += 2
    }
    return true
  }

  /// The next prime from a number on.
  private static func prime(from number: Int64) -> Int64 {
    var candidate = number
    while !isPrime(candidate) { candidate += 1 }
    return candidate
  }
}
