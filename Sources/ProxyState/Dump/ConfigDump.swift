import Diagnostics
public import EnvoyAdmin
public import YAML

/// An Envoy's configuration dump, or a part of it: where its resources stand in the bytes.
///
/// One forward scan finds them; nothing in them is decoded before it is asked for, and no tree of the whole is built, so
/// that memory is that of the bytes and a few words for each resource. Both spellings of names are read.
public struct ConfigDump: Sendable {
  /// What is asked for of Envoy, and what came of it.
  public private(set) var sections: [DumpSection: [JSONPart]] = [:]
  /// The listeners that Envoy did not take.
  public private(set) var rejections: [ListenerRejection] = []
  private var entries: [ConfigDumpSelection.Resource: [DumpEntry]] = [:]

  /// A dump of nothing.
  public init() {}

  /// Reads a whole dump. O(bytes).
  public init(_ bytes: [UInt8]) throws(JSONCursorError) { _ = try add(bytes) }

  /// Adds an answer of Envoy's to `/config_dump`; true when it was of whole sections, and not of one list alone.
  ///
  /// An Envoy that does not know `resource=` answers with everything: nothing more is to be asked for then.
  public mutating func add(
    _ bytes: [UInt8],
    asked list: ConfigDumpSelection.Resource? = nil
  ) throws(JSONCursorError) -> Bool {
    var cursor = JSONCursor(SourceBytes(bytes))
    var isWhole = false
    try cursor.members { cursor throws(JSONCursorError) in
      guard cursor.isNamed("configs") else { return }
      try cursor.elements { cursor throws(JSONCursorError) in
        if try readConfig(&cursor, asked: list) { isWhole = true }
      }
    }
    try cursor.finish()
    return isWhole
  }

  /// Whether it is of an Envoy that spoke version 2 of its API (envoy.admin.v2alpha), up to 1.17.
  public private(set) var isOfFirstAPI = false

  /// Whether there is a section, or a part of it.
  public func has(_ section: DumpSection) -> Bool {
    sections[section] != nil || section.lists.contains { entries[$0] != nil }
  }

  /// The entries of a list, in the order of the dump.
  public subscript(list: ConfigDumpSelection.Resource) -> [DumpEntry] { entries[list] ?? [] }

  /// The entries of a section, those from discovery first.
  public func entries(of section: DumpSection) -> [DumpEntry] { section.lists.flatMap { self[$0] } }

  /// Reads an element of `configs`; true when it is a section.
  private mutating func readConfig(
    _ cursor: inout JSONCursor,
    asked: ConfigDumpSelection.Resource?
  ) throws(JSONCursorError) -> Bool {
    let start = cursor.offset
    var element = DumpElement()
    try cursor.members { cursor throws(JSONCursorError) in
      if let list = Self.list(at: cursor) {
        try readList(list, &cursor)
      } else {
        try element.take(&cursor)
      }
    }
    if element.isOfFirstAPI { isOfFirstAPI = true }
    let whole = cursor.part(from: start)
    if let section = element.section {
      sections[section, default: []].append(whole)
      return true
    }
    guard let list = element.list(asked: asked) else { return false }
    add(element, whole, to: list)
    return false
  }

  private mutating func readList(
    _ list: ConfigDumpSelection.Resource,
    _ cursor: inout JSONCursor
  ) throws(JSONCursorError) {
    try cursor.elements { cursor throws(JSONCursorError) in
      let start = cursor.offset
      var element = DumpElement()
      try cursor.members { cursor throws(JSONCursorError) in try element.take(&cursor) }
      add(element, cursor.part(from: start), to: list)
    }
  }

  private mutating func add(_ element: DumpElement, _ whole: JSONPart, to list: ConfigDumpSelection.Resource) {
    if let rejection = element.rejection { rejections.append(rejection) }
    let path = "\(list.rawValue)[\(entries[list]?.count ?? 0)]"
    entries[list, default: []] += element.entries(of: list, whole, path: path)
  }

  /// The list that the member at hand is.
  private static func list(at cursor: JSONCursor) -> ConfigDumpSelection.Resource? {
    // By the names that are written most: a name of another section costs a look at its first byte.
    if cursor.isNamed("dynamic_active_clusters") { return .dynamicActiveClusters }
    if cursor.isNamed("dynamic_endpoint_configs") { return .dynamicEndpoints }
    if cursor.isNamed("dynamic_listeners") { return .dynamicListeners }
    if cursor.isNamed("dynamic_route_configs") { return .dynamicRoutes }
    if cursor.isNamed("dynamic_active_secrets") { return .dynamicActiveSecrets }
    if cursor.isNamed("dynamic_warming_clusters") { return .dynamicWarmingClusters }
    if cursor.isNamed("dynamic_warming_secrets") { return .dynamicWarmingSecrets }
    if cursor.isNamed("static_clusters") { return .staticClusters }
    if cursor.isNamed("static_endpoint_configs") { return .staticEndpoints }
    if cursor.isNamed("static_listeners") { return .staticListeners }
    if cursor.isNamed("static_route_configs") { return .staticRoutes }
    if cursor.isNamed("static_secrets") { return .staticSecrets }
    if cursor.isNamed("ecds_filters") { return .extensionFilters }
    return nil
  }
}
