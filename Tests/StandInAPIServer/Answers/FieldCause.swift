import YAML

/// One field that makes an object invalid, or that a conflict is about.
struct FieldCause: Sendable, Equatable {
  let reason: String
  let field: String
  let message: String

  var value: Value { ["reason": .string(reason), "message": .string(message), "field": .string(field)] }

  static func wrongType(_ field: String, found: String, expected: String) -> FieldCause {
    FieldCause(
      reason: "FieldValueTypeInvalid",
      field: field,
      message: "Invalid value: \"\(found)\": \(field) in body must be of type \(expected): \"\(found)\""
    )
  }

  static func invalid(_ field: String, _ value: String, _ why: String) -> FieldCause {
    FieldCause(reason: "FieldValueInvalid", field: field, message: "Invalid value: \(value): \(why)")
  }

  static func required(_ field: String, _ why: String? = nil) -> FieldCause {
    FieldCause(reason: "FieldValueRequired", field: field, message: "Required value" + (why.map { ": \($0)" } ?? ""))
  }

  static func notSupported(_ field: String, _ value: String, _ words: [String]) -> FieldCause {
    let list = words.map { "\"\($0)\"" }.joined(separator: ", ")
    return FieldCause(
      reason: "FieldValueNotSupported",
      field: field,
      message: "Unsupported value: \"\(value)\": supported values: \(list)"
    )
  }

  /// What a real server adds when the CEL rules of a schema could not be run.
  static let rulesNotChecked = FieldCause.invalid(
    "<nil>",
    "null",
    "some validation rules were not checked because the object was invalid; "
      + "correct the existing errors to complete validation"
  )
}
