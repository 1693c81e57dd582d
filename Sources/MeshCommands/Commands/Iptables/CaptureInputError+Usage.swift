import ArgumentParsing
import Capture

extension CaptureInputError {
  /// The error as one of the command line, which held the words behind `--`.
  func usageProblem(words: [String], environment: (String) -> String?) -> UsageProblem {
    switch source {
    case .argument(let position, let flag):
      let word = words.indices.contains(position - 1) ? words[position - 1] : flag
      switch problem {
      case .value(let problem):
        return .invalidValue(word, for: .argument("\(position) (\(flag))"), .refused(problem.message))
      case .unknownFlag(let nearest): return .unknownFlag(flag, suggestions: nearest.map { [$0] } ?? [])
      case .missingValue: return .missingValue(flag: flag, found: nil)
      case .unexpectedWord: return .unexpectedArgument(word)
      case .notOfGeneration, .required: return .invalidValue(word, for: .argument("\(position)"), .refused(message))
      }
    case .variable(let name), .annotation(let name):
      guard case .value(let problem) = problem else {
        return .invalidValue(environment(name) ?? "", for: .variable(name), .refused(message))
      }
      return .invalidValue(environment(name) ?? "", for: .variable(name), .refused(problem.message))
    }
  }
}
