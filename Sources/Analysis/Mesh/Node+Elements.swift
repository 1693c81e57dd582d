import Resources
import YAML

extension Node {
  /// The items of a list below a field, aliases followed; none when it is absent or no list.
  func elements(_ name: StaticString) -> [Node] { member(name)?.elements ?? [] }

  /// The items of a list, aliases followed; none of what is no list.
  var elements: [Node] { kind == .sequence ? items.map(\.resolved) : [] }

  /// Whether a route has no destination; a list that is none has been told by the schema.
  var lacksDestinations: Bool { member("route").map { $0.kind == .sequence && $0.count == 0 } ?? true }
}
