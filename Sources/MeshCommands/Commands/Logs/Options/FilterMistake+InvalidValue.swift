import AccessLogging
import ArgumentParsing

extension FilterMistake {
  /// The same as a refusal of a word of the command line.
  var invalidValue: InvalidValue {
    switch self {
    case .malformed(let expected): .malformed(expected: expected)
    case .unknownFlag, .pattern: .refused(description)
    }
  }
}
