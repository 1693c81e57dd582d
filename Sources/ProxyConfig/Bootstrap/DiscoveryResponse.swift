import Output

/// What a file holds to which an Envoy is subscribed: resources of one type under a version.
///
/// A file of listeners or clusters holds all of them, one of routes a single route configuration.
public struct DiscoveryResponse: Sendable {
  /// The version, which shows in Envoy's statistics once it has taken the resources.
  public let version: String
  /// The resources, each with `@type`.
  public let resources: [JSONValue]

  /// Makes a response of resources.
  public init(version: String, resources: [JSONValue]) {
    self.version = version
    self.resources = resources
  }

  /// The message `envoy.service.discovery.v3.DiscoveryResponse`.
  public var json: JSONValue { ["version_info": .string(version), "resources": .array(resources)] }
}
