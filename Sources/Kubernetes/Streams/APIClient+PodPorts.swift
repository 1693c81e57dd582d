public import HTTP
import Synchronization
import System

extension APIClient {
  /// Calls `body` with a URL of this machine that leads to a port of a pod for as long as `body` runs.
  ///
  /// A server that listens on the pod's loopback alone takes it, too. `refusal` is what went wrong first on the way to
  /// the pod: where `body` failed it tells why, for the connection of this machine was only cut.
  public func withPort<Answer: Sendable>(
    _ port: UInt16,
    ofPod pod: String,
    namespace: String,
    _ body: @escaping @Sendable (HTTPURL) async -> Answer
  ) async throws(APIError) -> (answer: Answer, refusal: APIError?) {
    let listener: PortForwardListener
    do throws(SystemError) { listener = try PortForwardListener() } catch {
      throw .forwarding("no port of this machine can be used: cannot \(error)")
    }
    let refusal = FirstRefusal()
    let url = HTTPURL(.http, host: listener.address, port: listener.port)
    let answer = await withTaskGroup(of: Answer?.self) { group in
      group.addTask {
        try? await listener.run(
          connect: { () async throws(APIError) in
            try await portForward(toPod: pod, namespace: namespace, port: port)
          },
          report: { refusal.note($0) }
        )
        return nil
      }
      group.addTask { await body(url) }
      defer { group.cancelAll() }
      for await result in group { if let result { return Answer?.some(result) } }
      return nil
    }
    guard let answer else { throw .cancelled }
    return (answer, refusal.error)
  }
}

/// The first thing that went wrong on the way to a pod.
private final class FirstRefusal: Sendable {
  private let state = Mutex<APIError?>(nil)

  var error: APIError? { state.withLock { $0 } }

  func note(_ error: APIError) { state.withLock { $0 = $0 ?? error } }
}
