import Resources
import YAML

extension Node {
  /// The items of a list below a field, through aliases; none when the field is absent or no list.
  func entries(of field: StaticString) -> [Node] { member(field)?.items.map(\.resolved) ?? [] }

  /// Whether a route has no destination; a list that is none has been told by the schema.
  var lacksDestinations: Bool { member("route").map { $0.kind == .sequence && $0.count == 0 } ?? true }
}
