import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Conversion

@Suite struct GeneratedConversionTests {
  @Test(
    "whatever legacy rules say, what they become is found clean by validation",
    arguments: 1...60 as ClosedRange<UInt64>
  )
  func legacyRules(seed: UInt64) throws {
    let text = GeneratedLegacyRules.text(seed: seed)
    let converted = ConvertedManifests(text)
    #expect(converted.outcome.errors.isEmpty, "seed \(seed)\n\(text)")
    #expect(converted.notices == [], "seed \(seed)\n\(text)")
    #expect(try converted.findings == [], "seed \(seed)\n\(text)")
  }

  @Test("converting what was converted changes nothing", arguments: 1...20 as ClosedRange<UInt64>)
  func idempotence(seed: UInt64) throws {
    let once = try ConvertedManifests(GeneratedLegacyRules.text(seed: seed)).text
    #expect(try ConvertedManifests(once).text == once, "seed \(seed)")
  }

  @Test("whatever is done to a text, a conversion comes to an end", arguments: 1...60 as ClosedRange<UInt64>)
  func damagedText(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array((GeneratedLegacyRules.text(seed: seed) + "---\n" + GeneratedHTTPRoute.text(seed: seed)).utf8)
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = Array("{}[]:,*&-#\"' \n0".utf8).randomElement(using: &generator) ?? 0
      default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
      }
    }
    for target in ConversionTarget.allCases {
      let source = SourceFile(name: "damaged.yaml", bytes: bytes)
      let converted = ConvertedManifests([source], ConversionSettings(target: target))
      let text = try converted.text
      if converted.outcome.replaced.isEmpty { #expect(Array(text.utf8) == bytes, "seed \(seed)") }
    }
  }

  @Test(
    "a HTTPRoute that becomes a VirtualService and one again means the same",
    arguments: 1...100 as ClosedRange<UInt64>
  )
  func roundTrip(seed: UInt64) throws {
    let text = GeneratedHTTPRoute.text(seed: seed)
    let original = ConvertedManifests(text)
    let there = ConvertedManifests(text, ConversionSettings(target: .virtualService))
    let back = ConvertedManifests(try there.text, ConversionSettings(target: .httpRoute))
    let notices = there.notices.filter { !$0.contains("no request ever gets to this rule") }
    #expect(notices == [], "seed \(seed)\n\(text)")
    let expected = try RouteMeaning(original.documents.compactMap { try $0.root?.value })
    let shown = try there.text + back.text
    let found = try RouteMeaning(back.outcome.objects.map(\.value))
    #expect(found == expected.reached, "seed \(seed)\n\(text)\n\(shown)")
    #expect(try there.findings == [], "seed \(seed)\n\(text)\n\(shown)")
    #expect(try back.findings == [], "seed \(seed)\n\(text)")
  }
}

extension RouteMeaning {
  /// The meaning without what stands behind a condition that every request fulfils.
  var reached: RouteMeaning { RouteMeaning(lines: lines.reached) }

  private init(lines: [String]) { self.lines = lines }
}

extension [String] {
  fileprivate var reached: [String] {
    guard let last = firstIndex(where: { $0.hasPrefix(#"{"path":{"type":"PathPrefix","value":"/"}} "#) }) else {
      return self
    }
    return Array(self[...last])
  }
}
