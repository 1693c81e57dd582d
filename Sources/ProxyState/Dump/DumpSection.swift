public import EnvoyAdmin

/// A part of a configuration dump, by the message that Envoy puts it into (envoy.admin.v3).
public enum DumpSection: String, Hashable, Sendable, CaseIterable {
  /// What Envoy was started with.
  case bootstrap = "BootstrapConfigDump"
  /// Clusters.
  case clusters = "ClustersConfigDump"
  /// Endpoints of clusters; only where they were asked for.
  case endpoints = "EndpointsConfigDump"
  /// Listeners.
  case listeners = "ListenersConfigDump"
  /// Route configurations.
  case routes = "RoutesConfigDump"
  /// Certificates and keys.
  case secrets = "SecretsConfigDump"
  /// Filters from discovery.
  case extensions = "EcdsConfigDump"

  /// The whole name of the message.
  public var typeName: String { "envoy.admin.v3.\(rawValue)" }

  /// The lists in it, in the order in which istioctl shows them: discovery first.
  public var lists: [ConfigDumpSelection.Resource] {
    switch self {
    case .bootstrap: []
    case .clusters: [.dynamicActiveClusters, .dynamicWarmingClusters, .staticClusters]
    case .endpoints: [.dynamicEndpoints, .staticEndpoints]
    case .listeners: [.dynamicListeners, .staticListeners]
    case .routes: [.dynamicRoutes, .staticRoutes]
    case .secrets: [.dynamicWarmingSecrets, .dynamicActiveSecrets, .staticSecrets]
    case .extensions: [.extensionFilters]
    }
  }

  /// The section of a list.
  init(_ list: ConfigDumpSelection.Resource) {
    switch list {
    case .staticClusters, .dynamicActiveClusters, .dynamicWarmingClusters: self = .clusters
    case .staticListeners, .dynamicListeners: self = .listeners
    case .staticRoutes, .dynamicRoutes: self = .routes
    case .staticEndpoints, .dynamicEndpoints: self = .endpoints
    case .staticSecrets, .dynamicActiveSecrets, .dynamicWarmingSecrets: self = .secrets
    case .extensionFilters: self = .extensions
    }
  }

  /// The section that a type URL is of, with what is behind its name: `.DynamicListener` of an element.
  init?(typeURL: String) {
    guard let slash = typeURL.lastIndex(of: "/") else { return nil }
    let parts = typeURL[typeURL.index(after: slash)...].split(separator: ".")
    guard let found = parts.lazy.compactMap({ DumpSection(rawValue: String($0)) }).first else { return nil }
    self = found
  }
}
