import Testing

@testable import RegularExpressions

@Suite("Unicode")
struct UnicodeTests {
  @Test(
    "a category holds exactly the characters that the standard library gives it",
    arguments: [
      ("Lu", Unicode.GeneralCategory.uppercaseLetter), ("Mn", .nonspacingMark), ("Nd", .decimalNumber),
      ("Pc", .connectorPunctuation), ("So", .otherSymbol), ("Cf", .format), ("Co", .privateUse),
      ("Zs", .spaceSeparator),
    ]
  )
  func categories(name: String, category: Unicode.GeneralCategory) throws {
    let set = try #require(NamedSet.unicode(name))
    let expected = (UInt32(0)...0x10FFFF).filter { Unicode.Scalar($0)?.properties.generalCategory == category }
    #expect(set.ranges.flatMap { Array($0) } == expected)
  }

  @Test("a one-letter name is the union of its categories", arguments: ["C", "L", "M", "N", "P", "S", "Z"])
  func groups(name: String) throws {
    let parts = "cdefiklmnopstu".compactMap { NamedSet.unicode("\(name)\($0)") }
    #expect(NamedSet.unicode(name) == ScalarSet(parts.flatMap(\.ranges)))
  }

  @Test("every line of the scripts is a set, in order and without overlap")
  func scripts() throws {
    let names = ScriptRanges.table.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count == 163)
    let sets = try names.map { try #require(ScriptRanges.set(named: $0)) }
    let counted = sets.flatMap(\.ranges).reduce(0) { $0 + $1.count }
    let united = ScalarSet(sets.flatMap(\.ranges)).ranges.reduce(0) { $0 + $1.count }
    #expect(counted == united)
  }

  @Test(
    "the cases of a character are those of Unicode's simple folding",
    arguments: [
      ("k", "Kk\u{212A}"), ("S", "Ssſ"), ("σ", "Σςσ"), ("µ", "µΜμ"), ("ß", "ßẞ"), ("ǆ", "Ǆǅǆ"),
      ("1", "1"), ("ı", "ı"), ("İ", "İ"), ("Ω", "Ωω\u{2126}"), ("ᾀ", "ᾀᾈ"), ("ꭰ", "Ꭰꭰ"), ("中", "中"),
    ]
  )
  func cases(character: Unicode.Scalar, all: String) {
    #expect(CaseFolding.cases(of: character.value) == all.unicodeScalars.map(\.value).sorted())
  }

  @Test(
    "the sequences of a range spell its characters and no others",
    arguments: [
      UInt32(0)...0x7F, 0x7F...0x80, 0x400...0x7FF, 0x7FE...0x801, 0xFFF...0x1001, 0xD000...0xE100, 0xFFFE...0x10002,
      0x41...0x41, 0x10FF00...0x10FFFF,
    ]
  )
  func sequences(range: ClosedRange<UInt32>) {
    var spelt: [UInt32] = []
    UTF8Sequence.forEach(in: range) { sequence in
      let first = spelt.count
      var products: [[UInt8]] = [[]]
      for index in 0..<sequence.count {
        products = products.flatMap { start in
          (sequence[index].low...sequence[index].high).map { start + [$0] }
        }
      }
      spelt += products.map(Self.decode)
      #expect(spelt.count > first)
    }
    #expect(spelt == Array(range))
  }

  private static func decode(_ bytes: [UInt8]) -> UInt32 {
    guard let lead = bytes.first, bytes.count > 1 else { return UInt32(bytes.first ?? 0) }
    return bytes.dropFirst().reduce(UInt32(lead) & (0x7F >> UInt32(bytes.count))) { $0 << 6 | UInt32($1 & 0x3F) }
  }
}
