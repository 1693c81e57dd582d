import Resources
import YAML

extension Node {
  /// The items of a list below a field, aliases followed; none when it is absent or no list.
  func elements(_ name: StaticString) -> [Node] { member(name)?.elements ?? [] }

  /// The items of a list, aliases followed; none of what is no list.
  var elements: [Node] { kind == .sequence ? items.map(\.resolved) : [] }
}
