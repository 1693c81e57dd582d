/// Who is asked for: `reviews`, `reviews-v1-5d8f`, `reviews.prod`, `prod/reviews`, `reviews/v1` for a subset,
/// a whole host, or an address.
public struct PeerPattern: Hashable, Sendable {
  /// A name, in one namespace or in any.
  private struct Candidate: Hashable, Sendable {
    let name: [UInt8]
    let namespace: [UInt8]?
  }

  /// As it was written.
  public let text: String
  private let whole: [UInt8]
  private let candidates: [Candidate]
  /// A service and its subset.
  private let subset: (service: [UInt8], name: [UInt8])?

  /// Reads who is asked for.
  public init(_ text: String) throws(FilterMistake) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !text.isEmpty, halves.count < 3, halves.allSatisfy({ !$0.isEmpty }) else {
      throw .malformed(expected: "a name, NAMESPACE/NAME, SERVICE/SUBSET or an address")
    }
    self.text = text
    whole = Array(text.utf8)
    if halves.count == 2 {
      candidates = [Candidate(name: Array(halves[1].utf8), namespace: Array(halves[0].utf8))]
      subset = (Array(halves[0].utf8), Array(halves[1].utf8))
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    var candidates = [Candidate(name: whole, namespace: nil)]
    if parts.count == 2 || (parts.count > 2 && parts[2] == "svc") {
      candidates.append(Candidate(name: Array(parts[0].utf8), namespace: Array(parts[1].utf8)))
    }
    self.candidates = candidates
    subset = nil
  }

  /// Whether one of these names is meant.
  func matches(_ names: [PeerName]) -> Bool {
    for name in names {
      for candidate in candidates where candidate.name == name.nameBytes {
        guard let namespace = candidate.namespace, !name.namespaceBytes.isEmpty else {
          return candidate.namespace == nil
        }
        if namespace == name.namespaceBytes { return true }
      }
    }
    return false
  }

  /// Whether an address is meant, or who has it.
  func matches(address: Span<UInt8>, in book: AddressBook) -> Bool {
    guard !address.isEmpty else { return false }
    let host = address.extracting(address.placeOfHost)
    return address.isEqual(to: whole) || host.isEqual(to: whole) || matches(book.names(at: host))
  }

  /// Whether an address itself is meant.
  func isAddress(_ address: Span<UInt8>) -> Bool {
    !address.isEmpty
      && (address.isEqual(to: whole) || address.extracting(address.placeOfHost).isEqual(to: whole))
  }

  /// Whether the host of a cluster, or its subset, is meant.
  func matches(cluster: Span<UInt8>) -> Bool {
    let parts = LoggedCluster(cluster, base: 0)
    guard !parts.host.isEmpty else { return false }
    let host = cluster.extracting(parts.host)
    if host.isEqual(to: whole) { return true }
    for candidate in candidates where Self.matches(host, candidate) { return true }
    guard let subset, cluster.extracting(parts.subset).isEqual(to: subset.name) else { return false }
    return host.isEqual(to: subset.service) || Self.matches(host, Candidate(name: subset.service, namespace: nil))
  }

  /// A service's host is `name.namespace.svc.domain`; other hosts have no short names.
  private static func matches(_ host: Span<UInt8>, _ candidate: Candidate) -> Bool {
    let dot = UInt8(ascii: ".")
    guard let first = host.place(of: dot), let second = host.place(of: dot, from: first + 1) else { return false }
    let domain = host.extracting(second..<host.count)
    guard domain.begins(with: clusterDomain), domain.count == clusterDomain.count || domain[clusterDomain.count] == dot
    else { return false }
    guard host.extracting(0..<first).isEqual(to: candidate.name) else { return false }
    return candidate.namespace.map { host.extracting(first + 1..<second).isEqual(to: $0) } ?? true
  }

  private static let clusterDomain = Array(".svc".utf8)

  /// Whether both ask for the same.
  public static func == (one: PeerPattern, other: PeerPattern) -> Bool { one.text == other.text }

  /// Hashes what is asked for.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
