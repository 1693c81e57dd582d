import EnvoyAdmin
import YAML

/// What is read of an element of a list: its resource, or its states.
struct DumpElement {
  private var name = ""
  private var type = ""
  private var resource: JSONPart?
  private var states: [(state: DumpEntry.State, resource: JSONPart, surroundings: JSONPart)] = []
  private var details: String?
  private var lastAttempt = ""

  /// Takes the member at hand, if it is one of an element.
  mutating func take(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    if cursor.isNamed("name") {
      name = try cursor.text()
    } else if cursor.isNamed("@type") {
      type = try cursor.text()
    } else if cursor.isNamed("active_state") {
      try takeState(.active, &cursor)
    } else if cursor.isNamed("warming_state") {
      try takeState(.warming, &cursor)
    } else if cursor.isNamed("draining_state") {
      try takeState(.draining, &cursor)
    } else if cursor.isNamed("error_state") {
      try takeError(&cursor)
    } else if Self.holdsResource(cursor) {
      resource = try cursor.part()
    }
  }

  private static func holdsResource(_ cursor: JSONCursor) -> Bool {
    cursor.isNamed("cluster") || cursor.isNamed("endpoint_config") || cursor.isNamed("route_config")
      || cursor.isNamed("listener") || cursor.isNamed("secret") || cursor.isNamed("ecds_filter")
  }

  /// A state without a listener is only named: nothing of it is left to show.
  private mutating func takeState(_ state: DumpEntry.State, _ cursor: inout JSONCursor) throws(JSONCursorError) {
    let start = cursor.offset
    var listener: JSONPart?
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("listener") { listener = try cursor.part() }
    }
    if let listener { states.append((state, listener, cursor.part(from: start))) }
  }

  private mutating func takeError(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    var (details, lastAttempt) = ("", "")
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("details") { details = try cursor.text() }
      if cursor.isNamed("last_update_attempt") { lastAttempt = try cursor.text() }
    }
    self.details = details
    self.lastAttempt = lastAttempt
  }

  /// Why the listener was not taken, if it was not.
  var rejection: ListenerRejection? {
    details.map { ListenerRejection(name: name, details: $0, lastAttempt: lastAttempt) }
  }

  /// The entries of the element in a list.
  func entries(of list: ConfigDumpSelection.Resource, _ whole: JSONPart, path: String) -> [DumpEntry] {
    var entries = states.map { state, resource, surroundings in
      DumpEntry(list: list, state: state, name: name, resource: resource, surroundings: surroundings, path: path)
    }
    if let resource {
      let state = list.state
      entries.append(
        DumpEntry(list: list, state: state, name: name, resource: resource, surroundings: whole, path: path)
      )
    }
    return entries
  }

  /// The list that an element is of which stands by itself, as Envoy answers `resource=`.
  ///
  /// Its type tells what was there at the start from what came later, and no more.
  func list(asked: ConfigDumpSelection.Resource?) -> ConfigDumpSelection.Resource? {
    if let asked { return asked }
    guard let section = DumpSection(typeURL: type), let kind = type.split(separator: ".").last,
      kind != Substring(section.rawValue)
    else { return nil }
    let isStatic = kind.hasPrefix("Static")
    switch section {
    case .bootstrap: return nil
    case .clusters: return isStatic ? .staticClusters : .dynamicActiveClusters
    case .endpoints: return isStatic ? .staticEndpoints : .dynamicEndpoints
    case .listeners: return isStatic ? .staticListeners : .dynamicListeners
    case .routes: return isStatic ? .staticRoutes : .dynamicRoutes
    case .secrets: return isStatic ? .staticSecrets : .dynamicActiveSecrets
    case .extensions: return .extensionFilters
    }
  }

  /// Whether Envoy wrote it in version 2 of its API.
  var isOfFirstAPI: Bool { type.hasPrefix("type.googleapis.com/envoy.admin.v2alpha.") }

  /// Whether the element is a whole section, or what is left of one behind a mask.
  var section: DumpSection? {
    guard let section = DumpSection(typeURL: type), type.hasSuffix(section.rawValue) else { return nil }
    return section
  }
}

extension ConfigDumpSelection.Resource {
  fileprivate var state: DumpEntry.State {
    switch self {
    case .staticClusters, .staticListeners, .staticRoutes, .staticEndpoints, .staticSecrets: .fixed
    case .dynamicWarmingClusters, .dynamicWarmingSecrets: .warming
    case .dynamicActiveClusters, .dynamicListeners, .dynamicRoutes, .dynamicEndpoints, .dynamicActiveSecrets,
      .extensionFilters:
      .active
    }
  }
}
