import RegularExpressions

/// An expression that is asked of many lines; what its regular expressions learn serves the next.
struct WhereProgram {
  private let tests: [WhereTest]
  private let steps: [WhereStep]
  private var matchers: [RegularExpressionMatcher]

  init(_ expression: WhereExpression) {
    tests = expression.tests
    steps = expression.steps
    matchers = expression.patterns.map(RegularExpressionMatcher.init)
  }

  /// Whether it is true of a line. O(steps), and O(the field) for each test of a text.
  mutating func isTrue(of entry: AccessLogEntry, in line: Span<UInt8>, from writer: LogWriter) -> Bool {
    var answer = true
    var place = 0
    while place < steps.count {
      switch steps[place] {
      case .test(let number): answer = holds(number, entry, line, writer)
      case .not: answer.toggle()
      case .skipIfFalse(let target) where !answer: place = target - 1
      case .skipIfTrue(let target) where answer: place = target - 1
      case .skipIfFalse, .skipIfTrue: break
      }
      place += 1
    }
    return answer
  }

  private mutating func holds(_ number: Int, _ entry: AccessLogEntry, _ line: Span<UInt8>, _ writer: LogWriter) -> Bool
  {
    switch tests[number] {
    case .number(let left, let order, let right):
      guard let first = Self.number(left, entry, line), let second = Self.number(right, entry, line) else {
        return false
      }
      return order.holds(isLess: first < second, isEqual: first == second)
    case .anyNumber(let field, let numbers):
      return Self.number(.field(field), entry, line).map(numbers.contains) ?? false
    case .text(let left, let order, let right):
      return Self.withText(of: left, entry, line, writer) { first in
        Self.withText(of: right, entry, line, writer) { second in
          order.holds(isLess: first.precedes(second), isEqual: first.isEqual(to: second))
        }
      }
    case .pattern(let field, let number):
      return Self.withText(of: .field(field), entry, line, writer) { matchers[number].isMatch($0) }
    case .has(.entry(let field)): return entry.has(field)
    case .constant(let answer): return answer
    case let test:
      return Self.withText(of: .field(test.field), entry, line, writer) { Self.holds(test, $0) }
    }
  }

  /// The questions that one text answers.
  private static func holds(_ test: WhereTest, _ text: Span<UInt8>) -> Bool {
    switch test {
    case .anyText(_, let texts):
      for one in texts where text.isEqual(to: one) { return true }
      return false
    case .anyFlag(let flags):
      for flag in flags where flag.isEmpty ? text.isEmpty : text.hasWord(flag) { return true }
      return false
    case .contains(_, let part): return text.holds(part)
    case .begins(_, let part): return text.begins(with: part)
    case .ends(_, let part): return text.ends(with: part)
    case .has: return !text.isEmpty
    default: return false
    }
  }

  // MARK: Values

  private static func number(_ operand: WhereOperand, _ entry: AccessLogEntry, _ line: Span<UInt8>) -> Double? {
    switch operand {
    case .number(let number, _): number
    case .field(.entry(let field)): entry.number(of: field, in: line).map(Double.init)
    case .field, .text: nil
    }
  }

  private static func withText(
    of operand: WhereOperand,
    _ entry: AccessLogEntry,
    _ line: Span<UInt8>,
    _ writer: LogWriter,
    _ body: (Span<UInt8>) -> Bool
  ) -> Bool {
    switch operand {
    case .text(let text): body(text.span)
    case .number: body(nothing.span)
    case .field(.entry(let field)): entry.withBytes(of: field, in: line, body)
    case .field(.subset): withPart({ $0.subset }, entry, line, body)
    case .field(.service): withPart({ $0.host }, entry, line, body)
    case .field(.direction): body(direction(entry, line, writer).span)
    case .field(.pod): body(writer.podBytes.span)
    case .field(.workload): body(writer.workloadBytes.span)
    case .field(.namespace): body(writer.namespaceBytes.span)
    }
  }

  private static func withPart(
    _ part: (LoggedCluster) -> Range<Int>,
    _ entry: AccessLogEntry,
    _ line: Span<UInt8>,
    _ body: (Span<UInt8>) -> Bool
  ) -> Bool {
    guard let cluster = entry.cluster(in: line), cluster.direction != .other else { return body(nothing.span) }
    return entry.withBytes(at: part(cluster), in: line, body)
  }

  private static let nothing: [UInt8] = []
  private static let inbound = Array(AccessLogDirection.inbound.rawValue.utf8)
  private static let outbound = Array(AccessLogDirection.outbound.rawValue.utf8)

  private static func direction(_ entry: AccessLogEntry, _ line: Span<UInt8>, _ writer: LogWriter) -> [UInt8] {
    switch entry.direction(in: line, from: writer) {
    case .inbound: inbound
    case .outbound: outbound
    case nil: []
    }
  }
}

extension WhereTest {
  /// The field that a question about one text is about.
  fileprivate var field: WhereField {
    switch self {
    case .anyText(let field, _), .contains(let field, _), .begins(let field, _), .ends(let field, _): field
    case .anyNumber(let field, _), .pattern(let field, _), .has(let field): field
    case .anyFlag, .number, .text, .constant: .entry(.responseFlags)
    }
  }
}
