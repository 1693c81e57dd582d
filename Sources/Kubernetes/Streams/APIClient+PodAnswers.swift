public import HTTP

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
    let session = session
    let (answer, refusal) = try await withPort(port, ofPod: pod, namespace: namespace) { url in
      do throws(HTTPError) {
        let headers: Headers = ["Connection": "close"]
        return Result<WholeResponse, HTTPError>.success(
          try await session.localTransport().get(
            url.appending(path).appending(parameters),
            headers: headers,
            limit: limit
          )
        )
      } catch {
        return .failure(error)
      }
    }
    // The connection to the pod knows why; that of this machine was only cut.
    if case .failure = answer, let refusal { throw refusal }
    do throws(HTTPError) { return try answer.get() } catch {
      throw error == .cancelled ? .cancelled : .connection(error, server: "\(pod).\(namespace):\(port)")
    }
  }
}
