import Output

/// Where an endpoint runs: `region/zone/subzone`.
struct Locality: Hashable, Comparable {
  let region: String
  let zone: String
  let subzone: String

  /// Reads `region/zone/subzone`, of which the later parts may be missing.
  init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    region = parts.first ?? ""
    zone = parts.count > 1 ? parts[1] : ""
    subzone = parts.count > 2 ? parts[2] : ""
  }

  var isEmpty: Bool { region.isEmpty && zone.isEmpty && subzone.isEmpty }

  var json: JSONValue? {
    isEmpty ? nil : .message(["region": .text(region), "zone": .text(zone), "sub_zone": .text(subzone)])
  }

  /// Whether a place written in a rule holds this one: `*`, `region`, `region/*`, `region/zone/*`.
  func isInside(_ place: String) -> Bool {
    let asked = place.split(separator: "/", omittingEmptySubsequences: false)
    for (part, own) in zip(asked, [region, zone, subzone]) {
      if part == "*" { return true }
      if part != own[...] { return false }
    }
    return true
  }

  /// How much of the place two have in common: 3 for all of it, 0 for nothing.
  func commonDepth(with other: Locality) -> Int {
    if region != other.region { return 0 }
    if zone != other.zone { return 1 }
    return subzone == other.subzone ? 3 : 2
  }

  static func < (left: Locality, right: Locality) -> Bool {
    (left.region, left.zone, left.subzone) < (right.region, right.zone, right.subzone)
  }
}
