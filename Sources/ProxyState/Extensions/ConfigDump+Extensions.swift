public import YAML

extension ConfigDump {
  /// The filters from discovery, by type and name.
  public func extensions() throws(JSONCursorError) -> [ExtensionState] {
    var filters: [ExtensionState] = []
    for entry in entries(of: .extensions) { filters.append(try ExtensionState(entry)) }
    return filters.sorted { $0.type == $1.type ? $0.name.isBefore($1.name) : $0.type.isBefore($1.type) }
  }
}
