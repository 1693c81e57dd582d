/// A part of a format.
enum FormatPiece: Hashable, Sendable {
  /// What is written as it is.
  case literal([UInt8])
  /// What is replaced, at an offset.
  case command(FormatCommand, at: Int)

  /// Whether a field stands there.
  var hasField: Bool {
    guard case .command(let command, _) = self else { return false }
    return command.field != nil
  }

  /// Takes a format apart; `%%` is a percent sign.
  static func pieces(of format: String) throws(AccessLogPatternError) -> [FormatPiece] {
    let bytes = Array(format.utf8)
    var pieces: [FormatPiece] = []
    var literal: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        literal.append(bytes[index])
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "%") {
        literal.append(UInt8(ascii: "%"))
        index += 2
        continue
      }
      let start = index
      guard let command = FormatCommand(bytes, from: &index) else { throw .malformedCommand(at: start) }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
      pieces.append(.command(command, at: start))
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }
}

extension FormatCommand {
  /// Reads a command from its percent sign on, to behind the closing one; nil if it is none.
  fileprivate init?(_ bytes: [UInt8], from index: inout Int) {
    var place = index + 1
    let name = Self.run(bytes, &place) { byte in
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || byte == UInt8(ascii: "_")
    }
    guard !name.isEmpty else { return nil }
    var argument: String?
    if place < bytes.count, bytes[place] == UInt8(ascii: "(") {
      // An argument may have parentheses itself, as those of CEL do: the first that ends the command ends it.
      let start = place + 1
      let close = bytes[start...].indices.first {
        bytes[$0] == UInt8(ascii: ")") && Self.end(bytes, from: $0 + 1) != nil
      }
      guard let close else { return nil }
      argument = String(decoding: bytes[start..<close], as: UTF8.self)
      place = close + 1
    }
    guard let end = Self.end(bytes, from: place) else { return nil }
    index = end
    self.init(name: name, argument: argument)
  }

  /// Behind the percent sign that ends a command, perhaps with a length before it.
  private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
      place += 1
      let length = run(bytes, &place) { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard !length.isEmpty else { return nil }
    }
    return place < bytes.count && bytes[place] == UInt8(ascii: "%") ? place + 1 : nil
  }

  private static func run(_ bytes: [UInt8], _ place: inout Int, while holds: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, holds(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}
