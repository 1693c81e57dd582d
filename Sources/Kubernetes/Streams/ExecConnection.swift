import HTTP
import YAML

/// A program that runs in a container.
///
/// The protocols are `v5.channel.k8s.io` and `v4.channel.k8s.io` (apimachinery, `remotecommand/constants.go`): channel
/// 0 is standard input, 1 output, 2 error, 3 the status at the end, and in v5 255 closes another.
public final class ExecConnection: Sendable {
  static let subprotocols = ["v5.channel.k8s.io", "v4.channel.k8s.io"]
  private static let chunkSize = 32 << 10

  private let socket: any WebSocket
  private let session: APISession

  init(_ socket: any WebSocket, _ session: APISession) {
    self.socket = socket
    self.session = session
  }

  /// Whether the end of standard input can be told (v5).
  public var canCloseInput: Bool { socket.subprotocol == Self.subprotocols[0] }

  /// The next event; nil after the program has ended, or when the server has closed without saying so.
  public func receive() async throws(APIError) -> ExecEvent? {
    while true {
      let message: WebSocketMessage?
      do throws(HTTPError) { message = try await socket.receive() } catch { throw failure(error) }
      guard let message else { return nil }
      guard let (channel, bytes) = ChannelMessage.split(message), !bytes.isEmpty else { continue }
      switch channel {
      case 1: return .output(Array(bytes))
      case 2: return .error(Array(bytes))
      case 3: return .exited(try exitStatus(Array(bytes)))
      default: continue
      }
    }
  }

  /// Sends bytes to standard input.
  public func send(_ bytes: [UInt8]) async throws(APIError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      try await send(ChannelMessage.joined(0, rest.prefix(Self.chunkSize)))
      rest = rest.dropFirst(Self.chunkSize)
    }
  }

  /// Ends standard input, where `canCloseInput`.
  public func closeInput() async throws(APIError) {
    if canCloseInput { try await send(.binary([255, 0])) }
  }

  /// Ends the connection, and the program with it.
  public func close() async { await socket.close(.normal) }

  private func send(_ message: WebSocketMessage) async throws(APIError) {
    do throws(HTTPError) { try await socket.send(message) } catch { throw failure(error) }
  }

  /// The `Status` at the end: success, or a failure with the status of the program among its causes.
  private func exitStatus(_ bytes: [UInt8]) throws(APIError) -> Int32 {
    let root = try session.root(of: bytes, from: "exec")
    if root.member("status")?.text == "Success" { return 0 }
    guard let status = APIStatus(root, code: 500) ?? Self.bareStatus(root) else {
      throw .unreadableAnswer("the status of the program is none", server: session.serverName)
    }
    if status.reason == "NonZeroExitCode", let cause = status.causes.first(where: { $0.reason == "ExitCode" }),
      let code = Int32(cause.message)
    {
      return code
    }
    throw .forwarding(status.message)
  }

  /// The runtime leaves `kind` out.
  private static func bareStatus(_ root: Node) -> APIStatus? {
    guard root.kind == .mapping, let message = root.member("message")?.text else { return nil }
    let causes = root.member("details")?.member("causes")?.items.map { $0 } ?? []
    return APIStatus(
      code: 500,
      reason: root.member("reason")?.text ?? "",
      message: message,
      causes: causes.map { cause in
        APIStatus.Cause(
          reason: cause.member("reason")?.text ?? cause.member("type")?.text ?? "",
          message: cause.member("message")?.text ?? "",
          field: ""
        )
      }
    )
  }

  private func failure(_ error: HTTPError) -> APIError {
    error == .cancelled ? .cancelled : .connection(error, server: session.serverName)
  }
}
