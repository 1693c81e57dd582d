import Diagnostics

extension SyntaxFailure {
  /// The failure in words: what is wrong, what was expected, and what explains it.
  var diagnostic: Diagnostic {
    Diagnostic(kind.code, .error, message, at: range, notes: note.map { [$0] } ?? [])
  }

  /// The warning for YAML that begins with `{`: kubectl chooses its JSON reader by that byte.
  var asNotJSON: Diagnostic {
    Diagnostic(
      .unreadableByKubectl,
      .warning,
      "kubectl reads text that begins with '{' as JSON and refuses this: \(message)",
      at: range
    )
  }

  private var message: String {
    switch kind {
    case .sourceTooLarge: "this document is 4 GiB or larger; split it into smaller ones with '---' lines"
    case .invalidEncoding: "this byte is not valid UTF-8"
    case .controlCharacter: "control characters are not allowed; write it as an escape in double quotes"
    case .binaryData: "this is binary data, or text that is not UTF-8; expected a manifest"
    case .badIndentation: "this line's indentation fits no open collection"
    case .tabIndentation: "tabs cannot indent; use spaces"
    case .unexpectedToken: "expected a value, a key or the end of the collection here"
    case .unexpectedContent: "the value before is complete; expected a new line here"
    case .missingSpace: "expected a space here"
    case .missingColon: "expected ':' after this key"
    case .missingComma: "expected ',' or the closing bracket here"
    case .missingDash: "expected '- ' here: this line stands at the column of a sequence's items"
    case .nestedCompactMapping:
      "a mapping cannot begin on this line; quote the text, or begin the mapping on a new line"
    case .multilineKey: "a key must stand on one line; is a quote or a '?' missing?"
    case .keyTooLong: "a key written without '?' is limited to 1024 characters"
    case .tooDeep: "collections are nested deeper than \(Parser.depthLimit) levels"
    case .unterminatedQuote: "this quote is never closed"
    case .unterminatedFlow: "this bracket is never closed"
    case .invalidEscape: "unknown escape; write '\\\\' for a backslash"
    case .reservedCharacter: "text cannot begin with this character; put it in quotes"
    case .blockScalarHeader: "expected a line break after the block scalar's indicators"
    case .blockScalarIndentation: "this blank line is indented deeper than the text that follows it"
    case .duplicateProperty: "a value takes one anchor and one tag"
    case .invalidProperty: "this anchor, alias or tag has no name, or a character that must be written as '%XX'"
    case .misplacedProperty: "an anchor or tag cannot stand here"
    case .undefinedAlias: "no anchor of this name is defined before"
    case .undefinedTagHandle: "this tag handle is not declared in the document"
    case .invalidDirective: "this directive is not valid here; expected '%YAML 1.2' or '%TAG !name! prefix', then '---'"
    case .trailingComma: "JSON allows no comma after the last item; remove it"
    case .commentInJSON: "JSON has no comments; remove it"
    case .singleQuotedJSON: "JSON text must stand in double quotes, not single ones"
    case .unquotedText: "JSON knows only true, false and null without quotes; put text in double quotes"
    case .invalidNumber: "this is no JSON number, or too large a one; expected digits, without a leading zero or '+'"
    case .severalValues: "only one JSON value is expected here"
    case .lineSeparator: "Kubernetes takes this character for a line break; write it as an escape in double quotes"
    }
  }

  private var note: Diagnostic.Note? {
    guard let related else { return nil }
    switch kind {
    case .missingComma, .unexpectedToken: return Diagnostic.Note("the collection is opened here", at: related)
    case .badIndentation: return Diagnostic.Note("the value begins here", at: related)
    case .duplicateProperty, .invalidDirective: return Diagnostic.Note("the first is here", at: related)
    case .blockScalarHeader: return Diagnostic.Note("the block scalar begins here", at: related)
    default: return nil
    }
  }
}
