/// One way to change a text.
enum Mutation: CaseIterable {
  case insertFragment, replaceWithFragment, delete, flipBit, truncate, splice, duplicateLines, moveLine, indent,
    unindent
  case nest, repeatFragment, lineEndings, copyRange, swapBytes, wrapLines, widen

  /// Inputs are kept this short, so that many are tried.
  static let sizeLimit = 3000

  func apply(to bytes: inout [UInt8], with others: [[UInt8]], _ random: inout SeededNumbers) {
    switch self {
    case .insertFragment: insert(random.pick(FuzzSeeds.fragments), into: &bytes, &random)
    case .replaceWithFragment:
      bytes.replaceSubrange(range(in: bytes, upTo: 8, &random), with: random.pick(FuzzSeeds.fragments))
    case .delete: bytes.removeSubrange(range(in: bytes, upTo: random.oneIn(4) ? bytes.count : 12, &random))
    case .flipBit:
      guard !bytes.isEmpty else { return }
      bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case .truncate: bytes.removeSubrange(random.below(bytes.count + 1)...)
    case .splice: splice(random.pick(others), into: &bytes, &random)
    case .duplicateLines, .moveLine, .indent, .unindent, .wrapLines: changeLines(of: &bytes, &random)
    case .nest: nest(&bytes, &random)
    case .repeatFragment:
      let piece = random.pick(FuzzSeeds.fragments)
      let count = random.oneIn(40) ? 2000 : 1 + random.below(60)
      insert(Array(repeatElement(piece, count: count).joined()), into: &bytes, &random)
    case .lineEndings: changeLineEndings(of: &bytes, &random)
    case .copyRange: insert(Array(bytes[range(in: bytes, upTo: 80, &random)]), into: &bytes, &random)
    case .swapBytes:
      guard bytes.count > 1 else { return }
      bytes.swapAt(random.below(bytes.count), random.below(bytes.count))
    case .widen: widen(&bytes, &random)
    }
  }

  private func range(in bytes: [UInt8], upTo length: Int, _ random: inout SeededNumbers) -> Range<Int> {
    let start = random.below(bytes.count + 1)
    return start..<min(bytes.count, start + random.below(length + 1))
  }

  private func insert(_ piece: [UInt8], into bytes: inout [UInt8], _ random: inout SeededNumbers) {
    bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
  }

  private func splice(_ other: [UInt8], into bytes: inout [UInt8], _ random: inout SeededNumbers) {
    if random.oneIn(2) {
      bytes = Array(bytes[..<random.below(bytes.count + 1)] + other[random.below(other.count + 1)...])
    } else {
      insert(other, into: &bytes, &random)
    }
  }

  private func changeLines(of bytes: inout [UInt8], _ random: inout SeededNumbers) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let first = random.below(lines.count)
    let last = min(lines.count - 1, first + random.below(4))
    switch self {
    case .duplicateLines: lines.insert(contentsOf: lines[first...last], at: random.below(lines.count + 1))
    case .moveLine:
      let line = lines.remove(at: first)
      lines.insert(line, at: random.below(lines.count + 1))
    case .indent:
      let spaces = [UInt8](repeating: random.oneIn(12) ? 0x09 : 0x20, count: 1 + random.below(4))
      for line in first...last { lines[line].insert(contentsOf: spaces, at: 0) }
    case .unindent:
      for line in first...last {
        let blanks = lines[line].prefix { $0 == 0x20 }.count
        lines[line].removeFirst(min(blanks, 1 + random.below(3)))
      }
    default: lines = Array(lines[first...last]) + lines
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private static let brackets: [([UInt8], [UInt8])] = [
    (Array("[".utf8), Array("]".utf8)), (Array("{a: ".utf8), Array("}".utf8)), (Array("{\"a\":".utf8), Array("}".utf8)),
    (Array("- ".utf8), []), (Array("? ".utf8), []), (Array("[[{a: ".utf8), Array("}]]".utf8)), (Array("? - ".utf8), []),
    (Array("\"".utf8), Array("\"".utf8)), (Array("'".utf8), Array("'".utf8)),
  ]

  /// Puts the text deeper than any reader goes.
  static func bury(_ bytes: inout [UInt8], _ random: inout SeededNumbers) {
    let (open, close) = random.pick(brackets)
    let depth = 9_990 + random.below(20)
    bytes = Array(repeatElement(open, count: depth).joined()) + bytes
    if random.oneIn(2) { bytes += Array(repeatElement(close, count: depth).joined()) }
  }

  private func nest(_ bytes: inout [UInt8], _ random: inout SeededNumbers) {
    let (open, close) = random.pick(Self.brackets)
    let depth = random.oneIn(100) ? 1100 : 1 + random.below(12)
    let place = random.oneIn(3) ? 0..<bytes.count : range(in: bytes, upTo: 40, &random)
    let ends = random.oneIn(5) ? [] : Array(repeatElement(close, count: depth).joined())
    bytes.replaceSubrange(place, with: Array(repeatElement(open, count: depth).joined()) + bytes[place] + ends)
  }

  private func changeLineEndings(of bytes: inout [UInt8], _ random: inout SeededNumbers) {
    let ending: [UInt8] = random.pick([
      [0x0D, 0x0A], [0x0D], [0x0A, 0x0A], [0xC2, 0x85], [0x0A, 0x0D], [0x20, 0x0A],
    ])
    let isMixed = random.oneIn(3)
    var changed: [UInt8] = []
    for byte in bytes {
      if byte == 0x0A, !isMixed || random.oneIn(2) { changed += ending } else { changed.append(byte) }
    }
    bytes = changed
  }

  /// UTF-16 now and then; otherwise a long key, value or blank run.
  private func widen(_ bytes: inout [UInt8], _ random: inout SeededNumbers) {
    guard !random.oneIn(3) else {
      let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
      let isBigEndian = random.oneIn(2)
      let mark: [UInt8] = random.oneIn(4) ? [] : isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      bytes =
        mark + units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
      return
    }
    let byte = random.pick(Array("a 0-\t\n".utf8))
    insert([UInt8](repeating: byte, count: random.pick([16, 128, 1020, 1024, 1030])), into: &bytes, &random)
  }
}
