import EnvoyAdmin
public import YAML

extension ConfigDump {
  /// The policies that the listeners enforce, in the order of their actions and names, each once. O(bytes of listeners).
  public func authorizations() throws(JSONCursorError) -> [AuthorizationState] {
    var collection = AuthorizationCollection()
    for entry in self[.dynamicListeners] where entry.state == .active {
      for chain in try entry.node().list("filter_chains") {
        for filter in chain.list("filters") { collection.take(networkFilter: filter) }
      }
    }
    return collection.policies
  }
}
