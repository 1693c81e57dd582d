/// A port of the workload itself.
struct InboundPort {
  let number: Int
  let protocolKind: PortProtocol
  /// The host of the service whose port it is.
  let host: String
  let servicePort: Int
  /// Where requests are handed over; nil for the port itself.
  var endpoint: Address?
  /// The address that clients connect to.
  var bind = SidecarListeners.wildcard
  /// Whether the proxy takes the port itself, so that nothing has to be captured.
  var isBound = false
  /// The service, as its metadata names it; nil for a port that only a Sidecar has.
  var service: ResourceMetadata.Service?
  /// How the connections to the workload are limited.
  var pool: ConnectionPool?
  let origin: Origin
}
