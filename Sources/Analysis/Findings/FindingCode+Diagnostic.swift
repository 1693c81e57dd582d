import Diagnostics

extension FindingCode {
  /// What a diagnostic of a reader, the lint or a schema is as a finding.
  init(_ code: Code, severity: Severity) {
    switch code {
    case .sourceTooLarge, .invalidEncoding, .controlCharacter, .binaryData, .convertedEncoding, .badIndentation,
      .tabIndentation, .unexpectedToken, .unexpectedContent, .missingSpace, .missingColon, .missingComma, .missingDash,
      .nestedCompactMapping, .multilineKey, .keyTooLong, .tooDeep, .unterminatedQuote, .unterminatedFlow,
      .invalidEscape, .reservedCharacter, .blockScalarHeader, .blockScalarIndentation, .duplicateProperty,
      .invalidProperty, .misplacedProperty, .undefinedAlias, .undefinedTagHandle, .invalidDirective, .trailingComma,
      .commentInJSON, .singleQuotedJSON, .unquotedText, .invalidNumber, .severalValues:
      self = severity == .error ? .syntaxError : .readersDisagree
    case .unreadableByKubectl, .droppedByKubectl, .looseSyntax, .lineSeparator, .mergeOrder:
      self = severity == .error ? .syntaxError : .readersDisagree
    case .duplicateKey: self = .duplicateKey
    case .surprisingBoolean: self = .surprisingBoolean
    case .surprisingNumber: self = .surprisingNumber
    case .ambiguousText: self = .ambiguousText
    case .deprecatedField: self = .deprecated
    case .unknownKind, .unknownVersion: self = severity == .error ? .unknownKind : .notChecked
    case .unknownGroup: self = .notChecked
    case .unexpectedType, .missingField, .unreadableValue, .impossibleEdit, .unknownField, .exclusiveFields,
      .unlistedValue, .malformedText, .outOfRange, .wrongLength, .wrongCount, .duplicateItem, .brokenRule,
      .refusedByServer, .invalidAnnotation, .unsupportedInjection, .missingDelegate, .noRouteApplies, .noDestination,
      .invalidPattern, .superseded, .untranslated, .lostInConversion, .invalidTemplate, .failedTemplate:
      self = severity == .error ? .schemaValidationError : .schemaWarning
    }
  }
}
