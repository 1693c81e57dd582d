import Output
public import ProxyConfig

/// The resources of one proxy.
public struct ProxyResources: Sendable {
  /// Why a proxy did not take a listener.
  struct Rejection: Sendable {
    let name: String
    let details: String
  }

  /// The resources in use, by type and name; a type that nothing is known of is absent.
  private var byType: [ResourceType: [String: ProxyResource]] = [:]
  /// The names of those that wait for what they need.
  private(set) var warming: [ResourceType: Set<String>] = [:]
  /// The listeners that were not taken.
  private(set) var rejections: [Rejection] = []

  /// Nothing is known of any type.
  init() {}

  /// Whether anything is known of a type.
  public func knows(_ type: ResourceType) -> Bool { byType[type] != nil }

  /// The resources of a type, in no order.
  public func resources(_ type: ResourceType) -> some Collection<ProxyResource> { (byType[type] ?? [:]).values }

  /// The resource of a name.
  func resource(_ type: ResourceType, _ name: String) -> ProxyResource? { byType[type]?[name] }

  /// The names of the resources of a type, in order.
  func names(_ type: ResourceType) -> [String] { (byType[type] ?? [:]).keys.sorted() }

  /// Notes that a type is known, if only that there is nothing of it.
  mutating func open(_ type: ResourceType) { byType[type, default: [:]].merge([:]) { first, _ in first } }

  /// Adds one; of a name the first counts.
  mutating func add(_ resource: ProxyResource, to type: ResourceType) {
    if byType[type, default: [:]][resource.name] == nil { byType[type, default: [:]][resource.name] = resource }
  }

  mutating func addWarming(_ name: String, to type: ResourceType) { warming[type, default: []].insert(name) }

  mutating func add(_ rejection: Rejection) { rejections.append(rejection) }

  /// Whether its listeners hold their routes, and none asks a discovery service for them.
  var holdsRoutes: Bool {
    let listeners = resources(.listeners)
    return listeners.contains { $0.message.holds("route_config") } && !listeners.contains { $0.message.holds("rds") }
  }
}

extension JSONValue {
  /// Whether an object anywhere inside has a member of the name. O(size).
  func holds(_ name: String) -> Bool {
    switch self {
    case .object(let members): members.contains { $0.name == name || $0.value.holds(name) }
    case .array(let elements): elements.contains { $0.holds(name) }
    case .string, .integer, .double, .bool, .null: false
    }
  }
}
