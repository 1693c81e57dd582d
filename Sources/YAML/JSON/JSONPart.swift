public import Diagnostics

/// A value that was passed over in a JSON text, to be read when it is wanted.
public struct JSONPart: Sendable {
  /// Its bytes, which share their memory with the whole.
  public let bytes: SourceBytes
  /// The offset of the first of them in the whole.
  public let offset: Int

  /// Makes one of bytes that begin at an offset of a whole.
  public init(bytes: SourceBytes, offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// A cursor before the value; the prefix is the way to it, for errors.
  public func cursor(prefix: String = "") -> JSONCursor { JSONCursor(bytes, base: offset, prefix: prefix) }

  /// The value as a tree. O(bytes).
  public func node() throws(MalformedJSON) -> Node {
    let source = SourceFile(name: "JSON", sharing: bytes, firstLine: 1, baseOffset: offset)
    guard let node = try Parser.jsonValue(of: source) else { throw MalformedJSON(.unexpectedToken) }
    return node
  }
}
