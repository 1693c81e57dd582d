import ArgumentParsing

/// What a rollout is of: a service, whose traffic is shifted, or a workload, whose pods are replaced.
enum RolloutSubject: ArgumentValue, Hashable {
  /// A service: its name, `NAME.NAMESPACE`, or any host.
  case service(String)
  /// A Deployment, DaemonSet or StatefulSet.
  case workload(WorkloadTarget)

  /// What a line is before its argument is read.
  init() { self = .service("") }

  /// A slash tells a workload: no host has one.
  init(argument: String) throws(InvalidValue) {
    guard !argument.isEmpty else { throw .malformed(expected: "a SERVICE or KIND/NAME") }
    self = argument.contains("/") ? .workload(try WorkloadTarget(argument: argument)) : .service(argument)
  }

  var argument: String {
    switch self {
    case .service(let host): host
    case .workload(let target): target.argument
    }
  }
}
