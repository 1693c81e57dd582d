import ArgumentParsing
import RegularExpressions

/// Which containers of pods are meant.
enum LogContainers: ArgumentValue {
  /// Those of the application.
  case app
  /// The proxy.
  case proxy
  /// Those that run before the others.
  case initial
  /// All.
  case all
  /// Those whose names match, from the first to the last letter.
  case matching(RegularExpression)

  init(argument: String) throws(InvalidValue) {
    switch argument {
    case "app": self = .app
    case "proxy": self = .proxy
    case "init": self = .initial
    case "all": self = .all
    default: self = .matching(try PatternArgument(argument: argument).expression)
    }
  }

  var argument: String {
    switch self {
    case .app: "app"
    case .proxy: "proxy"
    case .initial: "init"
    case .all: "all"
    case .matching(let expression): expression.pattern
    }
  }
}
