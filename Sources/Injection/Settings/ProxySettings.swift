public import YAML

/// The proxy container: its image, its size and how much it says.
public struct ProxySettings: Equatable, Sendable {
  /// The image's name under the hub, or a whole reference when it holds a `/`.
  public var image = "proxyv2"
  /// The same for the init container.
  public var initImage = "proxyv2"
  /// CPU and memory of both containers.
  public var resources = ResourceRequirements(
    requests: ["cpu": "100m", "memory": "128Mi"],
    limits: ["cpu": "2", "memory": "1Gi"]
  )
  /// Envoy's log level.
  public var logLevel = "warning"
  /// Envoy's log levels by component.
  public var componentLogLevel = "misc:error"
  /// The agent's log levels by scope.
  public var agentLogLevel = "default:info"
  /// Whether the agent logs JSON.
  public var logsJSON = false
  /// The suffix of service names in the cluster.
  public var clusterDomain = "cluster.local"
  /// The agent's port, kept out of capture and asked to drain; 0 switches the proxy's probes off
  /// (`global.proxy.statusPort` of the chart).
  public var statusPort: UInt16 = 15020
  /// When the proxy counts as ready.
  public var readiness = ReadinessSettings()
  /// Failed start-up probes, one a second, before the pod is restarted; nil writes no start-up probe.
  public var startupFailureThreshold: UInt32? = 600
  /// Whether the application starts only when the proxy is ready; a native sidecar always is by then.
  public var holdsApplication = false
  /// Whether both containers run privileged.
  public var isPrivileged = false
  /// Whether the proxy may bind ports below 1024.
  public var bindsLowPorts = false
  /// The file that ejections of hosts are logged to; empty for none.
  public var outlierLogPath = ""
  /// The tracer of the charts; `datadog` adds variables of the pod's annotation `apm.datadoghq.com/env`.
  public var tracer = "none"
  /// `lifecycle` of the proxy in place of its own; nil for its own.
  public var lifecycle: Value?
  /// `seccompProfile` of both containers.
  public var seccompProfile: Value?

  /// Makes the settings of the default profile.
  public init() {}
}
