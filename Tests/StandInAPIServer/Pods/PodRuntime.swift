import Synchronization

/// What runs in the pods of a stand-in server.
public final class PodRuntime: Sendable {
  private struct Container: Hashable {
    let namespace: String
    let pod: String
    let name: String
  }

  private struct Port: Hashable {
    let namespace: String
    let pod: String
    let number: UInt16
  }

  private struct State {
    var logs: [Container: ContainerLog] = [:]
    var addresses: [Port: (host: String, port: UInt16)] = [:]
    var commands: @Sendable (ExecRequest) -> ExecResult = { request in
      ExecResult(
        errors: "OCI runtime exec failed: exec failed: unable to start container process: "
          + "exec: \"\(request.command.first ?? "")\": executable file not found in $PATH",
        exitCode: 126
      )
    }
  }

  private let state = Mutex(State())

  init() {}

  /// The log of a container, which comes into being when it is first asked for.
  public func log(_ pod: String, _ container: String, in namespace: String = "default") -> ContainerLog {
    state.withLock {
      let key = Container(namespace: namespace, pod: pod, name: container)
      if let log = $0.logs[key] { return log }
      let log = ContainerLog()
      $0.logs[key] = log
      return log
    }
  }

  /// Ends and forgets the logs of a pod that is gone: another one of its name has its own.
  public func removeLogs(_ pod: String, in namespace: String = "default") {
    let removed = state.withLock { state in
      let keys = state.logs.keys.filter { $0.pod == pod && $0.namespace == namespace }
      return keys.compactMap { state.logs.removeValue(forKey: $0) }
    }
    for log in removed { log.end() }
  }

  /// Lets a port of a pod lead to a real TCP address, by number: `127.0.0.1`.
  public func forward(
    _ pod: String,
    _ port: UInt16,
    in namespace: String = "default",
    toHost host: String = "127.0.0.1",
    port target: UInt16
  ) {
    state.withLock { $0.addresses[Port(namespace: namespace, pod: pod, number: port)] = (host, target) }
  }

  /// Says what commands in containers do; without it no command is found.
  public func runCommands(_ run: @escaping @Sendable (ExecRequest) -> ExecResult) {
    state.withLock { $0.commands = run }
  }

  /// Ends every log, as if all containers had stopped.
  public func endAllLogs() {
    for log in state.withLock({ Array($0.logs.values) }) { log.end() }
  }

  func address(_ namespace: String, _ pod: String, _ port: UInt16) -> (host: String, port: UInt16)? {
    state.withLock { $0.addresses[Port(namespace: namespace, pod: pod, number: port)] }
  }

  func run(_ request: ExecRequest) -> ExecResult { state.withLock { $0.commands }(request) }
}
