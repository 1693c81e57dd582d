/// The line starts of a source, for turning byte offsets into lines and columns.
///
/// Built when a diagnostic is shown, never while parsing. Building is O(bytes), a look-up O(log lines).
public struct LineTable: Sendable {
  /// A place in a file as editors count it: both from 1, the column in Unicode scalars.
  public struct Position: Hashable, Sendable, Comparable {
    /// The line number, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Orders by line, then by column.
    public static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  private let source: SourceFile
  private let starts: [UInt32]

  /// Finds the lines of a source.
  ///
  /// LF, CRLF and a lone CR each end a line (YAML 1.2.2 §5.4).
  public init(_ source: SourceFile) {
    self.source = source
    self.starts = Self.lineStarts(in: source.bytes)
  }

  /// The number of lines; a final line break does not begin another line.
  public var lineCount: Int { starts.count }

  /// The line and column of an offset; offsets in or past a line break give the position at the end of the line.
  public func position(of offset: UInt32) -> Position {
    let line = lineIndex(of: offset)
    let content = self.line(containing: offset).indices
    let before = content.lowerBound..<min(max(content.lowerBound, Int(offset)), content.upperBound)
    let scalars = source.bytes[before].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return Position(line: line + source.firstLine, column: scalars + 1)
  }

  /// The range of the line, without its line break, that holds an offset.
  public func line(containing offset: UInt32) -> SourceRange {
    let index = lineIndex(of: offset)
    let start = starts[index]
    var end = index + 1 < starts.count ? Int(starts[index + 1]) : source.bytes.count
    while end > Int(start), source.bytes[end - 1] == UInt8(ascii: "\n") || source.bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return SourceRange(start: start, end: UInt32(end))
  }

  private func lineIndex(of offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(in bytes: SourceBytes) -> [UInt32] {
    var starts: [UInt32] = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), index < bytes.count { starts.append(UInt32(index)) }
    }
    return starts
  }
}
