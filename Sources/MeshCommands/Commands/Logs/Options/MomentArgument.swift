import ArgumentParsing
import Console
import Kubernetes

/// A moment on a command line: `2026-11-21T02:58:28Z`.
struct MomentArgument: ArgumentValue {
  let moment: Timestamp
  let argument: String

  init(argument: String) throws(InvalidValue) {
    guard let moment = RFC3339.timestamp(argument) else {
      throw .malformed(expected: "a time such as 2026-11-21T02:58:28Z")
    }
    self.moment = moment
    self.argument = argument
  }
}
