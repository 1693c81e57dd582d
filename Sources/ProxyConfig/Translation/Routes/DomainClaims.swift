/// The domains of one route configuration, each of which only one virtual host may have.
///
/// Source: Istio `pilot/pkg/networking/core/httproute.go`, `dedupeDomains`: what is a short form of one host may be
/// another host in full, whose it is.
struct DomainClaims {
  private let fullNames: Set<String>
  /// Every domain at once is that of the last host.
  private var claimed: Set<String> = ["*"]

  init(fullNames: [String]) { self.fullNames = Set(fullNames) }

  /// The domains that are still free, now taken; the first is the host in full.
  mutating func claim(_ domains: [String]) -> [String] {
    domains.enumerated().filter { place, domain in
      if place > 0, fullNames.contains(domain) { return false }
      return claimed.insert(domain.lowercased()).inserted
    }.map(\.element)
  }
}
