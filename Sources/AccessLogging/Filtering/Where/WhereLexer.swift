/// Takes an expression apart into words, in one pass.
struct WhereLexer {
  private let source: [UInt8]
  private var place = 0

  init(_ source: [UInt8]) { self.source = source }

  /// The signs, the longer before those that they begin with.
  private static let signs = ["==", "!=", "<=", ">=", "&&", "||", "=~", "!~", "<", ">", "!", "(", ")", ","]

  /// The next word; the end again and again behind the last.
  mutating func next() throws(WhereError) -> WhereToken {
    while place < source.count, [0x20, 0x09, 0x0A, 0x0D].contains(source[place]) { place += 1 }
    guard place < source.count else { return WhereToken(content: .end, range: source.count..<source.count) }
    let byte = source[place]
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try text(until: byte) }
    if Self.isDigit(byte) { return try number() }
    if Self.isLetter(byte) { return name() }
    for sign in Self.signs where source[place...].starts(with: sign.utf8) {
      defer { place += sign.utf8.count }
      return WhereToken(content: .sign(sign), range: place..<place + sign.utf8.count)
    }
    throw unexpected()
  }

  /// A single sign of a pair, or what no expression has.
  private func unexpected() -> WhereError {
    let meant = [UInt8(ascii: "="): "==", UInt8(ascii: "&"): "&&", UInt8(ascii: "|"): "||"][source[place]]
    var end = place + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    let found = "\"\(String(decoding: source[place..<end], as: UTF8.self))\""
    return WhereError(
      problem: .unexpected(found, expected: meant ?? "a name, a value or an operator"),
      range: place..<end
    )
  }

  private mutating func name() -> WhereToken {
    let start = place
    while place < source.count, Self.isLetter(source[place]) || Self.isDigit(source[place]) { place += 1 }
    return WhereToken(content: .name(String(decoding: source[start..<place], as: UTF8.self)), range: start..<place)
  }

  /// A text in quotes. A backslash stands before a quote or a backslash; before others it means itself, as regular
  /// expressions have it.
  private mutating func text(until quote: UInt8) throws(WhereError) -> WhereToken {
    let start = place
    let backslash = UInt8(ascii: "\\")
    var text: [UInt8] = []
    place += 1
    while place < source.count, source[place] != quote {
      if source[place] == backslash, place + 1 < source.count, [quote, backslash].contains(source[place + 1]) {
        place += 1
      }
      text.append(source[place])
      place += 1
    }
    guard place < source.count else { throw WhereError(problem: .unclosedText, range: start..<source.count) }
    place += 1
    return WhereToken(content: .text(text), range: start..<place)
  }

  // MARK: Numbers

  /// The units, with how many milliseconds or bytes they are.
  private static let units: [(name: String, size: Double, kind: WhereKind)] = [
    ("us", 0.001, .time), ("ms", 1, .time), ("s", 1_000, .time), ("m", 60_000, .time), ("h", 3_600_000, .time),
    ("b", 1, .size), ("kb", 1e3, .size), ("mb", 1e6, .size), ("gb", 1e9, .size), ("kib", 1_024, .size),
    ("mib", 1_048_576, .size), ("gib", 1_073_741_824, .size),
  ]

  /// `500`, `1.5s`, `1m30s`, `10kb`.
  private mutating func number() throws(WhereError) -> WhereToken {
    let start = place
    var total = 0.0
    var kind = WhereKind.number
    repeat {
      let digits = place
      while place < source.count, Self.isDigit(source[place]) || source[place] == UInt8(ascii: ".") { place += 1 }
      let text = String(decoding: source[digits..<place], as: UTF8.self)
      guard let number = Double(text), place - digits <= 18, text.last != "." else {
        throw WhereError(problem: .malformedNumber(text), range: digits..<place)
      }
      guard let unit = try unit() else {
        guard kind == .number else { throw WhereError(problem: .malformedNumber(text), range: start..<place) }
        return WhereToken(content: .number(number, .number), range: start..<place)
      }
      guard kind == .number || kind == unit.kind else {
        let whole = String(decoding: source[start..<place], as: UTF8.self)
        throw WhereError(problem: .malformedNumber(whole), range: start..<place)
      }
      kind = unit.kind
      total += number * unit.size
    } while place < source.count && Self.isDigit(source[place])
    return WhereToken(content: .number(total, kind), range: start..<place)
  }

  private mutating func unit() throws(WhereError) -> (size: Double, kind: WhereKind)? {
    let start = place
    while place < source.count, Self.isLetter(source[place]) { place += 1 }
    guard place > start else { return nil }
    let word = String(decoding: source[start..<place], as: UTF8.self)
    guard let unit = Self.units.first(where: { $0.name == word.lowercased() }) else {
      throw WhereError(problem: .unknownUnit(word), range: start..<place)
    }
    return (unit.size, unit.kind)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
