public import System

/// A port of this machine behind which is a port of a pod: each connection to it becomes one to the pod.
public final class PortForwardListener: Sendable {
  /// How long the pod may go on after the local side has said its last: the protocol cannot tell it that it has.
  private static let patience: Duration = .seconds(5)

  /// The address that is listened on.
  public let address: String
  /// The port that is listened on.
  public let port: UInt16
  private let descriptor: FileDescriptor
  private let readiness: SocketReadiness

  /// Listens; port 0 takes a free one.
  public init(address: String = "127.0.0.1", port: UInt16 = 0) throws(SystemError) {
    do throws(SystemErrorReason) {
      let listener = try SocketCall.listener(address: address, port: port)
      descriptor = FileDescriptor(owning: listener.descriptor, path: address)
      self.port = listener.port
    } catch {
      throw SystemError(.open, "\(address):\(port)", error)
    }
    self.address = address
    readiness = try SocketReadiness()
  }

  /// Serves connections until the task is cancelled.
  ///
  /// - Parameters:
  ///   - connect: makes the connection to the pod, once for each that is accepted.
  ///   - report: is told why a connection ended before its time; the others go on.
  public func run(
    connect: @escaping @Sendable () async throws(APIError) -> PortForwardConnection,
    report: @escaping @Sendable (APIError) -> Void = { _ in }
  ) async throws(SystemError) {
    defer { readiness.close() }
    let failure = await withDiscardingTaskGroup { group -> SystemErrorReason? in
      defer { group.cancelAll() }
      while !Task.isCancelled {
        do throws(SystemErrorReason) {
          guard let accepted = try SocketCall.accepted(descriptor.number) else {
            await readiness.wait(for: .readable, on: descriptor.number)
            continue
          }
          let socket = StreamSocket(accepted, readiness)
          group.addTask { await Self.serve(socket, connect, report) }
        } catch {
          return error
        }
      }
      return nil
    }
    if let failure { throw SystemError(.open, "\(address):\(port)", failure) }
  }

  private static func serve(
    _ socket: StreamSocket,
    _ connect: @Sendable () async throws(APIError) -> PortForwardConnection,
    _ report: @Sendable (APIError) -> Void
  ) async {
    do throws(APIError) {
      let connection = try await connect()
      async let _: Void = pass(from: socket, to: connection)
      do throws(APIError) {
        while let bytes = try await connection.receive(), await socket.send(bytes) {}
      } catch {
        if error != .cancelled { report(error) }
      }
      socket.endSending()
      await connection.close()
    } catch {
      if error != .cancelled { report(error) }
    }
  }

  private static func pass(from socket: StreamSocket, to connection: PortForwardConnection) async {
    do throws(APIError) {
      while let bytes = await socket.receive() { try await connection.send(bytes) }
    } catch {
      // Whoever receives learns of it too, and tells.
      return
    }
    try? await Task.sleep(for: patience)
    await connection.close()
  }
}
