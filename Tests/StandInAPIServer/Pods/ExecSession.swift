import YAML

/// Answers `pods/exec` by the channel protocol, version 5 or 4.
struct ExecSession {
  private enum Channel {
    static let input: UInt8 = 0
    static let output: UInt8 = 1
    static let errors: UInt8 = 2
    static let status: UInt8 = 3
    /// Version 5 alone: the next byte is a channel that is at its end.
    static let close: UInt8 = 255
  }

  private let namespace: String
  private let pod: String
  private let container: String
  private let command: [String]
  private let hasInput: Bool
  private let upgrade: WebSocketUpgrade

  init(_ request: HTTPRequest, namespace: String, pod: String) throws(APIFailure) {
    self.namespace = namespace
    self.pod = pod
    upgrade = try WebSocketUpgrade(request, subprotocols: ["v5.channel.k8s.io", "v4.channel.k8s.io"])
    container = request.parameter("container") ?? ""
    command = request.query.filter { $0.name == "command" }.map(\.value)
    hasInput = request.isSet("stdin")
    guard !command.isEmpty else { throw .badRequest("you must specify at least one command for the container") }
  }

  func answer(_ pods: PodRuntime) -> HTTPAnswer {
    upgrade.answer { webSocket in
      let request = ExecRequest(
        namespace: namespace,
        pod: pod,
        container: container,
        command: command,
        input: hasInput ? input(webSocket) : []
      )
      let result = pods.run(request)
      if !result.output.isEmpty { webSocket.send([Channel.output] + Array(result.output.utf8)) }
      if !result.errors.isEmpty { webSocket.send([Channel.errors] + Array(result.errors.utf8)) }
      webSocket.send([Channel.status] + status(result.exitCode).json)
    }
  }

  /// What comes on standard input until its end, which only version 5 can say.
  private func input(_ webSocket: WebSocketConnection) -> [UInt8] {
    var input: [UInt8] = []
    while let message = webSocket.next() {
      switch message.first {
      case Channel.input?: input += message.dropFirst()
      case Channel.close? where message.dropFirst().first == Channel.input: return input
      default: break
      }
      if upgrade.subprotocol == "v4.channel.k8s.io", !input.isEmpty { return input }
    }
    return input
  }

  private func status(_ exitCode: Int) -> Value {
    guard exitCode != 0 else { return ["metadata": [:], "status": "Success"] }
    return [
      "metadata": [:], "status": "Failure",
      "message": .string("command terminated with non-zero exit code: exit status \(exitCode)"),
      "reason": "NonZeroExitCode",
      "details": ["causes": [["reason": "ExitCode", "message": .string(String(exitCode))]]],
    ]
  }
}
