import Diagnostics
import YAML

/// What Kubernetes reads a scalar as, with no text made: most scalars are text, which shows in the first byte.
enum ScalarReading {
  case null
  case boolean
  case integer(Int64)
  case number(Double)
  case text
  case unreadable(ValueError)

  init(_ scalar: Node) {
    let record = scalar.record
    if !record.flags.contains(.hasProperties), Self.isPlainlyText(record, scalar.document) {
      self = .text
      return
    }
    do {
      switch try scalar.scalarValue {
      case .null: self = .null
      case .boolean: self = .boolean
      case .integer(let number): self = .integer(number)
      case .double(let number): self = .number(number)
      case .string: self = .text
      }
    } catch {
      self = .unreadable(error)
    }
  }

  /// Quoted and block scalars are text; of plain ones, those that start with a letter and are longer than `False`.
  private static func isPlainlyText(_ record: NodeRecord, _ document: Document) -> Bool {
    guard record.style == .plain else { return true }
    let start = Int(record.start)
    let longestWord = 5
    guard document.source.bytes.indices.contains(start), Int(record.end) - start > longestWord else { return false }
    let first = document.source.bytes[start] | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
  }

  /// What was found, in the words of someone who writes YAML.
  var description: String {
    switch self {
    case .null: "nothing"
    case .boolean: "a boolean"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "text"
    case .unreadable(let error): error.message
    }
  }
}

extension Node {
  /// What a node is, in the words of someone who writes YAML.
  var foundDescription: String {
    switch resolved.kind {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar, .alias: ScalarReading(resolved).description
    }
  }

  /// The bytes of a scalar's text, copied only when they are not written as they stand.
  var textBytes: ArraySlice<UInt8> {
    let node = resolved
    let range = node.contentRange.indices
    guard node.record.flags.contains(.verbatim), range.upperBound <= node.document.source.bytes.count else {
      return ArraySlice(node.text.utf8)
    }
    return node.document.source.bytes[range]
  }
}
