public import YAML

extension ConfigDump {
  /// The route configurations, of one name if one is given. O(bytes of routes).
  ///
  /// istioctl orders those whose names are numbers, and nothing else: such a name never passes one that is none.
  public func routes(named name: String? = nil) throws(JSONCursorError) -> [RouteConfigurationState] {
    var routes: [RouteConfigurationState] = []
    for entry in entries(of: .routes) { routes.append(try RouteConfigurationState(entry)) }
    let ordered = Self.orderingNumbers(routes)
    return name.map { name in ordered.filter { $0.name == name } } ?? ordered
  }

  private static func orderingNumbers(_ routes: [RouteConfigurationState]) -> [RouteConfigurationState] {
    var ordered: [RouteConfigurationState] = []
    var run: [(number: Int, route: RouteConfigurationState)] = []
    func flush() {
      ordered += run.enumerated().sorted { left, right in
        (left.element.number, left.offset) < (right.element.number, right.offset)
      }
      .map(\.element.route)
      run = []
    }
    for route in routes {
      if let number = Int(route.name) {
        run.append((number, route))
      } else {
        flush()
        ordered.append(route)
      }
    }
    flush()
    return ordered
  }
}
