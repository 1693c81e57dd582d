public import HTTP
import Synchronization
import System

extension APIClient {
  /// What a web server in a pod answers to GET: one request by a port of this machine that leads to the pod's.
  ///
  /// A server that listens on the pod's loopback alone takes it, too. More than `limit` bytes are an error.
  public func answer(
    ofPod pod: String,
    namespace: String,
    port: UInt16,
    path: [String],
    parameters: [HTTPURL.Parameter] = [],
    limit: Int = 256 << 20
  ) async throws(APIError) -> WholeResponse {
    let listener: PortForwardListener
    do throws(SystemError) { listener = try PortForwardListener() } catch {
      throw .forwarding("no port of this machine can be used: cannot \(error)")
    }
    let refusal = FirstRefusal()
    let url = HTTPURL(.http, host: listener.address, port: listener.port).appending(path).appending(parameters)
    let answer = await withTaskGroup(of: Result<WholeResponse, HTTPError>?.self) { group in
      group.addTask {
        try? await listener.run(
          connect: { () async throws(APIError) in
            try await portForward(toPod: pod, namespace: namespace, port: port)
          },
          report: { refusal.note($0) }
        )
        return nil
      }
      group.addTask {
        do throws(HTTPError) {
          return .success(try await session.localTransport().get(url, headers: ["Connection": "close"], limit: limit))
        } catch {
          return .failure(error)
        }
      }
      defer { group.cancelAll() }
      for await result in group { if let result { return result } }
      return .failure(.cancelled)
    }
    // The connection to the pod knows why; that of this machine was only cut.
    if case .failure = answer, let refused = refusal.error { throw refused }
    do throws(HTTPError) { return try answer.get() } catch {
      throw error == .cancelled ? .cancelled : .connection(error, server: "\(pod).\(namespace):\(port)")
    }
  }
}

/// The first thing that went wrong on the way to a pod.
private final class FirstRefusal: Sendable {
  private let state = Mutex<APIError?>(nil)

  var error: APIError? { state.withLock { $0 } }

  func note(_ error: APIError) { state.withLock { $0 = $0 ?? error } }
}
