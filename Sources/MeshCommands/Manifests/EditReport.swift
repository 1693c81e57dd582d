import Injection
import Output

/// What is told of each object.
enum EditReport: Hashable {
  case nothing
  /// What was done to it, in the format of messages.
  case done(ErrorFormat)
  /// What would be done, for those that change, behind the name of the input.
  case foreseen(input: String)

  /// The line about an object, fit for a terminal; nil if nothing is told.
  func line(for result: InjectionResult) -> String? {
    switch self {
    case .nothing: nil
    case .done(let format): TerminalText.escaped(EditLine(result).rendered(as: format)) + "\n"
    case .foreseen(let input):
      switch result.outcome {
      case .injected, .uninjected: TerminalText.escaped("\(input): \(EditLine(result).foreseen)") + "\n"
      case .unchanged, .skipped, .failed: nil
      }
    }
  }
}
