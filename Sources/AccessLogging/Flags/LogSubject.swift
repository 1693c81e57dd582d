/// What a line is about, in the words that commands take; a word in capitals stands for what is not known.
public struct LogSubject: Hashable, Sendable {
  /// The pod that wrote the line: `reviews-v1-5d8f.prod`.
  public var pod = "POD"
  /// The service that was asked: `reviews.prod`.
  public var service = "SERVICE"
  /// Its whole host.
  public var host: String?
  /// The cluster in the proxy of that pod.
  public var cluster: String?
  /// The namespace of the pod.
  public var namespace: String?
  /// The method, if commands take it.
  public var method: String?
  /// What was asked for.
  public var url = "URL"

  /// Nothing known.
  public init() {}

  /// What a line is about.
  public init(of entry: AccessLogEntry, in line: Span<UInt8>, from writer: LogWriter) {
    if !writer.namespace.isEmpty {
      pod = "\(writer.pod).\(writer.namespace)"
      namespace = writer.namespace
    }
    if let cluster = entry.text(of: .upstreamCluster, in: line) {
      self.cluster = cluster
      let host = Self.host(ofCluster: cluster)
      self.host = host
      if let host { service = ClusterName.service(ofHost: host) }
    }
    if service == "SERVICE", let own = writer.serviceName { service = own }
    if let method = entry.text(of: .method, in: line), Self.methods.contains(method) { self.method = method }
    let path = (entry.text(of: .path, in: line) ?? "/").prefix { $0 != "?" }
    if let authority = entry.text(of: .authority, in: line), path.first == "/", path.utf8.count < 200 {
      url = "http://\(authority)\(path)"
    }
  }

  private static let methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]

  /// The host in a cluster's name; nil for one that names none.
  private static func host(ofCluster cluster: String) -> String? {
    let name = ClusterName(cluster)
    return name.direction == .other || name.host.isEmpty ? nil : name.host
  }
}

extension LogWriter {
  /// A service that leads to it: the last name that is neither the pod's nor the workload's.
  fileprivate var serviceName: String? {
    guard let name = names.last(where: { $0.name != pod && $0.name != workload }) else { return nil }
    return name.namespace.isEmpty ? name.name : "\(name.name).\(name.namespace)"
  }
}
