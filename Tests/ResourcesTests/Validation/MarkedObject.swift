import Diagnostics
import Resources
import Testing
import YAML

/// An object whose text marks with `«…»` the range of each diagnostic that it must have, in order.
struct MarkedObject: CustomTestStringConvertible, Sendable {
  /// What is found, and where.
  struct Finding: Equatable {
    let code: Code
    let range: SourceRange
  }

  let marked: String
  let codes: [Code]

  /// A whole object.
  init(_ marked: String, _ codes: Code...) {
    self.marked = marked
    self.codes = codes
  }

  /// An object of a kind by its spec alone, which is indented below `spec:`.
  init(_ apiVersion: String, _ kind: String, spec: String, _ codes: Code...) {
    let lines = spec.split(separator: "\n").map { "  \($0)\n" }.joined()
    marked = "apiVersion: \(apiVersion)\nkind: \(kind)\nmetadata: {name: a}\nspec:\n" + lines
    self.codes = codes
  }

  var testDescription: String { marked.debugDescription }

  /// Checks that the diagnostics are those marked, and no others.
  func verify(sourceLocation: SourceLocation = #_sourceLocation) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    var ranges: [SourceRange] = []
    for character in marked {
      switch character {
      case "«": starts.append(UInt32(bytes.count))
      case "»": ranges.append(SourceRange(start: starts.popLast() ?? 0, end: UInt32(bytes.count)))
      default: bytes += Array(String(character).utf8)
      }
    }
    let document = Parser.parse(SourceFile(name: "object.yaml", bytes: bytes))
    #expect(document.diagnostics == [], sourceLocation: sourceLocation)
    let found = SchemaValidation.diagnostics(of: document).enumerated()
      .sorted { Self.isBefore($0.element.range, $1.element.range) ?? ($0.offset < $1.offset) }
      .map(\.element)
    let expected = zip(codes, ranges.sorted { Self.isBefore($0, $1) ?? false }).map { Finding(code: $0, range: $1) }
    #expect(codes.count == ranges.count, "as many codes as marks", sourceLocation: sourceLocation)
    #expect(
      found.map { Finding(code: $0.code, range: $0.range) } == expected,
      "\(found.map { "\($0.code.rawValue): \($0.message) «\(document.source.text(in: $0.range))»" })",
      sourceLocation: sourceLocation
    )
  }

  /// The order of opening marks: the wider first of two that open together; nil for the same range.
  private static func isBefore(_ left: SourceRange, _ right: SourceRange) -> Bool? {
    left == right ? nil : (left.start, right.end) < (right.start, left.end)
  }
}
