import ArgumentParsing
import Routing

/// What requests are sent to, on a command line: `v3`, `v1@ratings` or `ratings.prod`.
struct TargetArgument: ArgumentValue {
  /// The target as the whole of a split.
  let share: SplitShare
  let argument: String

  init(argument: String) throws(InvalidValue) {
    guard !argument.utf8.contains(UInt8(ascii: "=")), let share = try? SplitShare("\(argument)=100") else {
      throw .malformed(expected: "a SUBSET, SUBSET@HOST or HOST, such as v3")
    }
    self.share = share
    self.argument = argument
  }
}

extension SplitShare {
  /// The word for another service that it names; nil for a subset of the service itself.
  var otherService: String? { host ?? (name.contains(".") ? name : nil) }
}
