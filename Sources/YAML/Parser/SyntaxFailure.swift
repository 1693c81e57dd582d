import Diagnostics

/// Why a document's text cannot be parsed on: a kind and where. Small and trivial, so that throwing costs nothing;
/// the words are found when someone reads them.
struct SyntaxFailure: Error, Equatable {
  /// What is wrong: the kinds of `Code` that stop the reader.
  enum Kind {
    case sourceTooLarge
    case invalidEncoding
    case controlCharacter
    case binaryData
    case badIndentation
    case tabIndentation
    case unexpectedToken
    case unexpectedContent
    case missingSpace
    case missingColon
    case missingComma
    case missingDash
    case nestedCompactMapping
    case multilineKey
    case keyTooLong
    case tooDeep
    case unterminatedQuote
    case unterminatedFlow
    case invalidEscape
    case reservedCharacter
    case blockScalarHeader
    case blockScalarIndentation
    case duplicateProperty
    case invalidProperty
    case misplacedProperty
    case undefinedAlias
    case undefinedTagHandle
    case invalidDirective
    case trailingComma
    case commentInJSON
    case singleQuotedJSON
    case unquotedText
    case invalidNumber
    case severalValues
    case lineSeparator

    var code: Code {
      switch self {
      case .sourceTooLarge: .sourceTooLarge
      case .invalidEncoding: .invalidEncoding
      case .controlCharacter: .controlCharacter
      case .binaryData: .binaryData
      case .badIndentation: .badIndentation
      case .tabIndentation: .tabIndentation
      case .unexpectedToken: .unexpectedToken
      case .unexpectedContent: .unexpectedContent
      case .missingSpace: .missingSpace
      case .missingColon: .missingColon
      case .missingComma: .missingComma
      case .missingDash: .missingDash
      case .nestedCompactMapping: .nestedCompactMapping
      case .multilineKey: .multilineKey
      case .keyTooLong: .keyTooLong
      case .tooDeep: .tooDeep
      case .unterminatedQuote: .unterminatedQuote
      case .unterminatedFlow: .unterminatedFlow
      case .invalidEscape: .invalidEscape
      case .reservedCharacter: .reservedCharacter
      case .blockScalarHeader: .blockScalarHeader
      case .blockScalarIndentation: .blockScalarIndentation
      case .duplicateProperty: .duplicateProperty
      case .invalidProperty: .invalidProperty
      case .misplacedProperty: .misplacedProperty
      case .undefinedAlias: .undefinedAlias
      case .undefinedTagHandle: .undefinedTagHandle
      case .invalidDirective: .invalidDirective
      case .trailingComma: .trailingComma
      case .commentInJSON: .commentInJSON
      case .singleQuotedJSON: .singleQuotedJSON
      case .unquotedText: .unquotedText
      case .invalidNumber: .invalidNumber
      case .severalValues: .severalValues
      case .lineSeparator: .lineSeparator
      }
    }
  }

  let kind: Kind
  let range: SourceRange
  /// What would explain it: where the unclosed bracket, the first property or the outer key is.
  let related: SourceRange?

  init(_ kind: Kind, at range: SourceRange, related: SourceRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }

  init(_ kind: Kind, from start: Int, to end: Int, related: SourceRange? = nil) {
    self.init(kind, at: SourceRange(start: UInt32(start), end: UInt32(end)), related: related)
  }

  /// The failure within a source: what is missing at the end has no byte to point at.
  func clamped(to source: SourceFile) -> SyntaxFailure {
    let count = UInt32(clamping: source.bytes.count)
    func inSource(_ range: SourceRange) -> SourceRange {
      SourceRange(start: min(range.start, count), end: min(range.end, count))
    }
    return SyntaxFailure(kind, at: inSource(range), related: related.map(inSource))
  }
}
