import YAML

/// The selectors of a list or watch.
struct ObjectFilter: Sendable {
  private let labels: LabelSelector
  private let fields: [(path: [String], value: String, isEqual: Bool)]
  private let name: String?

  init(_ request: HTTPRequest, _ target: ResourceTarget) throws(APIFailure) {
    labels = try LabelSelector(request.parameter("labelSelector") ?? "")
    name = target.name
    var fields: [(path: [String], value: String, isEqual: Bool)] = []
    for part in (request.parameter("fieldSelector") ?? "").split(separator: ",") {
      let isEqual = !part.contains("!=")
      let halves = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      let label = isEqual ? halves[0] : String(halves[0].dropLast())
      let path = label.split(separator: ".").map(String.init)
      guard !target.resource.isCustom || ["metadata.name", "metadata.namespace"].contains(label) else {
        throw .badRequest("field label not supported: \(label)")
      }
      fields.append((path, halves.count > 1 ? halves[halves.count - 1] : "", isEqual))
    }
    self.fields = fields
  }

  /// Whether objects are left out by selectors, so that nobody knows how many remain.
  var isSelective: Bool { !labels.isEmpty || !fields.isEmpty }

  func matches(_ object: StoredObject) -> Bool {
    if let name, object.name != name { return false }
    guard isSelective else { return true }
    return labels.matches(object.labels)
      && fields.allSatisfy { field in
        let found = field.path.reduce(Optional(object.value)) { $0?[$1] }
        return ((found?.string ?? found?.jsonText ?? "") == field.value) == field.isEqual
      }
  }
}
