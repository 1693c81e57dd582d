import Diagnostics

/// The object, and the place in it, that a part of a configuration came from.
public struct Origin: Sendable {
  /// `VirtualService default/reviews`.
  public let object: String
  /// The bytes of the object's document.
  public let source: SourceFile
  /// The place in it.
  public let range: SourceRange

  /// Makes an origin.
  public init(object: String, source: SourceFile, range: SourceRange) {
    self.object = object
    self.source = source
    self.range = range
  }

  /// What tells it from others.
  public struct Place: Hashable, Sendable {
    let object: String
    let file: String
    let offset: Int
  }

  /// What tells it from others. O(1).
  public var place: Place {
    Place(object: object, file: source.name, offset: source.baseOffset + Int(range.start))
  }

  /// The line and column in the whole file. O(bytes of the document).
  public var position: LineTable.Position { LineTable(source).position(of: range.start) }

  /// `VirtualService default/reviews (routes.yaml:12)`. O(bytes of the document).
  public var description: String { "\(object) (\(source.name):\(position.line))" }
}
