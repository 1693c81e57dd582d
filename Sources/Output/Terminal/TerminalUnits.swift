/// The scalars of UTF-8 bytes, and the bytes between them that are not UTF-8, each with its length in bytes.
///
/// For callers that must know which bytes a piece of printed text came from.
public struct TerminalUnits: Sequence, IteratorProtocol {
  /// One scalar or one invalid byte.
  public struct Unit: Sendable {
    /// What the bytes are.
    public enum Content: Sendable, Hashable {
      /// A decoded scalar.
      case scalar(Unicode.Scalar)
      /// A byte that belongs to no scalar.
      case invalidByte(UInt8)
    }

    /// What the bytes are.
    public let content: Content
    /// The number of bytes: 1 to 4.
    public let byteCount: Int

    /// The text to print for it, safe for a terminal.
    public var printable: String {
      switch content {
      case .scalar(let scalar): TerminalText.printable(scalar)
      case .invalidByte(let byte): "\\x" + TerminalText.hexadecimal(byte)
      }
    }
  }

  private var rest: ArraySlice<UInt8>

  /// Starts at the first byte.
  public init(_ bytes: ArraySlice<UInt8>) { self.rest = bytes }

  /// The next unit; nil at the end, in O(1).
  public mutating func next() -> Unit? {
    guard let first = rest.first else { return nil }
    if first < 0x80 {
      rest = rest.dropFirst()
      return Unit(content: .scalar(Unicode.Scalar(first)), byteCount: 1)
    }
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = rest.makeIterator()
    switch parser.parseScalar(from: &bytes) {
    case .valid(let encoded):
      rest = rest.dropFirst(encoded.count)
      return Unit(content: .scalar(Unicode.UTF8.decode(encoded)), byteCount: encoded.count)
    case .error, .emptyInput:
      rest = rest.dropFirst()
      return Unit(content: .invalidByte(first), byteCount: 1)
    }
  }
}
