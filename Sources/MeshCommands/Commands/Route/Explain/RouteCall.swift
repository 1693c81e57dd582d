import ProxyConfig

/// A request that is thought through: what is asked for, by whom, and where it enters.
struct RouteCall {
  var method = RequestMethod.get
  let url: RequestURL
  var headers: [RouteRequest.Header] = []
  /// The workload that sends it; nil for one without labels.
  var caller: ProxyLabels?
  /// The gateway that takes it, as it is called; nil for the sidecar of the caller.
  var gateway: String?

  /// `GET http://reviews:9080/reviews/0`.
  var text: String {
    "\(method.rawValue) \(url.isEncrypted ? "https" : "http")://\(url.authority)\(url.target)"
  }
}
