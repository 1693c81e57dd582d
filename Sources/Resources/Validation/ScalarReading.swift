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

  /// Reads the plain scalars that show by a glance what they are; nil for the others.
  ///
  /// Text starts with a letter, and is longer than `False` or does not start as one of YAML 1.1's words does. Digits
  /// alone are a number, unless a leading zero makes them octal.
  init?(plain bytes: SourceBytes, from start: Int, to end: Int) {
    let longestWord = 5
    let longestNumber = 15
    guard start < end, end <= bytes.count else { return nil }
    let first = bytes[start]
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) {
      guard end - start > longestWord || !"tfynoTFYNO".utf8.contains(first) else { return nil }
      self = .text
    } else if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first), end - start <= longestNumber {
      var number: Int64 = 0
      for place in start..<end {
        guard ByteClass.digit.contains(bytes[place]) else { return nil }
        number = number * 10 + Int64(bytes[place] - UInt8(ascii: "0"))
      }
      self = .integer(number)
    } else {
      return nil
    }
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
    return node.document.source.bytes.slice(range)
  }
}
