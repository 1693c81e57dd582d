import ArgumentParsing
import Routing

/// Which headers a rule leaves alone again: `*` for all, or one.
enum HeaderRemoval: ArgumentValue, Hashable {
  case all
  case header(FieldName)

  init(argument: String) throws(InvalidValue) {
    self = argument == "*" ? .all : .header(try FieldName(argument: argument))
  }

  var argument: String {
    switch self {
    case .all: "*"
    case .header(let name): name.description
    }
  }
}
