import AccessLogging
import TestSupport
import Testing

@Suite("Lines that are written and read back")
struct RenderedLineTests {
  @Test(
    "every field comes back from every form, with quotes and blanks where clients can write them",
    arguments: WrittenLine.Form.allCases
  )
  func sameFields(_ form: WrittenLine.Form) {
    for seed in 1...2000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let line = WrittenLine(from: &generator)
      let text = line.text(as: form)
      #expect(ReadLine(text)?.texts == line.expected(from: form), "seed \(seed): \(text)")
    }
  }

  @Test("one parser reads lines of all forms as they come")
  func mixed() {
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    for seed in 1...3000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let line = WrittenLine(from: &generator)
      let form = WrittenLine.Form.allCases.randomElement(using: &generator) ?? .istio
      let bytes = Array(line.text(as: form).utf8)
      #expect(parser.parse(bytes.span, into: &entry), "seed \(seed)")
      for field in AccessLogField.allCases {
        let expected = line.expected(from: form)[field]
        #expect(entry.text(of: field, in: bytes.span) == expected, "seed \(seed): \(field)")
      }
    }
  }

  @Test("what is done to a line ends nothing, and what is still read lies within it")
  func damaged() {
    let seed = UInt64.random(in: 0 ... .max)
    print("damaged lines of access logs: seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    for _ in 0..<20_000 {
      let form = WrittenLine.Form.allCases.randomElement(using: &generator) ?? .istio
      var bytes = Array(WrittenLine(from: &generator).text(as: form).utf8)
      for _ in 0..<Int.random(in: 1..<6, using: &generator) { Self.damage(&bytes, &generator) }
      _ = LogLinePrefix.read(bytes.span)
      guard parser.kind(of: bytes.span, into: &entry) == .access else { continue }
      for field in AccessLogField.allCases {
        _ = entry.number(of: field, in: bytes.span)
        let count = entry.withBytes(of: field, in: bytes.span) { $0.count }
        #expect(count <= bytes.count, "seed \(seed)")
      }
      _ = entry.startTime(in: bytes.span)
      _ = entry.cluster(in: bytes.span)
      _ = entry.json(in: bytes.span)
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.remove(at: place)
    case 2:
      bytes.insert(contentsOf: Array("\" \"\\u\\{[,:]}\0\r".utf8).shuffled(using: &generator).prefix(4), at: place)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: repeatElement(UInt8(ascii: "9"), count: 40), at: place)
    default: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
    }
  }
}
