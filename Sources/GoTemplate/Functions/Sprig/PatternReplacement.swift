import RegularExpressions

/// A replacement in which `$1`, `${1}`, `$name` and `${name}` stand for groups and `$$` for a dollar sign (Go's
/// `Regexp.Expand`); a name is as long as it can be.
struct PatternReplacement {
  private enum Part {
    case text([UInt8])
    case group(String)
  }

  private let parts: [Part]

  init(_ template: String) {
    var parts: [Part] = []
    var rest = Array(template.utf8)[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      parts.append(.text(Array(rest[..<dollar])))
      rest = rest[(dollar + 1)...]
      if rest.first == UInt8(ascii: "$") {
        parts.append(.text([UInt8(ascii: "$")]))
        rest = rest.dropFirst()
      } else if let name = Self.takeName(&rest) {
        parts.append(.group(name))
      } else {
        parts.append(.text([UInt8(ascii: "$")]))
      }
    }
    self.parts = parts + [.text(Array(rest))]
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> String? {
    let hasBraces = rest.first == UInt8(ascii: "{")
    let inside = hasBraces ? rest.dropFirst() : rest
    let name = inside.prefix { $0 == UInt8(ascii: "_") || isLetterOrDigit($0) }
    let behind = inside[name.endIndex...]
    guard !name.isEmpty, !hasBraces || behind.first == UInt8(ascii: "}") else { return nil }
    rest = hasBraces ? behind.dropFirst() : behind
    return String(decoding: name, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    TemplateLexer.isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  /// What stands for one match; a group that took no part or does not exist stands for nothing.
  func bytes(for match: RegularExpressionMatch, of pattern: RegularExpression, in text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for part in parts {
      switch part {
      case .text(let bytes): output += bytes
      case .group(let name):
        guard let number = Int(name) ?? pattern.groupNumber(named: name), let range = match[number] else { continue }
        output += text[range]
      }
    }
    return output
  }
}
