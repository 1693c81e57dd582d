import Diagnostics
import Foundation
import Testing

@testable import YAML

@Suite("Nasty shapes")
struct NastyShapeTests {
  #if DEBUG
    private static let largeSize = 20_000
    private static let megabytes = 1
  #else
    private static let largeSize = 1_000_000
    private static let megabytes = 100
  #endif

  @Test(
    "a large input of each shape is parsed or refused, and prints back when it is parsed",
    arguments: NastyShape.all
  )
  func large(shape: NastyShape) throws {
    let source = SourceFile(name: "large", text: shape.text(Self.largeSize))
    for dialect in [Dialect.yaml12, .kubernetes] {
      let document = Parser.parse(source, as: dialect)
      if !document.hasErrors { #expect(try TreePrinter.bytes(of: document) == source.bytes.array) }
    }
  }

  @Test("collections are accepted up to the depth limit and refused beyond it")
  func depth() {
    for (depth, isAccepted) in [(Parser.depthLimit, true), (Parser.depthLimit + 1, false), (100_000, false)] {
      for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
        let text = String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
        let document = Parser.parse(SourceFile(name: "deep", text: text), as: .yaml12)
        #expect(document.diagnostics.map(\.code) == (isAccepted ? [] : [.tooDeep]))
        #expect(TreeEmitter.bytes(for: document).isEmpty != isAccepted)
      }
    }
  }

  @Test("scalars and lines of many megabytes are text like any other")
  func longScalars() {
    let text = String(repeating: "x", count: Self.megabytes << 20)
    for (before, after) in [("k: ", ""), ("k: '", "'"), ("k: \"", "\""), ("k: |\n  ", ""), ("k: [", "]")] {
      let document = Parser.parse(SourceFile(name: "long", text: before + text + after))
      let value = document.root?["k"]
      let length = (value?.kind == .sequence ? value?.items.first { _ in true } : value)?.text.utf8.count ?? 0
      #expect(length - (before.contains("|") ? 1 : 0) == text.utf8.count)
    }
  }

  static let refusals: [(name: String, bytes: [UInt8], code: Code)] = [
    ("NUL", [0x61, 0x00, 0x62], .binaryData),
    ("a lone surrogate", [0x61, 0xED, 0xA0, 0x80], .invalidEncoding),
    ("an overlong form", [0x61, 0xC0, 0xAF], .invalidEncoding),
    ("a cut sequence", [0x61, 0xE2, 0x82], .invalidEncoding),
    ("a byte beyond UTF-8", [0x61, 0xFF], .invalidEncoding),
    ("UTF-16 without a mark", [0x61, 0x00, 0x3A, 0x00], .binaryData),
    ("a control character", [0x61, 0x01], .controlCharacter),
  ]

  @Test("bytes that are no text are refused where they stand", arguments: refusals)
  func encodings(name: String, bytes: [UInt8], code: Code) {
    let document = Parser.parse(SourceFile(name: name, bytes: bytes), as: .yaml12)
    #expect(document.diagnostics.map(\.code) == [code])
    #expect(document.diagnostics.map(\.range.start) == [1])
  }

  @Test(
    "what nb-json has and c-printable lacks is text in quotes alone, and to Kubernetes nowhere",
    arguments: ["\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"]
  )
  func quotedOnly(character: String) throws {
    for (text, range) in [("a: \(character)", 3), ("a: b # \(character)", 7), ("a: |\n  \(character)", 7)] {
      let document = Parser.parse(SourceFile(name: "bare", text: text), as: .yaml12)
      #expect(document.diagnostics.map(\.code) == [.controlCharacter])
      #expect(document.diagnostics.map(\.range.indices) == [range..<(range + character.utf8.count)])
    }
    for text in ["a: '\(character)'", "a: \"\(character)\""] {
      let source = SourceFile(name: "quoted", text: text)
      #expect(try Parser.parse(source, as: .yaml12).root?.value == ["a": .string(character)])
      #expect(Parser.parse(source).diagnostics.map(\.code) == [.controlCharacter])
    }
  }

  @Test("UTF-16 with a mark, and lines ended by CR alone, are read", arguments: [true, false])
  func marks(isLittleEndian: Bool) throws {
    let units = "\u{FEFF}a: 1\rb: \u{1F600}\r".utf16
    let bytes = units.flatMap { unit in
      let halves = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? halves : halves.reversed()
    }
    let document = try #require(Parser.documents(in: SourceFile(name: "utf-16", bytes: bytes)).first)
    #expect(try document.root?.value == ["a": 1, "b": "\u{1F600}"])
  }

  @Test("bombs made of aliases are refused before they go off")
  func bombs() throws {
    let list = { (item: String) in "[" + Array(repeating: item, count: 9).joined(separator: ",") + "]" }
    let laughs = "a0: &a0 x\n" + (1...9).map { "a\($0): &a\($0) \(list("*a\($0 - 1)"))\n" }.joined()
    let quadratic =
      "a: &a " + String(repeating: "x", count: 100_000) + "\nb: [" + String(repeating: "*a,", count: 100_000) + "]"
    for (text, kind) in [
      (laughs, ValueError.Kind.excessiveAliasing), (quadratic, .excessiveAliasing), ("&a [*a]", .selfReference),
    ] {
      let root = try #require(Parser.parse(SourceFile(name: "bomb", text: text)).root)
      for schema in [Schema.kubernetes, .core] {
        let error = #expect(throws: ValueError.self) { try root.value(by: schema) }
        #expect(error?.kind == kind)
      }
    }
  }
}
