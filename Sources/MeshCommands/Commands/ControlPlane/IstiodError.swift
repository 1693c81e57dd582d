import HTTP
import IstiodDebug
import Kubernetes

/// Why no istiod told what it was asked.
enum IstiodError: Error {
  /// The namespace has none that is ready.
  case absent(namespace: String)
  /// The API server did not lead to it.
  case api(APIError)
  /// The address that a person gave did not answer.
  case address(String, HTTPError)
  /// It has no such page, or does not show it.
  case refused(server: String, page: IstiodPage, status: Int, namespace: String)
  /// What it answered is not what it should be.
  case unreadable(server: String, IstiodAnswerError)

  /// What is wrong: a lower-case sentence that may hold untrusted text.
  var message: String {
    switch self {
    // istioctl's words.
    case .absent(let namespace): "no running Istio pods in \"\(namespace)\""
    case .api(let error): error.message
    case .address(let server, let error): "\(server): \(error.description)"
    case .refused(let server, let page, let status, _): "\(server) answers \(page.text) with status \(status)"
    case .unreadable(let server, let error): "the answer of \(server) cannot be read: \(error.message)"
    }
  }

  /// What to do about it.
  var cure: String? {
    switch self {
    case .absent: "name the namespace of the control plane with --istio-namespace, or an istiod with --istiod"
    case .api(let error): error.cure
    case .address: "check the address after --istiod"
    case .refused(_, _, _, let namespace): Self.otherWay(namespace)
    case .unreadable: "check that it is an istiod"
    }
  }

  /// Whether istiods are there, and only the way to them is closed.
  var isClosedWay: Bool {
    switch self {
    case .api(.forbidden(_, let permission)): permission?.subresource == "portforward"
    case .api(.noWebSocket): true
    default: false
    }
  }

  /// How to reach an istiod that meshctl cannot reach by itself.
  static func otherWay(_ namespace: String) -> String {
    "run kubectl -n \(namespace) port-forward deploy/istiod \(SyncReport.port), then repeat with "
      + "--istiod http://localhost:\(SyncReport.port)"
  }
}

extension CommandError {
  /// Why no istiod told what it was asked.
  static func istiod(_ error: IstiodError) -> CommandError {
    switch error {
    case .absent: .notFound(error.message, next: error.cure)
    case .api(let error): .api(error)
    case .address, .refused, .unreadable: .input(error.message, next: error.cure)
    }
  }
}
