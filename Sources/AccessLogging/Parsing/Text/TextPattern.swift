/// How fields stand in a line of text, to read them back.
///
/// Envoy escapes nothing, so a field that a client writes may hold what stands behind it. A line is read from the left,
/// each field as short as it can be; where the rest does not fit then, the last field before that may hold anything is
/// made longer. To look at the last alone is enough: had an earlier one been longer, the later ones would have begun
/// further right, and a field that takes anything loses nothing by an early begin. So `"` and blanks in a path and in a
/// user agent do no harm, since what follows each of them has a form that can be told.
struct TextPattern: Sendable {
  private let opening: [UInt8]
  private let steps: [TextStep]
  /// What is beyond the eighth byte of what stands behind fields.
  private let tails: [UInt8]

  /// The fields that a line of this form has.
  let fields: AccessLogFields

  /// Takes a format of Envoy's.
  ///
  /// - Parameter text: may end in line feeds.
  init(_ text: String) throws(AccessLogPatternError) {
    var text = Substring(text)
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    if let feed = text.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      throw .severalLines(at: text.utf8.distance(from: text.startIndex, to: feed))
    }
    try self.init(FormatPiece.pieces(of: String(text)))
  }

  /// Takes the pieces of one.
  init(_ pieces: [FormatPiece]) throws(AccessLogPatternError) {
    var opening: [UInt8] = []
    var fields: [(field: AccessLogField?, content: FieldContent, literal: [UInt8])] = []
    for piece in pieces {
      switch piece {
      case .literal(let bytes):
        if fields.isEmpty { opening = bytes } else { fields[fields.count - 1].literal = bytes }
      case .command(let command, let offset):
        let isKnown = fields.contains { $0.field == command.field }
        let field = isKnown ? nil : command.field
        guard let last = fields.last, last.literal.isEmpty else {
          fields.append((field, command.content, []))
          continue
        }
        // Of two that nobody asks for, nobody asks where the first ends.
        guard last.field == nil, field == nil else { throw .adjacentCommands(at: offset) }
        fields[fields.count - 1].content = .text
      }
    }
    guard fields.contains(where: { $0.field != nil }) else { throw .noFields }
    var tails: [UInt8] = []
    self.opening = opening
    self.fields = AccessLogFields(fields.compactMap(\.field))
    steps = fields.map { field, content, literal in
      defer { tails += literal.dropFirst(8) }
      return TextStep(field, content, before: literal, tail: tails.count)
    }
    self.tails = tails
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - leniency: what may be anything besides what clients write freely.
  ///   - base: what is added to all places.
  /// - Returns: whether it fits. O(bytes) for lines that Envoy writes; each word of a hostile line is looked at once for
  ///   each field.
  func match(
    _ line: Span<UInt8>,
    leniency: Leniency = .none,
    base: Int = 0,
    into places: inout MutableSpan<Range<Int>>
  ) -> Bool {
    guard hasOpening(line) else { return false }
    let steps = self.steps.span
    var index = 0
    var start = opening.count
    var search = start
    var open = (step: -1, start: 0, end: 0)
    while index < steps.count {
      let step = steps[index]
      let end = end(of: step, leniency: leniency, start: start, from: search, in: line)
      if end < 0 {
        guard end != Self.nowhere, open.step >= 0, open.step != index else { return false }
        (index, start, search) = (open.step, open.start, open.end &+ 1)
        continue
      }
      if step.content.isOpen(leniency) { open = (index, start, end) }
      if step.field >= 0 {
        let isAbsent = end &- start == 1 && line[start] == UInt8(ascii: "-")
        places[step.field] = isAbsent ? 0..<0 : start &+ base..<end &+ base
      }
      start = end &+ step.length
      search = start
      index &+= 1
      if index == steps.count, start != line.count {
        guard open.step >= 0 else { return false }
        (index, start, search) = (open.step, open.start, open.end &+ 1)
      }
    }
    return true
  }

  private func hasOpening(_ line: Span<UInt8>) -> Bool {
    guard line.count >= opening.count else { return false }
    for index in opening.indices where line[index] != opening[index] { return false }
    return true
  }

  /// What does not end before the line does, and so from no later begin either: to look again would take for each begin
  /// what the line is long.
  private static let nowhere = -2

  /// Where a field ends whose end is looked for from a place on; -1 if it does not end as it must, or `nowhere`.
  @inline(__always)
  private func end(of step: TextStep, leniency: Leniency, start: Int, from search: Int, in bytes: Span<UInt8>) -> Int {
    if step.content.isOpen(leniency) { return endOfText(step, from: search, in: bytes) }
    guard start < bytes.count, step.content.canBegin(bytes[start]) else { return -1 }
    var index = step.isBarred ? bytes.endOfBars(from: search) : search
    while index < bytes.count {
      let word = bytes.word(at: index)
      let marks = word.marks(step.delimiter) | word.marks(step.stop) | word.marks(Self.quote)
      if marks == 0 {
        index &+= 8
        continue
      }
      index &+= LineWord.first(marks)
      if step.length > 0, isLiteral(of: step, at: index, in: bytes) { return index }
      guard index < bytes.count, case let byte = bytes[index], byte != UInt8(ascii: "\""),
        byte != UInt8(truncatingIfNeeded: step.stop)
      else { return -1 }
      index &+= 1
    }
    return step.length == 0 ? bytes.count : Self.nowhere
  }

  private func endOfText(_ step: TextStep, from search: Int, in bytes: Span<UInt8>) -> Int {
    if step.length == 0 { return search <= bytes.count ? bytes.count : -1 }
    var index = search
    while index < bytes.count {
      let marks = bytes.word(at: index).marks(step.delimiter)
      if marks == 0 {
        index &+= 8
        continue
      }
      index &+= LineWord.first(marks)
      if isLiteral(of: step, at: index, in: bytes) { return index }
      index &+= 1
    }
    return Self.nowhere
  }

  @inline(__always)
  private func isLiteral(of step: TextStep, at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard bytes.word(at: index).bytes & step.mask == step.first, index &+ step.length <= bytes.count else {
      return false
    }
    return step.length <= 8 || isTail(of: step, at: index &+ 8, in: bytes)
  }

  private func isTail(of step: TextStep, at index: Int, in bytes: Span<UInt8>) -> Bool {
    for offset in 0..<step.length - 8 where tails[step.tail + offset] != bytes[index + offset] { return false }
    return true
  }

  private static var quote: UInt64 { LineWord.pattern(UInt8(ascii: "\"")) }
}

extension Span<UInt8> {
  /// Behind the three bars of a cluster's name of Istio's, `outbound|9080|v1|HOST`; the same place for other names.
  fileprivate func endOfBars(from start: Int) -> Int {
    guard hasPrefix("outbound|", at: start) || hasPrefix("inbound|", at: start) else { return start }
    var (index, bars) = (start, 0)
    while index < count, bars < 3, self[index] > UInt8(ascii: " ") {
      if self[index] == UInt8(ascii: "|") { bars += 1 }
      index += 1
    }
    return bars == 3 ? index : start
  }
}

extension FieldContent {
  /// Whether it may begin so.
  @inline(__always)
  fileprivate func canBegin(_ byte: UInt8) -> Bool {
    switch self {
    case .number: byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
    case .protocolName: byte == UInt8(ascii: "H") || byte == UInt8(ascii: "-")
    default: true
    }
  }
}
