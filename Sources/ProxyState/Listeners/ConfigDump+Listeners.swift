public import YAML

extension ConfigDump {
  /// The listeners that are meant, by port, address and kind. O(bytes of listeners).
  ///
  /// - Parameter includesIdle: whether those are among them that warm or drain, which istioctl leaves out.
  public func listeners(
    _ filter: ListenerFilter = ListenerFilter(),
    includesIdle: Bool = false
  ) throws(JSONCursorError) -> [ListenerState] {
    try listenersInOrder(filter, includesIdle: includesIdle).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.port != second.port { return first.port < second.port }
      let (address, other) = (first.hosts.first ?? "", second.hosts.first ?? "")
      if address != other { return address.isBefore(other) }
      if first.kind != second.kind { return first.kind.rawValue.isBefore(second.kind.rawValue) }
      return left.offset < right.offset
    }
    .map(\.element)
  }

  /// The same in the order of the dump, those from discovery first.
  public func listenersInOrder(
    _ filter: ListenerFilter = ListenerFilter(),
    includesIdle: Bool = false
  ) throws(JSONCursorError) -> [ListenerState] {
    var listeners: [ListenerState] = []
    for entry in entries(of: .listeners) where includesIdle || entry.state == .active || entry.state == .fixed {
      let listener = try ListenerState(entry)
      if filter.matches(listener) { listeners.append(listener) }
    }
    return listeners
  }
}
