/// What a program in a container wrote, and how it ended.
public struct ExecResult: Sendable, Equatable {
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let error: [UInt8]
  /// Its status.
  public let status: Int32
}

extension APIClient {
  /// Runs a program in a container to its end. More than `limit` bytes of output are an error.
  public func run(
    _ command: [String],
    inPod pod: String,
    namespace: String,
    container: String?,
    limit: Int = 64 << 20
  ) async throws(APIError) -> ExecResult {
    let connection = try await exec(inPod: pod, namespace: namespace, container: container, command: command)
    var output: [UInt8] = []
    var error: [UInt8] = []
    while let event = try await connection.receive() {
      switch event {
      case .output(let bytes): output += bytes
      case .error(let bytes): error += bytes
      case .exited(let status): return ExecResult(output: output, error: error, status: status)
      }
      guard output.count + error.count <= limit else {
        await connection.close()
        throw .unreadableAnswer("the program wrote more than \(limit) bytes", server: session.serverName)
      }
    }
    throw .unreadableAnswer("the program's status did not come", server: session.serverName)
  }
}
