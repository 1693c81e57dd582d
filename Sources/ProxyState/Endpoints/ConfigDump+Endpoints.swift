public import YAML

extension ConfigDump {
  /// The assignments that have endpoints which are meant, by the names of their clusters as clusters are ordered.
  public func assignments(_ filter: EndpointFilter = EndpointFilter()) throws(JSONCursorError)
    -> [LoadAssignmentState]
  {
    var assignments: [LoadAssignmentState] = []
    for entry in entries(of: .endpoints) {
      if let selected = try LoadAssignmentState(entry).selecting(filter) { assignments.append(selected) }
    }
    return assignments.enumerated().sorted { left, right in
      if left.element.parts < right.element.parts { return true }
      return left.element.parts == right.element.parts && left.offset < right.offset
    }
    .map(\.element)
  }
}
