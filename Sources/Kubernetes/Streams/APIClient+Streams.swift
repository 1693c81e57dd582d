import HTTP

extension APIClient {
  /// Connects to a port of a pod.
  ///
  /// A server from 1.35 on asks for the permission to `create` pods/portforward beside `get`.
  public func portForward(
    toPod pod: String,
    namespace: String,
    port: UInt16
  ) async throws(APIError) -> PortForwardConnection {
    let name = ObjectName.pod(pod, namespace: namespace)
    let request = APIRequest(
      path: name.path(subresource: "portforward"),
      parameters: [.init("ports", String(port))],
      permission: Permission("create", name.resource, subresource: "portforward", namespace: namespace)
    )
    let socket = try await session.openWebSocket(request, [PortForwardConnection.subprotocol])
    return PortForwardConnection(socket, server: session.serverName)
  }

  /// Runs a program in a container of a pod.
  public func exec(
    inPod pod: String,
    namespace: String,
    container: String?,
    command: [String],
    takesInput: Bool = false
  ) async throws(APIError) -> ExecConnection {
    let name = ObjectName.pod(pod, namespace: namespace)
    var parameters: [HTTPURL.Parameter] = container.map { [.init("container", $0)] } ?? []
    parameters += command.map { .init("command", $0) }
    parameters += [.init("stdout", "true"), .init("stderr", "true")]
    if takesInput { parameters.append(.init("stdin", "true")) }
    let request = APIRequest(
      path: name.path(subresource: "exec"),
      parameters: parameters,
      permission: Permission("create", name.resource, subresource: "exec", namespace: namespace)
    )
    let socket = try await session.openWebSocket(request, ExecConnection.subprotocols)
    return ExecConnection(socket, session)
  }

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
