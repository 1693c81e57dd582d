/// Every kind of problem meshctl reports about input: a closed list, stable across releases.
///
/// The raw value is what people see in brackets behind a message, and programs as the member `code`.
public enum Code: String, Sendable, CaseIterable {
  // Bytes: YAML 1.2.2 §5.1, §5.2
  case sourceTooLarge = "source-too-large"
  case invalidEncoding = "invalid-encoding"
  case controlCharacter = "control-character"
  case binaryData = "binary-data"
  case convertedEncoding = "converted-encoding"

  // Structure
  case badIndentation = "bad-indentation"
  case tabIndentation = "tab-indentation"
  case unexpectedToken = "unexpected-token"
  case unexpectedContent = "unexpected-content"
  case missingSpace = "missing-space"
  case missingColon = "missing-colon"
  case missingComma = "missing-comma"
  case missingDash = "missing-dash"
  case nestedCompactMapping = "nested-compact-mapping"
  case multilineKey = "multiline-key"
  case keyTooLong = "key-too-long"
  case tooDeep = "too-deep"

  // Scalars
  case unterminatedQuote = "unterminated-quote"
  case unterminatedFlow = "unterminated-flow"
  case invalidEscape = "invalid-escape"
  case reservedCharacter = "reserved-character"
  case blockScalarHeader = "block-scalar-header"
  case blockScalarIndentation = "block-scalar-indentation"

  // Properties, aliases, directives
  case duplicateProperty = "duplicate-property"
  case invalidProperty = "invalid-property"
  case misplacedProperty = "misplaced-property"
  case undefinedAlias = "undefined-alias"
  case undefinedTagHandle = "undefined-tag-handle"
  case invalidDirective = "invalid-directive"

  // JSON: RFC 8259
  case trailingComma = "trailing-comma"
  case commentInJSON = "comment-in-json"
  case singleQuotedJSON = "single-quoted-json"
  case unquotedText = "unquoted-text"
  case invalidNumber = "invalid-number"
  case severalValues = "several-values"

  // Readers that disagree
  case unreadableByKubectl = "unreadable-by-kubectl"
  case droppedByKubectl = "dropped-by-kubectl"
  case looseSyntax = "loose-syntax"
  case lineSeparator = "line-separator"
  case duplicateKey = "duplicate-key"
  case mergeOrder = "merge-order"
  case surprisingBoolean = "surprising-boolean"
  case surprisingNumber = "surprising-number"
  case ambiguousText = "ambiguous-text"

  // Reading as data
  case unexpectedType = "unexpected-type"
  case missingField = "missing-field"
  case unreadableValue = "unreadable-value"
  case impossibleEdit = "impossible-edit"

  // Schemas
  case unknownField = "unknown-field"
  case deprecatedField = "deprecated-field"
  case exclusiveFields = "exclusive-fields"
  case unlistedValue = "unlisted-value"
  case malformedText = "malformed-text"
  case outOfRange = "out-of-range"
  case wrongLength = "wrong-length"
  case wrongCount = "wrong-count"
  case duplicateItem = "duplicate-item"
  case brokenRule = "broken-rule"
  case unknownKind = "unknown-kind"
  case unknownVersion = "unknown-version"
  case unknownGroup = "unknown-group"

  // The API server
  case refusedByServer = "refused-by-server"

  // Injection
  case invalidAnnotation = "invalid-annotation"
  case unsupportedInjection = "unsupported-injection"

  // Translation to Envoy
  case missingDelegate = "missing-delegate"
  case noRouteApplies = "no-route-applies"
  case noDestination = "no-destination"
  case invalidPattern = "invalid-pattern"
  case superseded = "superseded"
  case untranslated = "untranslated"

  // Conversion to another API
  case lostInConversion = "lost-in-conversion"

  // Templates
  case invalidTemplate = "invalid-template"
  case failedTemplate = "failed-template"
}
