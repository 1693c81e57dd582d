extension MatchCondition {
  /// Why a text is no condition.
  public enum SyntaxError: Error, Hashable, Sendable {
    /// There is no `:`.
    case missingPart
    /// Nothing that conditions are about is called like that.
    case unknownPart(String)
    /// There is no name or no value behind the `:`.
    case missingValue(String)
  }

  /// Reads a condition: a part, perhaps with `-prefix` or `-regex`, a colon, and NAME=VALUE or a value.
  public init(_ text: String) throws(SyntaxError) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw .missingPart }
    let word = String(text[..<colon])
    let rest = text[text.utf8.index(after: colon)...]
    guard let (part, manner) = Self.meaning(of: word) else { throw .unknownPart(word) }
    guard part.isNamed else {
      guard !rest.isEmpty else { throw .missingValue(word) }
      self.init(part: part, manner: manner, name: "", value: String(rest))
      return
    }
    let equals = rest.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = String(rest[..<(equals ?? rest.endIndex)])
    guard !name.isEmpty, equals != nil || part.isText && manner == .exact else { throw .missingValue(word) }
    self.init(
      part: part,
      manner: equals == nil ? .present : manner,
      name: part.isHeader ? name.lowercased() : name,
      value: equals.map { String(rest[rest.utf8.index(after: $0)...]) } ?? ""
    )
  }

  /// Every word that a condition can begin with.
  public static var words: [String] {
    Part.allCases.flatMap { part in
      [part.rawValue] + (part.isText ? ["\(part.rawValue)-prefix", "\(part.rawValue)-regex"] : [])
    }
  }

  private static func meaning(of word: String) -> (Part, Manner)? {
    if let part = Part(rawValue: word) { return (part, .exact) }
    for manner in [Manner.prefix, .regex] where word.hasSuffix("-\(manner.rawValue)") {
      guard let part = Part(rawValue: String(word.dropLast(manner.rawValue.utf8.count + 1))), part.isText else {
        continue
      }
      return (part, manner)
    }
    return nil
  }
}

extension MatchCondition.Part {
  /// Whether names are those of headers, which may be written in either case (RFC 9110 §5.1).
  var isHeader: Bool { self == .header || self == .withoutHeader }
}
