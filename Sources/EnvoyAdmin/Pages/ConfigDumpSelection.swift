import HTTP

/// Which part of its configuration an Envoy shows: a whole one has 100 KB of names of extensions alone.
public struct ConfigDumpSelection: Hashable, Sendable {
  /// A list of the configuration; `configs` of the answer then holds its elements themselves.
  public enum Resource: String, Hashable, Sendable, CaseIterable {
    /// Clusters of the bootstrap.
    case staticClusters = "static_clusters"
    /// Clusters from discovery that are in use.
    case dynamicActiveClusters = "dynamic_active_clusters"
    /// Clusters from discovery that wait for their endpoints.
    case dynamicWarmingClusters = "dynamic_warming_clusters"
    /// Listeners of the bootstrap.
    case staticListeners = "static_listeners"
    /// Listeners from discovery.
    case dynamicListeners = "dynamic_listeners"
    /// Routes written into listeners.
    case staticRoutes = "static_route_configs"
    /// Routes from discovery.
    case dynamicRoutes = "dynamic_route_configs"
    /// Endpoints written into clusters; only with `includesEndpoints`.
    case staticEndpoints = "static_endpoint_configs"
    /// Endpoints from discovery; only with `includesEndpoints`.
    case dynamicEndpoints = "dynamic_endpoint_configs"
    /// Secrets of the bootstrap, their keys hidden by Envoy.
    case staticSecrets = "static_secrets"
    /// Secrets from discovery that are in use.
    case dynamicActiveSecrets = "dynamic_active_secrets"
    /// Secrets from discovery that have not come yet.
    case dynamicWarmingSecrets = "dynamic_warming_secrets"
    /// Filters from discovery.
    case extensionFilters = "ecds_filters"
  }

  /// The list; nil for everything.
  public var resource: Resource?
  /// The fields that are kept, as paths of proto names below the answer or, with `resource`, below each element.
  public var mask: [String]
  /// What the names of elements have to match, in RE2's language.
  public var nameRegex: String?
  /// Whether endpoints are shown too.
  public var includesEndpoints: Bool

  /// Makes a selection; without arguments, of everything but endpoints.
  public init(
    resource: Resource? = nil,
    mask: [String] = [],
    nameRegex: String? = nil,
    includesEndpoints: Bool = false
  ) {
    self.resource = resource
    self.mask = mask
    self.nameRegex = nameRegex
    self.includesEndpoints = includesEndpoints
  }

  var parameters: [HTTPURL.Parameter] {
    var parameters: [HTTPURL.Parameter] = []
    if let resource { parameters.append(HTTPURL.Parameter("resource", resource.rawValue)) }
    if !mask.isEmpty { parameters.append(HTTPURL.Parameter("mask", mask.joined(separator: ","))) }
    if let nameRegex { parameters.append(HTTPURL.Parameter("name_regex", nameRegex)) }
    if includesEndpoints { parameters.append(HTTPURL.Parameter("include_eds", "")) }
    return parameters
  }
}
