/// A port of the workload itself.
struct InboundPort {
  let number: Int
  let protocolKind: PortProtocol
  /// The host of the service whose port it is.
  let host: String
  let servicePort: Int
  /// Where requests are handed over; nil for the port itself.
  var endpoint: Address?
  let origin: Origin
}
