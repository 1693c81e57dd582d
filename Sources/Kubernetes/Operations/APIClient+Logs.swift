import HTTP

extension APIClient {
  /// The log of a pod's container as it comes. Dropping the body unread ends the transfer.
  ///
  /// The body throws `HTTPError`: a log that breaks off is the caller's to take up again, since only the caller knows
  /// what it has seen.
  public func logs(
    ofPod pod: String,
    namespace: String,
    _ options: LogOptions = .init()
  ) async throws(APIError) -> ResponseBody {
    let name = ObjectName.pod(pod, namespace: namespace)
    var timeouts = connection.settings.timeouts
    if options.follows {
      timeouts.idle = nil
      timeouts.overall = nil
    }
    let request = APIRequest(
      path: name.path(subresource: "log"),
      parameters: options.parameters,
      permission: Permission("get", name.resource, subresource: "log", namespace: namespace),
      timeouts: timeouts
    )
    return try await session.send(request).body
  }
}
