/// The bytes that diagnostics point into, with the name people know them by.
///
/// A long stream is read one document at a time, so a source may be a piece of a file: `firstLine` and
/// `baseOffset` say where the piece begins, and every position shown to people is that of the whole file.
public struct SourceFile: Sendable {
  /// The name as typed, such as `deploy.yaml`, or `<stdin>`.
  public let name: String
  /// The content, UTF-8 for every file the readers accept.
  public let bytes: SourceBytes
  /// The line number, from 1, of the first byte.
  public let firstLine: Int
  /// The offset of the first byte within the whole file.
  public let baseOffset: Int

  /// Makes a source from bytes; the defaults describe a whole file.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1, baseOffset: Int = 0) {
    self.init(name: name, sharing: SourceBytes(bytes), firstLine: firstLine, baseOffset: baseOffset)
  }

  /// Makes a source from bytes that other sources may share.
  public init(name: String, sharing bytes: SourceBytes, firstLine: Int, baseOffset: Int) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    self.baseOffset = baseOffset
  }

  /// Makes a source from text, for tests and generated input.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of a range; bytes that are not UTF-8 become U+FFFD.
  public func text(in range: SourceRange) -> String {
    let clamped = range.indices.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[clamped], as: UTF8.self)
  }
}
