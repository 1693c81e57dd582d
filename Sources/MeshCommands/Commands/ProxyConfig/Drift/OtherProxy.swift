import ArgumentParsing

/// A proxy that another is compared with, on a command line: a pod, an administration, or a saved dump.
enum OtherProxy: ArgumentValue, Hashable {
  case workload(WorkloadName)
  case admin(AdminArgument)
  case file(PathArgument)

  init(argument: String) throws(InvalidValue) {
    let isURL = ["http://", "https://", "unix:"].contains { argument.hasPrefix($0) }
    // Names of pods have points too, so that only the endings of dumps tell a file.
    let isFile =
      argument == "-" || [".", "/"].contains { argument.hasPrefix($0) }
      || [".json", ".yaml", ".yml"].contains { argument.hasSuffix($0) }
    if isURL {
      self = .admin(try AdminArgument(argument: argument))
    } else if isFile {
      self = .file(try PathArgument(argument: argument))
    } else {
      self = .workload(try WorkloadName(argument: argument))
    }
  }

  var argument: String {
    switch self {
    case .workload(let name): name.argument
    case .admin(let address): address.argument
    case .file(let path): path.argument
    }
  }

  /// The same as the choice of a proxy to look at; the port is that of the administration in pods.
  func choice(port: PortNumber) -> ProxyChoice {
    var choice = ProxyChoice()
    choice.port = port
    switch self {
    case .workload(let name): choice.proxy = name
    case .admin(let address): choice.admin = address
    case .file(let path): choice.file = path
    }
    return choice
  }
}
