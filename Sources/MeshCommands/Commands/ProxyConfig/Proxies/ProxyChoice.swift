import ArgumentParsing

/// What a command line says about the proxy that is looked at.
struct ProxyChoice: Sendable {
  /// The pod, or what makes pods.
  var proxy: WorkloadName?
  /// A configuration dump in a file.
  var file: PathArgument?
  /// An administration by its address.
  var admin: AdminArgument?
  /// Whether the Envoy of a local mesh is meant.
  var isLocal = false
  /// The port of the administration in pods.
  var port = PortNumber.administration
  /// Whether private keys are shown.
  var showsSecrets = false
}

extension PortNumber {
  /// Where Istio has the administration of Envoy.
  static let administration = PortNumber(number: 15_000)
}
