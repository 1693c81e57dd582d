import Output
public import ProxyConfig

/// In what a proxy differs from what it should be. Pure.
///
/// Resources are matched by their names, and the elements of lists by what tells them apart: their order counts only where
/// it means something to Envoy, as that of routes and of filters does. Spelling never counts.
public struct DriftReport: Sendable {
  /// What is compared with what the proxy has.
  public enum Basis: Sendable {
    /// What a translation says: in the fields that translations decide on.
    case translation
    /// What another proxy has, or the same had: in every field.
    case proxy
  }

  /// A field that was not compared.
  public struct Field: Hashable, Sendable {
    /// The type of the resources.
    public let type: ResourceType
    /// The names of the fields down to it, joined by slashes; a filter that is not compared has its name in brackets.
    public let path: String
    /// How often the proxy has it.
    public let count: Int
  }

  /// What differs: listeners, routes, clusters, endpoints, each in order of the names.
  public private(set) var resources: [ResourceDrift] = []
  /// How many resources of each type were compared.
  public private(set) var counts: [ResourceType: Int] = [:]
  /// The types of which one side tells nothing.
  public private(set) var untold: [ResourceType] = []
  /// How many resources the proxy was started with, and nobody says that it should have.
  public private(set) var unaskedCount = 0
  /// What the proxy has that was not compared, in order of the paths.
  public private(set) var fields: [Field] = []

  private let basis: Basis
  private let mesh: ObjectOrigins

  /// Compares. O(size · log of the elements of a list).
  ///
  /// - Parameters:
  ///   - expected: what the proxy should have.
  ///   - actual: what it has.
  ///   - types: the types that are compared.
  ///   - mesh: where the objects are that resources note.
  public init(
    _ expected: ProxyResources,
    _ actual: ProxyResources,
    basis: Basis,
    types: [ResourceType],
    mesh: ObjectOrigins = .none
  ) {
    self.basis = basis
    self.mesh = mesh
    for type in types {
      guard expected.knows(type), actual.knows(type) else {
        untold.append(type)
        continue
      }
      compare(type, expected, actual)
    }
  }

  /// Whether both are the same.
  public var isEmpty: Bool { resources.isEmpty }

  private mutating func compare(_ type: ResourceType, _ expected: ProxyResources, _ actual: ProxyResources) {
    var counted: [String: Int] = [:]
    for name in names(type, expected, actual) {
      switch (expected.resource(type, name), actual.resource(type, name)) {
      case (let wanted?, let found?):
        counts[type, default: 0] += 1
        var comparison = MessageComparison()
        comparison.compare(wanted.message, message(of: found, like: wanted, type), context(type, wanted))
        counted.merge(comparison.unmodelled, uniquingKeysWith: +)
        if !comparison.differences.isEmpty {
          add(type, name, .changed(comparison.differences.map { $0.placed(in: mesh) }), wanted.causes)
        }
      case (let wanted?, nil):
        counts[type, default: 0] += 1
        if !isAwaited(type, name, actual) { add(type, name, .missing, wanted.causesOfParts) }
      case (nil, let found?): takeExtra(type, found)
      case (nil, nil): break
      }
      tellState(type, name, expected, actual)
    }
    fields += counted.sorted { $0.key < $1.key }.map { Field(type: type, path: $0.key, count: $0.value) }
  }

  /// The names that matter, in order: endpoints are those of clusters that both have, or that a translation names.
  private func names(_ type: ResourceType, _ expected: ProxyResources, _ actual: ProxyResources) -> [String] {
    let rejected = type == .listeners ? actual.rejections.map(\.name) : []
    let found = actual.names(type) + Array(actual.warming[type] ?? []) + rejected
    guard type == .endpoints else { return Set(expected.names(type) + found).sorted() }
    if case .translation = basis { return expected.names(type) }
    let names = Set(expected.names(type) + found)
    return names.filter { name in
      [expected, actual].allSatisfy { !$0.knows(.clusters) || $0.resource(.clusters, name) != nil }
    }.sorted()
  }

  /// What a proxy has, as far as the other side says something of it.
  private func message(of found: ProxyResource, like wanted: ProxyResource, _ type: ResourceType) -> JSONValue {
    guard type == .endpoints, case .translation = basis, !wanted.message.weighsLocalities else { return found.message }
    return found.message.withoutLocalityWeights()
  }

  private func context(_ type: ResourceType, _ wanted: ProxyResource) -> MessageComparison.Context {
    let model: ModelPlace? = if case .translation = basis { ModelPlace(type) } else { nil }
    return MessageComparison.Context(model: model, provenance: wanted.provenance, causes: wanted.causes)
  }

  private mutating func takeExtra(_ type: ResourceType, _ found: ProxyResource) {
    if case .translation = basis, found.isStatic {
      unaskedCount += 1
    } else {
      counts[type, default: 0] += 1
      add(type, found.name, .extra, found.causesOfParts)
    }
  }

  private func isAwaited(_ type: ResourceType, _ name: String, _ actual: ProxyResources) -> Bool {
    actual.warming[type]?.contains(name) == true
      || type == .listeners && actual.rejections.contains { $0.name == name }
  }

  private mutating func tellState(
    _ type: ResourceType,
    _ name: String,
    _ expected: ProxyResources,
    _ actual: ProxyResources
  ) {
    let causes = expected.resource(type, name)?.causes ?? []
    if actual.warming[type]?.contains(name) == true { add(type, name, .waiting, causes) }
    guard type == .listeners else { return }
    for rejection in actual.rejections where rejection.name == name {
      add(type, name, .rejected(rejection.details), causes)
    }
  }

  private mutating func add(_ type: ResourceType, _ name: String, _ change: ResourceDrift.Change, _ causes: [Cause]) {
    let placed = Cause.distinct(causes).map { $0.placed(in: mesh) }
    resources.append(ResourceDrift(type: type, name: name, change: change, causes: placed))
  }
}
