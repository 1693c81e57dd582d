/// Places such as `us-west/zone1/*`, and whether some of a list hold others.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `validateLocalities`.
struct LocalityForm {
  private var seen: Set<String> = []
  private var parents: Set<String> = []

  /// What is wrong with the next place of the list, to follow its text; nil when it is good.
  mutating func flaw(in locality: String) -> String? {
    if locality.contains("*"), locality.count(where: { $0 == "*" }) > 1 || !locality.hasSuffix("*") {
      return "has a '*' that is not at its end"
    }
    let parts = locality.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.contains(where: \.isEmpty) { return "has an empty region, zone or subzone" }
    let isRest = parts.last == "*"
    let place = isRest ? parts.dropLast() : parts[...]
    let chain = (0...place.count).map { place.prefix($0).joined(separator: "/") }
    let name = chain[place.count]
    // The rest of a place may follow parts of it, but not the place as a whole.
    let isCovered = chain.contains { seen.contains($0) } || (!isRest && parents.contains(name))
    seen.insert(name)
    parents.formUnion(chain.dropLast())
    return isCovered ? "overlaps with another place of the list" : nil
  }
}
