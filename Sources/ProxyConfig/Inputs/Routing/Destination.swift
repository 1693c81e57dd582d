/// Where traffic is sent: a host, one of its subsets, one of its ports.
struct Destination: Hashable {
  /// The host in full; empty when it is missing.
  var host: String
  /// The subset; empty for all endpoints.
  var subset = ""
  /// The port; nil for the one that fits.
  var port: Int?
}
