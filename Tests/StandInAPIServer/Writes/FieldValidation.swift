/// What becomes of fields that a kind does not have (`fieldValidation`).
enum FieldValidation: String, Sendable {
  case ignore = "Ignore"
  case warn = "Warn"
  case strict = "Strict"
}
