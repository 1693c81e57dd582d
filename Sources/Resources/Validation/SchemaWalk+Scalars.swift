import Diagnostics
import Output
import YAML

extension SchemaWalk {
  /// Checks a scalar; collections have been refused before.
  mutating func visit(scalar index: Int, _ shape: Shape) {
    switch (shape, reading(of: index)) {
    case (.text(let rule), .text):
      if rule.limitsBytes || !rule.checks.isEmpty { check(text: document.node(at: index), rule) }
    case (.choice(let words), .text): check(choice: index, words)
    case (.boolean, .boolean), (.integerOrText, .integer), (.integerOrText, .text), (.quantity, .integer),
      (.quantity, .number):
      return
    case (.integer(let bounds), .integer(let number)): check(integer: number, bounds, at: document.node(at: index))
    case (.integerChoice(let numbers), .integer(let number)):
      guard !numbers.contains(number) else { return }
      let message = "expected \(shape.expectation), found \(number)"
      report(.unlistedValue, message, at: focus(of: document.node(at: index)))
    case (.number(let bounds), .integer(let number)):
      check(number: Double(number), bounds, at: document.node(at: index))
    case (.number(let bounds), .number(let number)): check(number: number, bounds, at: document.node(at: index))
    case (.quantity, .text):
      let node = document.node(at: index)
      check(node, QuantityText.isQuantity(node.textBytes), shape)
    case (.duration(let least), .text): check(duration: document.node(at: index), least, shape)
    default: reportType(index, shape)
    }
  }

  /// What Kubernetes reads a scalar as; most are text or short numbers, which their bytes show.
  private func reading(of index: Int) -> ScalarReading {
    let record = records[index]
    if !record.flags.contains(.hasProperties) {
      guard record.style == .plain else { return .text }
      if let reading = ScalarReading(plain: bytes, from: Int(record.start), to: Int(record.end)) { return reading }
    }
    return ScalarReading(document.node(at: index))
  }

  private mutating func check(text node: Node, _ rule: TextRule) {
    if rule.limitsBytes {
      let bytes = node.textBytes
      checkLength(bytes, rule.length, at: node)
      if let form = rule.form, !form.matches(bytes) {
        report(.malformedText, "expected \(form.expectation)", at: focus(of: node))
      }
    }
    for check in rule.checks { apply(check, to: node) }
  }

  /// Bytes that go on a character are not counted: OpenAPI counts characters.
  private mutating func checkLength(_ bytes: ArraySlice<UInt8>, _ bounds: ClosedRange<Int>, at node: Node) {
    guard bytes.count > bounds.upperBound || bytes.count < max(bounds.lowerBound * 4, 1) else { return }
    let count = bytes.count { $0 & 0xC0 != 0x80 }
    guard !bounds.contains(count) else { return }
    if count == 0 { return report(.wrongLength, "must not be empty", at: focus(of: node)) }
    let isTooShort = count < bounds.lowerBound
    let limit = isTooShort ? bounds.lowerBound : bounds.upperBound
    let expected = "expected at \(isTooShort ? "least" : "most") \(limit) character\(limit == 1 ? "" : "s")"
    report(.wrongLength, "\(expected), found \(count)", at: focus(of: node))
  }

  private mutating func check(choice index: Int, _ words: [StaticString]) {
    let isListed = withText(index) { text in words.contains { $0.hasBytes(text) } }
    guard !isListed else { return }
    let node = document.node(at: index)
    let message = "expected \(Shape.choice(words).expectation), found \(node.text.isEmpty ? "nothing" : node.text)"
    let near = NearestMatch.candidates(for: node.text, among: words.map(\.description), limit: 2)
    let fixIts = near.count == 1 ? near.map { Diagnostic.FixIt("write \($0)", replacing: node.range, with: $0) } : []
    report(.unlistedValue, message, at: focus(of: node), fixIts: fixIts)
  }

  private mutating func check(integer number: Int64, _ bounds: ClosedRange<Int64>, at node: Node) {
    guard !bounds.contains(number) else { return }
    let least = bounds.lowerBound == Int64.min ? nil : String(bounds.lowerBound)
    let most = bounds.upperBound == Int64.max ? nil : String(bounds.upperBound)
    reportBounds(least, most, found: String(number), at: node)
  }

  private mutating func check(number: Double, _ bounds: ClosedRange<Double>, at node: Node) {
    guard !bounds.contains(number) else { return }
    let limit = Double.greatestFiniteMagnitude
    let least = bounds.lowerBound == -limit ? nil : Self.plain(bounds.lowerBound)
    let most = bounds.upperBound == limit ? nil : Self.plain(bounds.upperBound)
    reportBounds(least, most, found: node.text, at: node)
  }

  private static func plain(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private mutating func reportBounds(_ least: String?, _ most: String?, found: String, at node: Node) {
    let limits =
      switch (least, most) {
      case (let least?, let most?): "between \(least) and \(most)"
      case (let least?, nil): "of at least \(least)"
      case (nil, let most?): "of at most \(most)"
      case (nil, nil): "within 64 bits"
      }
    report(.outOfRange, "expected a number \(limits), found \(found)", at: focus(of: node))
  }

  private mutating func check(_ node: Node, _ holds: Bool, _ shape: Shape) {
    guard !holds else { return }
    let text = node.text.isEmpty ? "nothing" : node.text
    report(.malformedText, "expected \(shape.expectation), found \(text)", at: focus(of: node))
  }

  private mutating func check(duration node: Node, _ least: Int64, _ shape: Shape) {
    guard let nanoseconds = DurationText.nanoseconds(node.textBytes) else { return check(node, false, shape) }
    guard nanoseconds < least else { return }
    report(.outOfRange, "expected a duration of at least 1ms, found \(node.text)", at: focus(of: node))
  }
}
