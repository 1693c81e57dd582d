import Resources
import YAML

extension Node {
  /// A field of the legacy rules, which were read in both spellings.
  func member(_ name: StaticString, or older: StaticString) -> Node? { member(name) ?? member(older) }
}
