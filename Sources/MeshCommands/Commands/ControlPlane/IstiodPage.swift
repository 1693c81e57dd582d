import HTTP
import IstiodDebug

/// A page of the debug interface of istiod.
struct IstiodPage: Hashable, Sendable {
  let path: [String]
  let parameters: [HTTPURL.Parameter]

  init(path: [String], parameters: [HTTPURL.Parameter] = []) {
    self.path = path
    self.parameters = parameters
  }

  /// The proxies that are connected to it, and what they have.
  static let proxies = IstiodPage(path: SyncReport.path)
  /// The clusters that it watches.
  static let clusters = IstiodPage(path: RemoteClusterReport.path)
  /// The services that it knows.
  static let services = IstiodPage(path: RegistryReport.path)
  /// What serves them.
  static let endpoints = IstiodPage(path: EndpointReport.path)

  /// What it has for a proxy, as that proxy's own dump would have it.
  static func configuration(of proxy: String) -> IstiodPage {
    IstiodPage(path: ["debug", "config_dump"], parameters: [HTTPURL.Parameter("proxyID", proxy)])
  }

  /// Any page of the interface, below `/debug` whether that is said or not.
  init(debugging target: RequestTarget) {
    let isWhole = target.segments.first == "debug"
    self.init(path: (isWhole ? [] : ["debug"]) + target.segments, parameters: target.parameters)
  }

  /// The path for messages.
  var text: String { "/" + path.joined(separator: "/") }
}
