import ArgumentParsing
import Rollouts

extension StepList: ArgumentValue {
  /// Reads `5,25,50,100`.
  public init(argument: String) throws(InvalidValue) {
    do throws(Mistake) { self = try StepList(argument) } catch { throw error.invalidValue }
  }

  /// As it is written on the command line.
  public var argument: String { description }
}

extension CanaryShare: ArgumentValue {
  /// Reads `10` or `10%`.
  public init(argument: String) throws(InvalidValue) {
    guard let number = Int(argument.hasSuffix("%") ? argument.dropLast() : argument[...]), number > 0,
      let share = CanaryShare(number)
    else { throw .malformed(expected: "a whole percentage from 1 to 100") }
    self = share
  }

  /// As it is written on the command line.
  public var argument: String { "\(percent)" }
}

extension StepList.Mistake {
  var invalidValue: InvalidValue {
    switch self {
    case .empty: .malformed(expected: "percentages such as 5,25,50,100")
    case .malformed: .malformed(expected: "whole percentages such as 5,25,50,100")
    case .outOfRange(let text): .refused("\(text) is no step: a step is from 1 to 100 percent")
    case .falling(let earlier, let later): .refused("\(later) is no step behind \(earlier): each has to be larger")
    }
  }
}

extension FailureTolerance.Mode: ArgumentValue {}
extension NoDataPolicy: ArgumentValue {}
extension RunnerTask.Interruption: ArgumentValue {}
