public import Output
public import ProxyConfig

/// A resource of a proxy's: one that it has, or one that it should have.
public struct ProxyResource: Sendable {
  /// The name.
  public let name: String
  /// The message, in the form in which those that mean the same are equal.
  public let message: JSONValue
  /// What it comes from, as far as that is known.
  public let provenance: Provenance
  /// Whether Envoy was started with it.
  public let isStatic: Bool

  /// Makes one of a message in any spelling. O(size).
  init(_ name: String, _ message: JSONValue, _ provenance: Provenance = .unknown, isStatic: Bool = false) {
    self.name = name
    self.message = MessageNormalization.resource(message)
    self.provenance = provenance
    self.isStatic = isStatic
  }

  /// What the whole of it comes from.
  var causes: [Cause] {
    if !provenance.origins.isEmpty { return provenance.origins.map { .origin($0) } }
    return Cause.noted(on: message)
  }

  /// The same, or else what its first parts come from: no more than explain something.
  var causesOfParts: [Cause] {
    let whole = causes
    if !whole.isEmpty { return whole }
    var found: [Cause] = []
    for list in ["virtual_hosts", "filter_chains"] {
      for (place, part) in (message[list]?.elements ?? []).enumerated() {
        found += provenance[list][place].origins.map { .origin($0) }
        found += Cause.noted(on: part)
      }
    }
    return Array(Cause.distinct(found).prefix(Cause.countLimit))
  }
}
