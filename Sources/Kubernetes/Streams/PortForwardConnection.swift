import HTTP
import Synchronization

/// A connection to a port of a pod, through the API server.
///
/// Bytes go both ways as over TCP, but neither side can end its direction alone. One task may receive while another
/// sends. The protocol is `v4.channel.k8s.io` over one port (Kubernetes, `cri-streaming/portforward/websocket.go`):
/// channel 0 carries the data and channel 1 an error, and each begins with the port in two bytes.
public final class PortForwardConnection: Sendable {
  static let subprotocol = "v4.channel.k8s.io"
  /// Messages are kept small enough for every server and proxy.
  private static let chunkSize = 32 << 10

  private struct State {
    /// The bytes of the port that are still to come, by channel.
    var portBytesLeft: [UInt8: Int] = [0: 2, 1: 2]
    var error: [UInt8] = []
  }

  private let socket: any WebSocket
  private let server: String
  private let state = Mutex(State())

  init(_ socket: any WebSocket, server: String) {
    self.socket = socket
    self.server = server
  }

  /// The next bytes of the pod, never empty; nil when it has closed.
  public func receive() async throws(APIError) -> [UInt8]? {
    while true {
      let message: WebSocketMessage?
      do throws(HTTPError) { message = try await socket.receive() } catch { throw failure(error) }
      guard let message else {
        let error = state.withLock { $0.error }
        if error.isEmpty { return nil }
        throw .forwarding(String(decoding: error, as: UTF8.self))
      }
      guard let (channel, bytes) = ChannelMessage.split(message) else { continue }
      let content = withoutPort(bytes, channel)
      if content.isEmpty { continue }
      if channel == 0 { return Array(content) }
      if channel == 1 {
        // The server closes behind its error; what it says may come in pieces.
        state.withLock { $0.error += content.prefix(4096) }
      }
    }
  }

  /// Sends bytes to the pod.
  public func send(_ bytes: [UInt8]) async throws(APIError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(HTTPError) {
        try await socket.send(ChannelMessage.joined(0, rest.prefix(Self.chunkSize)))
      } catch {
        throw failure(error)
      }
      rest = rest.dropFirst(Self.chunkSize)
    }
  }

  /// Ends the connection; what the pod still says can be received.
  public func close() async { await socket.close(.normal) }

  private func withoutPort(_ bytes: ArraySlice<UInt8>, _ channel: UInt8) -> ArraySlice<UInt8> {
    state.withLock { state in
      let skipped = min(state.portBytesLeft[channel] ?? 0, bytes.count)
      state.portBytesLeft[channel]? -= skipped
      return bytes.dropFirst(skipped)
    }
  }

  private func failure(_ error: HTTPError) -> APIError {
    error == .cancelled ? .cancelled : .connection(error, server: server)
  }
}
