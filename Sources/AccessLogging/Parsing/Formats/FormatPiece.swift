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
      place += 1
      argument = Self.run(bytes, &place) { $0 != UInt8(ascii: ")") }
      place += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
      place += 1
      let length = Self.run(bytes, &place) { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard !length.isEmpty else { return nil }
    }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "%") else { return nil }
    index = place + 1
    self.init(name: name, argument: argument)
  }

  private static func run(_ bytes: [UInt8], _ place: inout Int, while holds: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, holds(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}
