import ArgumentParsing

/// All values there are, written `*`, or a list of them.
enum CaptureSelection<Item: CaptureItem>: ArgumentValue, Hashable {
  case all
  case only(CaptureList<Item>)

  init(argument: String) throws(InvalidValue) {
    self = argument == "*" ? .all : .only(try CaptureList(argument: argument))
  }

  var argument: String {
    switch self {
    case .all: "*"
    case .only(let list): list.argument
    }
  }
}
