import Resources
import YAML

extension Node {
  /// The items of a list below a field, through aliases; none when the field is absent or no list.
  func entries(of field: StaticString) -> [Node] { member(field)?.items.map(\.resolved) ?? [] }
}
