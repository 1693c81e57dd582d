/// What a conversion is told beside the manifests.
public struct ConversionSettings: Sendable {
  /// What to convert to.
  public var target: ConversionTarget
  /// The namespace of objects that name none.
  public var defaultNamespace: String
  /// The domain of the cluster's services.
  public var clusterDomain: String
  /// The class of the Ingresses that are converted; those of no class are, too.
  public var ingressClass: String
  /// The labels of the pods that serve converted Ingresses.
  public var gatewaySelector: [String: String]

  /// Makes settings; the defaults are those of Istio.
  public init(
    target: ConversionTarget = .istio,
    defaultNamespace: String = "default",
    clusterDomain: String = "cluster.local",
    ingressClass: String = "istio",
    gatewaySelector: [String: String] = ["istio": "ingressgateway"]
  ) {
    self.target = target
    self.defaultNamespace = defaultNamespace
    self.clusterDomain = clusterDomain
    self.ingressClass = ingressClass
    self.gatewaySelector = gatewaySelector
  }

  /// A service's host in full; names with dots and wildcards are taken as they are.
  ///
  /// Source: Istio `pilot/pkg/model/virtualservice.go`, `ResolveShortnameToFQDN`.
  func qualified(_ host: String, in namespace: String) -> String {
    guard !host.isEmpty, !host.hasPrefix("*"), !host.contains(".") else { return host }
    return "\(host).\(namespace).svc.\(clusterDomain)"
  }

  /// The shortest name by which rules of a namespace mean a host: the service's alone within its own namespace.
  func shortened(_ host: String, in namespace: String) -> String {
    let suffix = ".\(namespace).svc.\(clusterDomain)"
    guard host.hasSuffix(suffix) else { return host }
    let name = host.dropLast(suffix.count)
    return name.isEmpty || name.contains(".") || name.contains("*") ? host : String(name)
  }

  /// The name and the namespace of the service that a host in full is of; nil for a host outside of the cluster.
  func service(of host: String) -> (name: String, namespace: String)? {
    let suffix = ".svc.\(clusterDomain)"
    guard host.hasSuffix(suffix) else { return nil }
    let parts = host.dropLast(suffix.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}
