import ArgumentParsing
import LogStreams
import RegularExpressions

extension ContainerChoice: ArgumentValue {
  /// Reads `app`, `proxy`, `init`, `all`, or else an expression over names.
  public init(argument: String) throws(InvalidValue) {
    do throws(RegularExpressionError) { try self.init(argument) } catch { throw .refused(error.description) }
  }

  /// As it is written on the command line.
  public var argument: String {
    switch self {
    case .app: "app"
    case .proxy: "proxy"
    case .initial: "init"
    case .all: "all"
    case .matching(let expression): expression.pattern
    }
  }
}
