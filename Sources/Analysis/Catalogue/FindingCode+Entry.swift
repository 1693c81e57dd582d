extension FindingCode {
  /// What the catalogue says of the code.
  public var entry: CatalogueEntry {
    switch self {
    case .deprecated: .deprecated
    case .schemaValidationError: .schemaValidationError
    case .schemaWarning: .schemaWarning
    case .syntaxError: .syntaxError
    case .unknownKind: .unknownKind
    case .notChecked: .notChecked
    case .duplicateKey: .duplicateKey
    case .readersDisagree: .readersDisagree
    case .surprisingBoolean: .surprisingBoolean
    case .surprisingNumber: .surprisingNumber
    case .ambiguousText: .ambiguousText
    case .duplicateObject: .duplicateObject
    }
  }
}
