/// Lines that one source wrote, in the order in which it wrote them.
public struct LogBatch: Sendable {
  /// One line of a batch.
  public struct Line: Hashable, Sendable {
    /// Where its text is, without its time and its line feed.
    public var text: Range<Int>
    /// When it was written, in nanoseconds since 1970; nil where nobody says so.
    public var time: Int64?

    /// Places a line.
    public init(text: Range<Int>, time: Int64? = nil) {
      self.text = text
      self.time = time
    }
  }

  /// Who wrote them.
  public let source: LogSource
  /// What holds the lines.
  public let bytes: [UInt8]
  /// The lines.
  public let lines: [Line]

  /// Puts lines together.
  public init(source: LogSource, bytes: [UInt8], lines: [Line]) {
    self.source = source
    self.bytes = bytes
    self.lines = lines
  }
}
