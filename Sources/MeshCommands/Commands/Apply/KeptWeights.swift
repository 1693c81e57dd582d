import MeshStores
import YAML

/// The weights of a VirtualService in a mesh, to be put into another version of it.
///
/// A rule is the same if it has the same name, or without one the same conditions; a destination if it names the same
/// host, subset and port.
struct KeptWeights {
  /// Why they cannot be put there.
  enum Problem: Error, Equatable {
    /// No rule of the other version is the one that divides requests; its name, or its place.
    case missingRule(String)
    /// The rule has other destinations there.
    case otherDestinations(String)
  }

  private static let protocols = ["http", "tls", "tcp"]

  private let current: Value

  /// Takes the version in the mesh.
  init(of current: Value) { self.current = current }

  /// Another version with the weights of this one. O(rules²) in the worst case.
  func put(into object: Value) throws(Problem) -> Value {
    guard let spec = object["spec"] else { return object }
    var lists: [String: Value] = [:]
    for name in Self.protocols {
      var rules = spec[name]?.items ?? []
      var free = Set(rules.indices)
      for (place, rule) in (current["spec"]?[name]?.items ?? []).enumerated() {
        let match = rules.indices.first { free.contains($0) && Self.areSame(rule, rules[$0]) }
        if let match { free.remove(match) }
        guard Self.divides(rule) else { continue }
        let label = rule["name"]?.string.map { "'\($0)'" } ?? "spec.\(name)[\(place)]"
        guard let match else { throw .missingRule(label) }
        rules[match] = try Self.put(weightsOf: rule, into: rules[match], label)
      }
      if !rules.isEmpty { lists[name] = .sequence(rules) }
    }
    let entries = spec.entries.map { Value.Entry($0.key, lists[$0.key] ?? $0.value) }
    return .mapping(object.entries.map { $0.hasKey("spec") ? Value.Entry("spec", .mapping(entries)) : $0 })
  }

  /// Whether requests are divided there.
  private static func divides(_ rule: Value) -> Bool {
    let destinations = rule["route"]?.items ?? []
    return destinations.count > 1 || destinations.contains { $0["weight"] != nil }
  }

  private static func areSame(_ rule: Value, _ other: Value) -> Bool {
    if rule["name"] != nil || other["name"] != nil { return areEquivalent(rule["name"], other["name"]) }
    return areEquivalent(rule["match"], other["match"])
  }

  private static func areEquivalent(_ left: Value?, _ right: Value?) -> Bool {
    (left ?? .null).isEquivalent(to: right ?? .null)
  }

  private static func put(weightsOf rule: Value, into other: Value, _ label: String) throws(Problem) -> Value {
    var rest = rule["route"]?.items ?? []
    var destinations: [Value] = []
    for destination in other["route"]?.items ?? [] {
      let match = rest.firstIndex { areEquivalent($0["destination"], destination["destination"]) }
      guard let match else { throw .otherDestinations(label) }
      destinations.append(Self.destination(destination, weighing: rest.remove(at: match)["weight"]))
    }
    guard rest.isEmpty else { throw .otherDestinations(label) }
    return .mapping(
      other.entries.map { $0.hasKey("route") ? Value.Entry("route", .sequence(destinations)) : $0 }
    )
  }

  private static func destination(_ value: Value, weighing weight: Value?) -> Value {
    let isThere = value["weight"] != nil
    let entries = value.entries.compactMap { entry in
      entry.hasKey("weight") ? weight.map { Value.Entry("weight", $0) } : entry
    }
    return .mapping(entries + (isThere ? [] : weight.map { [Value.Entry("weight", $0)] } ?? []))
  }
}
