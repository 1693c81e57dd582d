import ArgumentParsing
import HTTP

/// Where a Prometheus answers: an address, or a service of the cluster.
enum PrometheusArgument: ArgumentValue, Hashable {
  /// `http://localhost:9090`
  case address(ServerAddress)
  /// `prometheus.istio-system:9090`; without a port the only one of the service, or else 9090.
  case service(name: String, namespace: String, port: UInt16?)

  init(argument: String) throws(InvalidValue) {
    if argument.contains("://") {
      self = .address(try ServerAddress(argument: argument))
      return
    }
    guard let service = Self.service(argument) else {
      throw .malformed(expected: "a URL such as http://localhost:9090, or SERVICE[.NAMESPACE][:PORT]")
    }
    self = service
  }

  var argument: String {
    switch self {
    case .address(let address): address.argument
    case .service(let name, let namespace, let port): "\(name).\(namespace)" + (port.map { ":\($0)" } ?? "")
    }
  }

  private static func service(_ text: String) -> PrometheusArgument? {
    let word = text.hasPrefix("svc/") ? text.dropFirst(4) : text[...]
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = (parts.first ?? "").split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init
    )
    var port: UInt16?
    if parts.count == 2 {
      guard let number = UInt16(parts[1]), number > 0 else { return nil }
      port = number
    }
    // Where Istio's samples put it.
    let namespace = names.count == 2 ? names[1] : NamespaceName.istioSystem.argument
    guard let name = names.first, (try? NamespaceName(argument: name)) != nil,
      (try? NamespaceName(argument: namespace)) != nil
    else { return nil }
    return .service(name: name, namespace: namespace, port: port)
  }
}
